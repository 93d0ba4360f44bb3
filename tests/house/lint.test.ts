import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'

const root = join(import.meta.dirname, '../..')
const planted = folder()

/** One breach of each rule of the house, and where it is planted. */
const BREACHES: readonly (readonly [file: string, text: string, rule: RegExp])[] = [
  ['src-main/rules/breach.ts', `export { done } from '#contract/result.ts'`, /import is restricted/],
  ['src-main/words/breach.ts', `export * from 'node:fs'`, /import is restricted/],
  ['src-main/ledger/breach.ts', `export * from '#rules/pack.ts'`, /import is restricted/],
  ['src-main/station/breach.ts', `export * from '#office/setup/create-election.ts'`, /import is restricted/],
  ['src-main/print/breach.ts', `export * from '#ledger/open.ts'`, /import is restricted/],
  ['src-main/hosts/cli/breach.ts', `export * from 'electron'`, /import is restricted/],
  ['src-main/hosts/cli/office-breach.ts', `export * from '#office/staff/staff.ts'`, /import is restricted/],
  ['src-main/hosts/electron/breach.ts', `export * from '../../../src-renderer/main.tsx'`, /import is restricted/],
  ['src-renderer/breach.ts', `export * from '#ledger/open.ts'`, /import is restricted/],
  ['src-renderer/boxes/breach.ts', `export * from '../proxies/Proxies.tsx'`, /takes from what lies below it/],
  ['src-renderer/boxes/deeper/breach.ts', `export * from '../../proxies/Proxies.tsx'`, /takes from what lies below it/],
  ['src-renderer/boxes/deeper/still/breach.ts', `export * from '../../../proxies/Proxies.tsx'`, /takes from what lies below it/],
  [
    'src-renderer/boxes/deeper/still/and/more/breach.ts',
    `export * from '../../../../../proxies/Proxies.tsx'`,
    /takes from what lies below it/,
  ],
  [
    'src-renderer/office/gates/deeper/still/and/more/breach.ts',
    `export type Other = import('../../../../../decisions/waiting.ts').Waiting`,
    /takes from what lies below it/,
  ],
  ['src-renderer/ui/rounds/stranger.ts', `export * from '../voters/words.ts'`, /takes from what lies below it/],
  ['src-renderer/boxes/in-a-circle.ts', `export type { B } from './and-back.ts'\nexport type A = string`, /cycle/],
  ['src-renderer/boxes/and-back.ts', `import type { A } from './in-a-circle.ts'\nexport type B = A`, /cycle/],
  ['src-renderer/boxes/borrowed.ts', `export * from '../check-in/state.ts'`, /takes from what lies below it/],
  ['src-renderer/desks/borrowed.ts', `export * from '../hand-over/HandOver.tsx'`, /takes from what lies below it/],
  ['src-renderer/office/gates/breach.ts', `export * from '../decisions/waiting.ts'`, /takes from what lies below it/],
  ['src-renderer/office/gates/deeper/breach.ts', `export * from '../../decisions/waiting.ts'`, /takes from what lies below it/],
  ['src-renderer/office/gates/far.ts', `export * from '../../result/Steps.tsx'`, /takes from what lies below it/],
  ['src-renderer/office/results/breach.ts', `export * from '../gates/gate-steps.ts'`, /takes from what lies below it/],
  ['src-renderer/ui/breach.ts', `export * from './people/SignIn.tsx'`, /takes from what lies below it/],
  ['src-renderer/client/breach.ts', `export * from '../ask/app.ts'`, /takes from what lies below it/],
  ['src-renderer/a-new-page/breach.ts', `export * from '../app/pages.ts'`, /takes from what lies below it/],
  ['src-renderer/a-new-page/heavy.ts', `export { sentenceOf } from '#contract/index.ts'`, /import is restricted/],
  ['src-renderer/boxes/form.tsx', 'export const Own = () => <form />', /<form> is forbidden/],
  ['src-main/office/breach.ts', 'export const query = `SELECT hash FROM entries`', /SQL belongs into/],
  ['src-main/office/lower.ts', `export const query = 'insert or ignore into local values (1)'`, /SQL belongs into/],
  ['src-main/roll/dropped.ts', `export const query = 'DROP TABLE entries'`, /SQL belongs into/],
  ['src-main/station/climbing.ts', `export * from '../office/setup/create-election.ts'`, /imported by its name/],
  ['src-main/trust/breach.ts', `export * from '#roll/election.ts'`, /import is restricted/],
  ['src-main/roll/breach.ts', `export * from '#counting/contest-round.ts'`, /import is restricted/],
  ['src-main/counting/breach.ts', `export * from '#conflicts/conflicts.ts'`, /import is restricted/],
  ['src-main/conflicts/breach.ts', `export * from '#bundles/seal.ts'`, /import is restricted/],
  ['src-main/bundles/breach.ts', `export * from '#print/printer.ts'`, /import is restricted/],
  ['src-main/backup/breach.ts', `export * from '#people/seat.ts'`, /import is restricted/],
  ['src-main/people/breach.ts', `export * from '#office/setup/create-election.ts'`, /import is restricted/],
  ['src-main/contract/breach.ts', `export * from '#ledger/open.ts'`, /import is restricted/],
  ['src-main/rehearsal/breach.ts', `export * from '#hosts/home.ts'`, /import is restricted/],
  [
    'src-main/office/law.ts',
    `import { finding } from '#rules/findings.ts'\nexport const late = finding('E.126', { last: '', today: '' })`,
    /made in src-main\/rules/,
  ],
  [
    'src-main/office/law-by-kind.ts',
    `import { statedFinding } from '#rules/findings.ts'\nexport const young = statedFinding('under_18', { name: '', age: '18' })`,
    /made in src-main\/rules/,
  ],
  [
    'src-main/office/law-of-a-file.ts',
    `import { found } from './reading/finding.ts'\nexport const young = found('under_18', 'birth', { name: '', age: '18' })`,
    /made in src-main\/rules/,
  ],
  ['src-main/people/database.ts', `export { default } from 'better-sqlite3'`, /import is restricted/],
  ['src-main/office/queries.ts', `export { sql } from 'drizzle-orm'`, /import is restricted/],
  ['src-main/roll/builders.ts', `export { eq } from 'drizzle-orm/sql'`, /import is restricted/],
  ['src-main/hosts/home-made.ts', `export * from '#ledger/drizzle.ts'`, /import is restricted/],
  ['src-main/hosts/cli/office-handled.ts', `export * from '../handlers/office.ts'`, /import is restricted/],
  ['src-main/hosts/cli/machined.ts', `export * from '#hosts/machine/machine.ts'`, /import is restricted/],
  ['src-main/hosts/cli/dispatched.ts', `export * from '../dispatcher.ts'`, /import is restricted/],
  [
    'src-main/office/another-name.ts',
    `import { finding as note } from '#rules/findings.ts'\nexport const late = note('E.126', { last: '', today: '' })`,
    /keeps its name/,
  ],
  [
    'src-main/office/all-of-it.ts',
    `import * as law from '#rules/findings.ts'\nexport const late = law.finding('E.126', { last: '', today: '' })`,
    /imported by its name/,
  ],
  [
    'src-main/station/handed-on.ts',
    `import { finding } from '#rules/findings.ts'\nconst make = finding\nexport const late = make('E.126', { last: '', today: '' })`,
    /called, and not handed on/,
  ],
  [
    'src-main/office/stated.ts',
    `import { statedFinding } from '#rules/findings.ts'\nexport const of = (kind: string) => statedFinding(kind, { name: '' })`,
    /made in src-main\/rules/,
  ],
  [
    'src-main/counting/by-kind.ts',
    `import { findingOfKind } from '#rules/findings.ts'\nexport const young = findingOfKind('under_18', { name: '', age: '18' })`,
    /made in src-main\/rules/,
  ],
  [
    'src-main/office/limit.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const full = (held: number, pack: RulePack) => held >= pack.proxies.limit.value`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-taken-out.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const left = (held: number, pack: RulePack) => {\n  const { limit: most } = pack.proxies\n  return most.value - held\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-named.ts',
    `import { packById } from '#rules/packs/index.ts'\nexport const full = (held: number) => {\n  const limit = packById('zhejiang-2021')!.proxies.limit.value\n  return held === limit\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-by-value.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const full = (held: number, pack: RulePack) => {\n  const { limit } = pack.proxies\n  const { value } = limit\n  return held >= value\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-handed-in.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const full = (held: number, { proxies: { limit } }: RulePack) => held >= limit.value`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-of-a-part.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport function full(held: number, { limit: { value: most } }: RulePack['proxies']) {\n  return held >= most\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-called-law.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const full = (held: number, law: RulePack) => held >= law.proxies.limit.value`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/office/handed-out.ts',
    `import { finding } from '#rules/findings.ts'\nexport { finding as note }`,
    /called, and not handed on/,
  ],
  ['src-main/office/handed-through.ts', `export { finding } from '#rules/findings.ts'`, /called, and not handed on/],
  ['src-main/office/handed-whole.ts', `export * from '#rules/findings.ts'`, /imported by its name/],
  [
    'src-main/backup/taken-back-by-list.ts',
    `export const isUndoing = (type: string) => ['undone', 'count.withdrawn'].includes(type)`,
    /asked of src-main\/ledger\/standing/,
  ],
  [
    'src-main/counting/taken-back-by-set.ts',
    `const UNDOES: ReadonlySet<string> = new Set(['proxy.withdrawn'])\nexport const isUndoing = (type: string) => UNDOES.has(type)`,
    /asked of src-main\/ledger\/standing/,
  ],
  [
    'src-main/office/in-pieces.ts',
    `const what = 'FROM entries'\nexport const query = ['SEL' + 'ECT hash', what].join(' ')`,
    /SQL belongs into/,
  ],
  [
    'src-main/office/its-end.ts',
    `export const only = (text: string, book: string) => \`\${text} WHERE book = '\${book}'\``,
    /SQL belongs into/,
  ],
  [
    'src-main/office/own-committee.ts',
    `import type { Actor } from '#words/acting.ts'\nexport const may = (actor: Actor) => actor.some(({ role }) => role === 'committee')`,
    /asked of src-main\/words\/acting/,
  ],
  [
    'src-main/station/by-text.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const all = (ledger: Ledger, text: string) => ledger.statements.on(text).all()`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/station/by-text-taken-out.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const all = ({ statements: { on } }: Ledger, text: string) => on(text).all()`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/station/by-text-declared.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const all = ({ statements }: Ledger, text: string) => {\n  const { on } = statements\n  return on(text).all()\n}`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/station/connection.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const all = (ledger: Ledger) => ledger.db.transaction(() => 1)`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/office/own-query.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const all = ({ query }: Ledger) => query`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/backup/taken-back.ts',
    `export const undone = (entry: { type: string; ref: string }) => (entry.type === 'undone' ? entry.ref : undefined)`,
    /asked of src-main\/ledger\/standing/,
  ],
  [
    'src-main/station/held-by-name.ts',
    `export const held = (db: { prepare(text: string): unknown }) => db['prepare']('x')`,
    /SQL belongs into/,
  ],
  [
    'src-main/station/held.ts',
    `export const held = (db: { prepare(text: string): unknown }) => db.prepare('x')`,
    /SQL belongs into/,
  ],
  [
    'src-main/station/limit-among.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const most = (held: number, pack: RulePack) => Math.max(0, pack.proxies.limit.value, held)`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/chains-in-a-list.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const same = (said: string, pack: RulePack) => [String(pack), pack.proxies.chains.value].includes(said)`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/chains-switched.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport function of(pack: RulePack) {\n  switch (pack.proxies.chains.value) {\n    case 'error':\n      return 1\n    case 'warning':\n      return 2\n  }\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/carried-over.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const rounds = (pack: RulePack) => (pack.proxies.carriesOver.value ? 2 : 1)`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/reason-looked-up.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const may = (reason: string, pack: RulePack) => pack.voting.mobileReasons.value.includes(reason)`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-by-its-path.ts',
    `import type { packById } from '#rules/packs/index.ts'\nexport const full = (held: number, of: NonNullable<ReturnType<typeof packById>>) => held >= of.proxies.limit.value`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-of-an-alias.ts',
    `import type { RulePack } from '#rules/pack.ts'\ntype Law = RulePack\nexport const full = (held: number, law: Law) => {\n  const most = law.proxies.limit.value\n  return held >= most\n}`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/station/limit-of-an-alias-apart.ts',
    `import type { RulePack } from '#rules/pack.ts'\ntype Law = RulePack\nexport const full = (held: number, { proxies }: Law) => held >= proxies.limit.value`,
    /compared in src-main\/rules/,
  ],
  [
    'src-main/counting/taken-back-by-type.ts',
    `import { factsOf } from '#ledger/read.ts'\nimport type { Ledger } from '#ledger/open.ts'\nexport const undone = (ledger: Ledger) => factsOf(ledger, 'undone').map(({ body }) => body.ref)`,
    /asked of src-main\/ledger\/standing/,
  ],
  [
    'src-main/office/withdrawn-by-type.ts',
    `import { factsOf } from '#ledger/read.ts'\nimport type { Ledger } from '#ledger/open.ts'\nexport const gone = (ledger: Ledger) => factsOf(ledger, 'candidate.withdrawn')`,
    /asked of src-main\/ledger\/standing/,
  ],
  [
    'src-main/station/by-statement.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const has = (ledger: Ledger) => ledger.statements.hasEntry().get('x')`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/station/by-reflection.ts',
    `import type { Ledger } from '#ledger/open.ts'\nexport const db = (ledger: Ledger): unknown => Reflect.get(ledger, 'db')`,
    /held by src-main\/ledger/,
  ],
  [
    'src-main/office/loaded.ts',
    `import { createRequire } from 'node:module'\nexport const open: unknown = createRequire(import.meta.url)('better-sqlite3')`,
    /held by src-main\/ledger/,
  ],
  [
    'src-renderer/boxes/form-made.ts',
    `import { createElement } from 'react'\nexport const own = () => createElement('form')`,
    /a form is ui\/Form.tsx/,
  ],
]

/** What stays allowed, and where. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['src-main/ledger/allowed.ts', 'export const query = `SELECT hash FROM entries`'],
  [
    'src-main/office/allowed.ts',
    `import { finding } from '#rules/findings.ts'\nexport const out = finding('W.612', { device: '' })`,
  ],
  [
    'src-main/station/shown-allowed.ts',
    `import type { RulePack } from '#rules/pack.ts'\nexport const shown = (pack: RulePack, found: string) => ({ limit: pack.proxies.limit.value, same: found === '' })`,
  ],
  [
    'src-main/office/remembered-allowed.ts',
    `import { remembered } from '#ledger/remembered.ts'\nexport const seen = remembered(['checked-in', 'undone'], () => 1)\nexport const at = { listen: (emitter: { on(name: string): void }) => emitter.on('end') }`,
  ],
  [
    'src-main/office/reading/allowed.ts',
    `import { found } from './finding.ts'\nexport const nameless = found('name_missing', 'name', {})`,
  ],
  [
    'src-renderer/desks/allowed.ts',
    `import type { Reply } from '#contract/index.ts'\nexport * from '../ui/unused.ts'\nexport * from '../ask/useAsk.ts'\nexport type Told = Reply<null>`,
  ],
  [
    'src-renderer/office/results/allowed.ts',
    `export * from './standing.ts'\nexport * from '../../ui/rounds/Steps.tsx'\nexport * from '../../ui/town/useTown.ts'`,
  ],
  ['src-renderer/office/gates/parts/allowed.ts', `export * from '../gate-steps.ts'\nexport * from '../../../ui/mark.ts'`],
]

describe('the rules of the house', () => {
  let said = ''
  beforeAll(async () => {
    for (const name of ['node_modules', 'oxlint.config.ts', '.ci', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, name), join(planted, name))
    for (const [file, text] of BREACHES) {
      const path = join(planted, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${text}\n`)
    }
    for (const [file, text] of ALLOWED) {
      mkdirSync(dirname(join(planted, file)), { recursive: true })
      writeFileSync(join(planted, file), `${text}\n`)
    }
    said = await oxlint()
  })

  it.each(BREACHES)('%s is told: %s', (file, _text, rule) => {
    const told = said.split('\n').filter((line) => line.startsWith(file))
    expect(told.join('\n')).toMatch(rule)
  })

  it('lets ledger/ spell SQL, use cases tell of facts, and a page take types and what lies below it', () => {
    expect(said).not.toContain('allowed.ts')
  })
})

/** One line a finding: `file:line:column: message [rule]`. */
function oxlint(): Promise<string> {
  const bin = join(root, 'node_modules/oxlint/bin/oxlint')
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, '--format', 'unix', '.'], { cwd: planted }, (_failed, stdout) => resolve(stdout))
  })
}
