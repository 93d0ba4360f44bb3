import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  return opens(all) && asks(all)
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
    const imports = [...sources.get(file)!.matchAll(/from '([^']+)'/g)].map(([, from]) => from!)
    expect(imports.filter((from) => /^#(office|station|people|roll|counting|conflicts)\/|ledger\/append/.test(from))).toEqual([])
  })
})
