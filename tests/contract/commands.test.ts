import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allCommands } from '#hosts/cli/commands.ts'
import { PARTS_OF_THEM, WITHOUT_CONTRACT } from '../../.ci/lint/without-contract.ts'

const folder = join(import.meta.dirname, '../../src-main/hosts/cli')
const sources = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
)
const commands = await allCommands()
const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8')

/** A command's own text: from its usage to the next one's, or the end of its file. */
function textOf(usage: string): { readonly file: string; readonly text: string } {
  for (const [file, text] of sources) {
    const from = text.search(new RegExp(`usage:\\s*['"\`]${wordsOf(usage)}(\\s|['"\`])`))
    if (from < 0) continue
    const next = text.indexOf('usage:', from + 1)
    return { file, text: text.slice(from, next < 0 ? undefined : next) }
  }
  throw new Error(`no file has the command ${usage}`)
}

/** The words by which it is called. */
const wordsOf = (usage: string): string => /^[a-z-]+( [a-z-]+(?=\s|$))?/.exec(usage)![0]

/** Whether this command itself opens a ledger by the contract and asks it something, or calls what does so for it in its file. */
function asksContract(file: string, text: string): boolean {
  // Before there is a ledger the host is opened without one.
  const opens = (some: string): boolean => /\b(?:officeOf|stationOf|ledgerOf)\(given\b|\bopenDirect\(/.test(some)
  const asks = (some: string): boolean => /\.(?:ask|try)\(\s*'[a-z-]+\.[a-z-]+'/.test(some)
  const helpers = [...sources.get(file)!.matchAll(/^(?:async )?function (\w+)[\s\S]*?^}|^const (\w+) = [\s\S]*?^(?=\S)/gm)]
    .filter(([, name, constant]) => new RegExp(`\\b${name ?? constant}\\(`).test(text))
    .map(([helper]) => helper)
  const all = [text, ...helpers].join('\n')
  // A rehearsal's office is opened for its own steps, each of which asks.
  return (opens(all) && asks(all)) || /\brehearsedOffice\(/.test(all)
}

describe('every command', () => {
  it.each(commands.map(({ usage }) => [wordsOf(usage), usage] as const))(
    '%s asks the contract, or a reason says why not',
    (_, usage) => {
      const { file, text } = textOf(usage)
      expect([file, asksContract(file, text)]).toEqual([file, !Object.hasOwn(WITHOUT_CONTRACT, file)])
    },
  )

  it('that only reads what was given asks nothing', () => {
    expect(asksContract('office.ts', `usage: 'office x', run(given) { return answer(text(given, 'ledger')) }`)).toBe(false)
    expect(asksContract('office.ts', `run(given) { officeOf(given); return publishRoll(ledger) }`)).toBe(false)
  })

  it.each(commands.map(({ usage }) => wordsOf(usage)))('%s stands in docs/cli.md', (words) => {
    expect(page).toContain(words)
  })
})

describe('what does not ask the contract', () => {
  const files = [...Object.keys(WITHOUT_CONTRACT), ...PARTS_OF_THEM]

  it('is there, and has a reason', () => {
    expect(files.filter((file) => !sources.has(file))).toEqual([])
    for (const reason of Object.values(WITHOUT_CONTRACT)) expect(reason.length).toBeGreaterThan(30)
  })

  it.each(files)('%s acts in nobody’s name: it asks no use case of office or station, and writes no entry', (file) => {
    expect(importsOf(join(folder, file)).filter((from) => ACTS.test(from))).toEqual([])
  })

  it('a rehearsal asks the contract for every act of its office, as a screen does: nothing that it is made of asks a use case', () => {
    const made = madeOf('rehearsal/rehearse.ts')
    expect(made.size).toBeGreaterThan(15)
    const asked = [...made].flatMap((file) => importsOf(join(root, file)).filter((from) => ACTS.test(from)))
    // They read the two files of the set-up, and write nothing.
    expect([...new Set(asked)]).toEqual(['#office/setup/setup-files.ts'])
  })
})

/** What acts on a ledger, or decides what is to be written to it. */
const ACTS = /^#(office|station|people|conflicts)\/|^#roll\/authorise|ledger\/append/
const root = join(import.meta.dirname, '../../src-main')

/** What a file imports, types alone left out. */
const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:import|export)(?! type) [^;]*? from '([^']+)'/gm)].map(([, from]) => from!)

/** A file of the rehearsal, and what of its folder it is made of. */
function madeOf(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const from of importsOf(join(root, file)))
    if (from.startsWith('.')) madeOf(join(dirname(file), from), known)
    else if (from.startsWith('#rehearsal/')) madeOf(from.slice(1), known)
  return known
}
