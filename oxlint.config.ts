import { defineConfig } from 'oxlint'
import { PARTS_OF_THEM, WITHOUT_CONTRACT } from './.ci/lint/without-contract.ts'

/**
 * The house, from the ground up (docs/architecture.md): a layer imports the layers before it and nothing else. Those of one row are
 * strangers to each other. `but` takes out what a layer has no business with.
 */
const LAYERS: readonly (readonly Layer[])[] = [
  [{ name: 'words', alone: true }],
  [
    { name: 'rules', alone: true },
    { name: 'contract', alone: true },
  ],
  // The greatest figure that is reckoned with stands in the rule pack, and sums are made by queries.
  [{ name: 'ledger', but: ['rules'], yet: ['rules/packs/**'] }],
  [{ name: 'trust' }],
  [{ name: 'roll' }],
  [{ name: 'counting' }],
  [{ name: 'conflicts' }],
  [{ name: 'bundles' }, { name: 'print', but: ['ledger', 'trust', 'roll', 'counting', 'conflicts'] }],
  [{ name: 'backup' }, { name: 'people' }],
  [{ name: 'office' }, { name: 'station' }],
  [{ name: 'rehearsal' }],
  [{ name: 'hosts' }],
]

type Layer = {
  readonly name: string
  /** A leaf: nothing of Node, Electron, React or a database. */
  readonly alone?: true
  readonly but?: readonly string[]
  /** What of `but` it may see all the same. */
  readonly yet?: readonly string[]
}

const NOT_FOR_LEAVES = ['node:*', 'react', 'react-dom', 'better-sqlite3', 'drizzle-orm', 'drizzle-orm/**']
/** What holds a database, and writes queries: ledger/ alone has it. */
const OF_LEDGER = [
  'better-sqlite3',
  'drizzle-orm',
  'drizzle-orm/**',
  '#ledger/drizzle.ts',
  '#ledger/prepared.ts',
  '#ledger/file/migrate.ts',
]
const names = LAYERS.flat().map(({ name }) => name)

const importsOf = ({ name, alone, but = [], yet = [] }: Layer, row: number): readonly string[] => {
  const below = LAYERS.slice(0, row)
    .flat()
    .map((layer) => layer.name)
  const open = new Set([name, ...below].filter((each) => !but.includes(each)))
  const others = names.filter((each) => !open.has(each))
  return [
    ...others.map((each) => `#${each}/**`),
    ...yet.map((each) => `!#${each}`),
    ...(alone ? NOT_FOR_LEAVES : []),
    ...(name === 'ledger' ? [] : OF_LEDGER),
  ]
}

type Rules = { 'no-restricted-imports': ['error', { patterns: [{ group: string[]; message: string }] }] }

/** Imports that files may not make. */
const never = (files: string, group: readonly string[], message: string) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: [...group], message }] }] } satisfies Rules,
})

/** What the command line has no business with: it asks the contract, as the screens do. */
const USE_CASES = names.filter((name) => name !== 'contract' && name !== 'words').map((name) => `#${name}/**`)
/** What answers the contract, and this computer: commands ask by the direct host. */
const BEHIND = ['handlers', 'machine', 'dispatcher.ts', 'session.ts', 'places.ts', 'jobs.ts'].flatMap((name) => {
  const under = name.endsWith('.ts') ? name : `${name}/**`
  return [`../${under}`, `#hosts/${under}`]
})

/** Whoever tells what an entry says of a row by kind, `statedFinding`: it was judged when it was read. */
const STATED_BY_ENTRIES = ['src-main/office/persons/told-of-row.ts']

const SCREENS = '**/src-renderer/**'
const SEE = 'see docs/architecture.md'

type ScreenRules = {
  'no-restricted-imports': ['error', { patterns: { group: string[]; message: string; allowTypeImports?: boolean }[] }]
}

const FOR_NO_SCREEN = [
  { group: [...USE_CASES, 'node:*', 'electron'], message: `screens import contract and words only: ${SEE}` },
  {
    group: ['#contract/index.ts', 'zod'],
    message: `screens take types from the contract: a value would bring zod into the page (${SEE})`,
    allowTypeImports: true,
  },
]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'vitest', 'promise'],
  jsPlugins: ['./.ci/house-rules.ts', './.ci/lint/law.ts'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  env: { builtin: true },
  ignorePatterns: ['dist', 'node_modules'],
  rules: {
    'no-await-in-loop': 'off',
    'react/react-in-jsx-scope': 'off',
    'typescript/consistent-return': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-useless-default-assignment': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-cycle': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'typescript/no-unsafe-type-assertion': 'off',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'off',
    'no-shadow': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
  },
  overrides: [
    ...LAYERS.flatMap((layers, row) =>
      layers.map((layer) =>
        never(
          `src-main/${layer.name}/**`,
          [...importsOf(layer, row), SCREENS, 'electron'],
          `${layer.name}/ imports the layers below it only: ${SEE}`,
        ),
      ),
    ),
    {
      ...never('src-main/hosts/cli/**', [...USE_CASES, ...BEHIND, SCREENS, 'electron'], `commands ask the contract: ${SEE}`),
      excludeFiles: [...Object.keys(WITHOUT_CONTRACT), ...PARTS_OF_THEM].map((file) => `src-main/hosts/cli/${file}`),
    },
    never('src-main/hosts/electron/**', [SCREENS], `main never imports screens: ${SEE}`),
    {
      files: ['src-renderer/**'],
      rules: {
        ...({ 'no-restricted-imports': ['error', { patterns: FOR_NO_SCREEN }] } satisfies ScreenRules),
        'house/pages-alone': 'error',
        // A file that knows another’s types cannot be moved without it.
        'import/no-cycle': ['error', { ignoreTypes: false }],
      },
    },
    {
      files: ['src-renderer/**'],
      excludeFiles: ['src-renderer/ui/Form.tsx'],
      rules: {
        'react/forbid-elements': ['error', { forbid: [{ element: 'form', message: `a form is ui/Form.tsx: ${SEE}` }] }],
        'house/forms-by-form': 'error',
      },
    },
    {
      files: ['src-main/**'],
      rules: {
        'house/sql-in-ledger': 'error',
        'house/layers-by-name': 'error',
        'law/law-in-rules': 'error',
        'law/pack-in-rules': 'error',
        'law/held-in-ledger': 'error',
        'law/taken-back-in-ledger': 'error',
        'law/roles-by-name': 'error',
      },
    },
    {
      files: ['src-main/ledger/**'],
      rules: { 'house/sql-in-ledger': 'off', 'law/held-in-ledger': 'off', 'law/taken-back-in-ledger': 'off' },
    },
    { files: ['src-main/rules/**'], rules: { 'law/law-in-rules': 'off', 'law/pack-in-rules': 'off' } },
    // Which types say nothing of the preparation, as `remembered` is told: nothing is looked up by one.
    { files: ['src-main/office/today/preparation.ts'], rules: { 'law/taken-back-in-ledger': 'off' } },
    { files: STATED_BY_ENTRIES, rules: { 'law/law-in-rules': 'off' } },
  ],
})
