import { PAIR_KEEPS, PAIR_VERDICTS } from '#words/choices.ts'
import { WorkListKind } from '#words/work-lists.ts'
import type { DuplicatePair, ListFiles, RowPlace } from '#contract/index.ts'
import { officeOf, type Asking } from './asking.ts'
import { placeFrom } from './row-place.ts'
import { answer, UsageError, type Command } from './command.ts'
import { count, LEDGER, oneOf, optional, text } from './given.ts'
import { made } from './out-folder.ts'

const OUT = { ...LEDGER, constituency: { type: 'string' }, out: { type: 'string' } } as const

/** What `--out` asks for, nothing otherwise. */
const filesIn = async (
  out: string | undefined,
  print: (out: string) => Promise<readonly ListFiles[]>,
): Promise<readonly ListFiles[]> => (out === undefined ? [] : print(made(out)))

const fileLines = (lists: readonly ListFiles[]): readonly string[] =>
  lists.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 行，${pages} 页`)

const complete: Command = {
  usage: 'office completeness --ledger L [--constituency D01] [--out DIR]',
  summary: {
    zh: '原始资料缺什么：列、户、没有决定的人、生僻字；加 --out 写成 PDF、XLSX 和 CSV。',
    en: 'What the sources lacked: columns, households, persons without a decision, rare characters; with --out as PDF, XLSX and CSV.',
  },
  options: OUT,
  async run(given) {
    const asked = { constituency: optional(given, 'constituency') }
    const office = officeOf(given)
    const report = await office.ask('roll.completeness', asked)
    const lists = await filesIn(optional(given, 'out'), (out) => office.ask('lists.completeness', { ...asked, out }))
    const { columns, households, undecided, characters } = report
    const bare = columns.filter(({ filled }) => filled === 0).length
    return answer({ ...report, lists }, [
      `栏目 ${columns.length} 个，全空 ${bare} 个；户 ${households.total}，有情况 ${households.remarks.length}`,
      `未作决定 ${undecided.length} 人；生僻字 ${characters.length} 个，打不出 ${characters.filter(({ font }) => !font).length} 个`,
      ...fileLines(lists),
    ])
  },
}

const work: Command = {
  usage: 'office work-list --ledger L --constituency D01 --kind door|unit --registrars N [--out DIR]',
  summary: {
    zh: '入户或单位工作清单，分给登记员，写明要问什么；加 --out 写成 PDF、XLSX 和 CSV。',
    en: 'Door-to-door or work-unit list, shared among registrars, with what to ask; with --out as PDF, XLSX and CSV.',
  },
  options: { ...OUT, kind: { type: 'string' }, registrars: { type: 'string' } },
  async run(given) {
    const [constituency, kind] = [text(given, 'constituency'), oneOf(given, 'kind', WorkListKind.options)]
    const registrars = count(given, 'registrars')
    if (registrars < 1 || registrars > 50) throw new UsageError('--registrars 后面写 1 到 50', '--registrars takes 1 to 50')
    const asked = { constituency, kind, registrars }
    const office = officeOf(given)
    const list = await office.ask('roll.work-list', asked)
    const lists = await filesIn(optional(given, 'out'), (out) => office.ask('lists.work', { ...asked, out }))
    return answer({ ...list, lists }, [
      ...list.loads.map(
        ({ registrar, stops, persons, questions }) => `第${registrar}人：${stops} 处，${persons} 人，要问 ${questions} 人`,
      ),
      ...fileLines(lists),
    ])
  },
}

const supplement: Command = {
  usage: 'office supplement --ledger L --constituency D01 [--version N] [--out DIR]',
  summary: {
    zh: '一版名单增加、除名和更正了谁（补正榜）；加 --out 按张贴的样子写出。',
    en: 'What a version of the roll added, struck and corrected (补正榜); with --out as it is posted.',
  },
  options: { ...OUT, version: { type: 'string' } },
  async run(given) {
    const constituency = text(given, 'constituency')
    const asked = { constituency, ...(optional(given, 'version') !== undefined && { version: count(given, 'version') }) }
    const office = officeOf(given)
    const shown = await office.ask('roll.supplement', asked)
    const lists = await filesIn(optional(given, 'out'), (out) => office.ask('lists.supplement', { ...asked, out }))
    const { version, listed, struck, corrected } = shown
    return answer({ ...shown, lists }, [
      `${constituency} 第 ${version} 版：补登 ${listed.length}，除名 ${struck.length}，更正 ${corrected.length}，共 ${shown.count} 人`,
      ...fileLines(lists),
    ])
  },
}

const spoken = ({ code, weight, a, b, reasons }: DuplicatePair): string =>
  `${weight === 'hard' ? '✕' : '!'} ${code} ${a.fields['name'] ?? ''}　${told(a.at)} ↔ ${told(b.at)}　${reasons.join('、')}`
const told = ({ file, sheet, row }: RowPlace): string => `${file}${sheet === undefined ? '' : ` ${sheet}`} 第 ${row} 行`

const duplicates: Command = {
  usage: 'office duplicates --ledger L',
  summary: {
    zh: '可能是同一个人的行和理由；硬的等待决定，软的在有人看过以前算两个人。',
    en: 'Rows that may be one person, with the reasons; hard ones wait, soft ones count as two people until somebody looks.',
  },
  options: LEDGER,
  async run(given) {
    const pairs = await everyPair(officeOf(given))
    return answer({ pairs }, pairs.length > 0 ? pairs.map(spoken) : ['没有待认定的重复'])
  },
}

const PAGE = 500

async function everyPair(office: Asking): Promise<readonly DuplicatePair[]> {
  const pairs: DuplicatePair[] = []
  for (;;) {
    const { total, items } = await office.ask('roll.duplicates', { from: pairs.length, most: PAGE })
    pairs.push(...items)
    if (pairs.length >= total || items.length === 0) return pairs
  }
}

const decide: Command = {
  usage:
    'office decide-pair FILE[!SHEET]:ROW FILE[!SHEET]:ROW --ledger L --verdict two-people|one-person [--keep a|b] --reason TEXT',
  summary: {
    zh: '手工说定两行是一个人还是两个人，写理由；两行都留在账上。',
    en: 'Says by hand that two rows are one person or two, with the reason; both rows stay in the books.',
  },
  options: { ...LEDGER, verdict: { type: 'string' }, keep: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [a, b] = [placeFrom(given.positionals[0]), placeFrom(given.positionals[1])]
    const verdict = oneOf(given, 'verdict', PAIR_VERDICTS)
    const keep = verdict === 'one-person' ? { keep: oneOf(given, 'keep', PAIR_KEEPS) } : {}
    await officeOf(given).ask('roll.decide-pair', { a, b, verdict, ...keep, reason: text(given, 'reason') })
    return answer({ a, b, verdict }, ['✓ 已认定'])
  },
}

export const officeListCommands = {
  'office completeness': complete,
  'office work-list': work,
  'office supplement': supplement,
  'office duplicates': duplicates,
  'office decide-pair': decide,
}
