import { decidePair } from '#office/duplicates/decide-pair.ts'
import { doublesOf, type Pair } from '#office/duplicates/pairs.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import type { Place } from '#office/persons/sources.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { completenessTables, supplementTable, workTable, type ListTable } from '#office/worklists/list-tables.ts'
import { printLists } from '#office/worklists/print-lists.ts'
import { workList } from '#office/worklists/work-lists.ts'
import type { Ledger } from '#ledger/open.ts'
import { publishedRoll } from '#roll/election.ts'
import { answer, UsageError, type Arguments, type Command } from './command.ts'
import { actor, AS, count, LEDGER, need, oneOf, optional, text, withLedger } from './given.ts'

const OUT = { ...LEDGER, ...AS, constituency: { type: 'string' }, out: { type: 'string' } } as const

/** Prints where `--out` asks for it; nothing otherwise. */
async function printed(
  ledger: Ledger,
  given: Arguments,
  constituency: string,
  tables: readonly ListTable[],
  how: { readonly wide?: true; readonly posted?: true } = {},
) {
  const folder = optional(given, 'out')
  if (folder === undefined) return []
  const job = {
    constituency,
    folder,
    tables,
    csv: true,
    signal: given.signal,
    ...(how.wide && { paper: 'A3-landscape' as const }),
    posted: how.posted === true,
  }
  return need(await printLists(ledger, actor(given), job))
}

const complete: Command = {
  usage: 'office completeness --ledger L [--constituency D01] [--out DIR]',
  summary:
    'What the sources lacked: columns, households, persons without a decision, rare characters; with --out as PDF, XLSX and CSV.',
  options: OUT,
  run: async (given) =>
    withLedger(given, async (ledger) => {
      const constituency = optional(given, 'constituency')
      const report = completeness(ledger, constituency)
      const lists = await printed(ledger, given, constituency ?? 'town', completenessTables(report))
      const { columns, households, undecided, characters } = report
      const bare = columns.filter(({ filled }) => filled === 0).length
      return answer({ ...report, lists }, [
        `栏目 ${columns.length} 个，全空 ${bare} 个；户 ${households.total}，有情况 ${households.remarks.length}`,
        `未作决定 ${undecided.length} 人；生僻字 ${characters.length} 个，打不出 ${characters.filter(({ font }) => !font).length} 个`,
        ...lists.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 行，${pages} 页`),
      ])
    }),
}

const work: Command = {
  usage: 'office work-list --ledger L --constituency D01 --kind door|unit --registrars N [--out DIR]',
  summary: 'Door-to-door or work-unit list, shared among registrars, with what to ask; with --out as PDF, XLSX and CSV.',
  options: { ...OUT, kind: { type: 'string' }, registrars: { type: 'string' } },
  async run(given) {
    const [constituency, kind] = [text(given, 'constituency'), oneOf(given, 'kind', ['door', 'unit'] as const)]
    const registrars = count(given, 'registrars')
    if (registrars < 1 || registrars > 50) throw new UsageError('--registrars takes 1 to 50')
    return withLedger(given, async (ledger) => {
      const list = workList(ledger, { constituency, kind, registrars })
      const lists = await printed(ledger, given, constituency, [workTable(list)], { wide: true })
      return answer({ ...list, lists }, [
        ...list.loads.map(
          ({ registrar, stops, persons, questions }) => `第${registrar}人：${stops} 处，${persons} 人，要问 ${questions} 人`,
        ),
        ...lists.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 行，${pages} 页`),
      ])
    })
  },
}

const supplement: Command = {
  usage: 'office supplement --ledger L --constituency D01 [--version N] [--out DIR]',
  summary: 'What a version of the roll added, struck and corrected (补正榜); with --out as it is posted.',
  options: { ...OUT, version: { type: 'string' } },
  async run(given) {
    const constituency = text(given, 'constituency')
    return withLedger(given, async (ledger) => {
      const newest = publishedRoll(ledger, constituency)?.body.version ?? 1
      const version = optional(given, 'version') === undefined ? newest : count(given, 'version')
      const made = need(supplementOf(ledger, constituency, version))
      const lists = await printed(ledger, given, constituency, [supplementTable(made)], { posted: true })
      const { listed, struck, corrected } = made
      return answer({ ...made, lists }, [
        `${constituency} 第 ${version} 版：补登 ${listed.length}，除名 ${struck.length}，更正 ${corrected.length}，共 ${made.count} 人`,
        ...lists.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 行，${pages} 页`),
      ])
    })
  },
}

const spoken = ({ code, weight, a, b, reasons }: Pair): string =>
  `${weight === 'hard' ? '✕' : '!'} ${code} ${a.fields['name'] ?? ''}　${told(a.at)} ↔ ${told(b.at)}　${reasons.join('、')}`
const told = ({ file, sheet, row }: Place): string => `${file}${sheet === undefined ? '' : ` ${sheet}`} 第 ${row} 行`

const duplicates: Command = {
  usage: 'office duplicates --ledger L',
  summary: 'Rows that may be one person, with the reasons; hard ones wait, soft ones count as two people until somebody looks.',
  options: LEDGER,
  run: async (given) =>
    withLedger(given, (ledger) => {
      const pairs = doublesOf(ledger)
      return answer({ pairs }, pairs.length > 0 ? pairs.map(spoken) : ['没有待认定的重复'])
    }),
}

const PLACE = /^(.+?)(?:!(.+?))?:(\d+)$/u

function placeFrom(words: string | undefined): Place {
  const parts = PLACE.exec(words ?? '')
  if (!parts) throw new UsageError('a row is FILE:ROW or FILE!SHEET:ROW')
  const [, file = '', sheet, row = ''] = parts
  return { file, row: Number(row), ...(sheet !== undefined && { sheet }) }
}

const decide: Command = {
  usage:
    'office decide-pair FILE[!SHEET]:ROW FILE[!SHEET]:ROW --ledger L --verdict two-people|one-person [--keep a|b] --reason TEXT',
  summary: 'Says by hand that two rows are one person or two, with the reason; both rows stay in the books.',
  options: { ...LEDGER, ...AS, verdict: { type: 'string' }, keep: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [a, b] = [placeFrom(given.positionals[0]), placeFrom(given.positionals[1])]
    const verdict = oneOf(given, 'verdict', ['two-people', 'one-person'] as const)
    const keep = verdict === 'one-person' ? oneOf(given, 'keep', ['a', 'b'] as const) : undefined
    const reason = text(given, 'reason')
    return withLedger(given, (ledger) => {
      need(decidePair(ledger, actor(given), { a, b, verdict, keep, reason }))
      return answer({ a, b, verdict }, ['✓ 已认定'])
    })
  },
}

export const officeListCommands = {
  'office completeness': complete,
  'office work-list': work,
  'office supplement': supplement,
  'office duplicates': duplicates,
  'office decide-pair': decide,
}
