import type { CalendarStepId } from '#words/calendar.ts'
import { numeral } from '#words/numeral.ts'
import { daysOf } from '#rules/calendar.ts'
import { join } from 'node:path'
import type { PosterFiles } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import type { Printer } from '#print/printer.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { columnCalled, inPosterOrder } from '#rules/roll/poster.ts'
import type { Actor } from '#words/acting.ts'
import { inWords } from '#words/days.ts'
import { groupName } from '#words/group-name.ts'
import { stationFacts } from '../setup/describe-station.ts'
import { ofPublished, type PlacesJob } from './of-published.ts'
import { postedHere } from './posted-columns.ts'
import { printTable, sheetHead } from './print-table.ts'

/** Names side by side on A4 across: more are not read from where people stand. */
const ABREAST = 10

type Posted = { readonly name: string; readonly sex: string; readonly group: string }

/**
 * 选民名单公告 with the names (选民榜), of each constituency as its newest roll says: by village and group, in stroke order within, names alone
 * (S1 28). PDF to hang out, XLSX with a row for each voter. Refuses `post.unpublished`, `print.*`.
 */
export async function printPosters(ledger: Ledger, actor: Actor, job: PlacesJob): Promise<Result<readonly PosterFiles[]>> {
  return ofPublished(ledger, job, (printer, constituency) => printPoster(ledger, actor, printer, constituency, job))
}

/** The list of a constituency as it would hang out now, and everyone on it in its order. */
export function posterOf(
  ledger: Ledger,
  constituency: string,
): { readonly document: TableDocument; readonly voters: readonly Posted[] } {
  const voters = inPosterOrder(
    rollOf(ledger, constituency).map(({ fields: { name, sex, village, group } }): Posted => ({
      name,
      sex,
      group: groupName(village, group),
    })),
  )
  return { document: posterDocument(ledger, constituency, voters), voters }
}

async function printPoster(
  ledger: Ledger,
  actor: Actor,
  printer: Printer,
  constituency: string,
  { folder, signal }: { readonly folder: string; readonly signal?: AbortSignal },
): Promise<Result<PosterFiles>> {
  const { document, voters } = posterOf(ledger, constituency)
  const made = await printTable(
    ledger,
    actor,
    printer,
    {
      document,
      allColumns: columnsOf(ledger),
      sheetRows: voters.map((voter, at) => ({ seq: String(at + 1), ...voter })),
      form: 'poster',
      params: { constituency },
      named: { constituency, register: TITLE },
      base: join(folder, `${constituency}-选民榜`),
    },
    signal,
  )
  if (!made.ok) return made
  const { pages, pdf, xlsx } = made.value
  return done({ constituency, voters: voters.length, pages, pdf, xlsx })
}

const TITLE = '选民名单公告'
const WIDTHS = { group: 30, name: 20, sex: 8 }

/** Columns of the spreadsheet, called as the registers call them. */
function columnsOf(ledger: Ledger): readonly { readonly key: string; readonly label: string; readonly width: number }[] {
  const pack = packById(electionOf(ledger).body.pack)!
  const posted = Object.entries(WIDTHS).filter(([key]) => isPosted(ledger, key))
  return [['seq', 9] as const, ...posted].map(([key, width]) => ({ key, label: columnCalled(key, pack), width }))
}

function posterDocument(ledger: Ledger, constituency: string, voters: readonly Posted[]): TableDocument {
  const { committee } = electionOf(ledger).body
  const groups = [...Map.groupBy(voters, ({ group }) => group)]
  const rows = groups.flatMap(([, members]) => sideBySide(namesOf(members, isPosted(ledger, 'sex'))))
  let row = 0
  const bands = groups.map(([group, members]): readonly [number, string] => {
    const at = row
    row += Math.ceil(members.length / ABREAST)
    return [at, `${group || '村、组不明'}　${members.length} 人`]
  })
  const head = sheetHead(ledger, constituency)
  return {
    ...head,
    // Each notice of a committee has a number, which it gives by hand.
    subtitles: [head.subtitles.join('　'), '第＿＿＿号'],
    title: TITLE,
    columns: Array.from({ length: ABREAST }, (_, at) => ({ key: `${at}`, label: '', width: 28 })),
    rows,
    nameKey: '0',
    emptyText: '名单上没有人',
    foot: [],
    signatures: [`${committee}(章)`, '日期'],
    paper: 'A4-landscape',
    rowHeight: 7,
    grid: true,
    cover: { notice: noticeOf(ledger, constituency, voters.length) },
    bands,
  }
}

const isPosted = (ledger: Ledger, column: string): boolean => postedHere(ledger).includes(column)

/** Of namesakes in one group the sex is said, too, where it may hang out. */
function namesOf(members: readonly Posted[], withSex: boolean): readonly string[] {
  const called = Map.groupBy(members, ({ name }) => name)
  return members.map(({ name, sex }) => (withSex && called.get(name)!.length > 1 ? `${name}(${sex})` : name))
}

const sideBySide = (names: readonly string[]): TableDocument['rows'] =>
  Array.from({ length: Math.ceil(names.length / ABREAST) }, (_, row) =>
    Object.fromEntries(names.slice(row * ABREAST, (row + 1) * ABREAST).map((name, at) => [`${at}`, name])),
  )

/** What the law has said with the list: where it comes from, who objects to whom and until when, and when and where people vote (S1 28, 29). */
function noticeOf(ledger: Ledger, constituency: string, voters: number): readonly string[] {
  const { day, constituencies, committee, kind, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const days = (step: CalendarStepId): string => numeral(daysOf(step, pack, kind))
  const name = constituencies.find(({ code }) => code === constituency)?.name ?? constituency
  const { address, open, close, telephone } = stationFacts(ledger).find((each) => each.constituency === constituency)!
  const hours = open ? ` ${open}${close ? `至${close}` : '起'}` : ''
  return [
    `根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第二十八条的规定，现将${name}选民名单公布于后，共${voters}人。`,
    `对公布的选民名单有不同意见的，可以在选民名单公布之日起${days('objection')}日内向${committee}提出申诉。` +
      `选举委员会对申诉意见，应在${days('objection-decided')}日内作出处理决定。申诉人如果对处理决定不服，` +
      `可以在选举日的${days('court-suit')}日以前向人民法院起诉，人民法院应在选举日以前作出判决。人民法院的判决为最后决定。`,
    `投票时间：${inWords(day)}${hours}。${address ? `投票地点：${address}。` : ''}${telephone ? `联系电话：${telephone}。` : ''}`,
    '选民名单仅用于选举，不作为迁移户口和享受其他待遇的依据。',
    '特此公告。',
  ]
}
