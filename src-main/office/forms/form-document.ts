import type { Ledger } from '#ledger/open.ts'
import type { Row, TableDocument } from '#print/document.ts'
import type { Letter, LetterPart } from '#print/letter/letter.ts'
import { slotsIn } from '#print/letter/slots.ts'
import { electionOf } from '#roll/election.ts'
import { formStatements } from '#rules/day/proxy-paper.ts'
import { FORM_SLOTS, type FormSlot } from '#words/form-slots.ts'
import type { FormWording, WordedPart } from '#words/form-wording.ts'
import type { WordedForm } from '#words/forms.ts'
import { SLOT } from '#words/patterns.ts'
import { hoursOf } from '#roll/hours.ts'
import { stationFacts } from '../setup/describe-station.ts'
import { sheetHead } from '../registers/print-table.ts'
import { electedOf, type FormOf } from './copies.ts'
import { hoursInWords, packHere } from './values.ts'
import { wordingOf } from './wording.ts'

/** Rows of a table that is filled in by hand. */
const TO_WRITE = 6
const BLANK_CARDS = 10

/** A form as it would be printed, a copy for each row; without rows it is left to the hand. */
export function formDocument(ledger: Ledger, asked: FormOf, rows: readonly Row[]): TableDocument {
  const { form, of } = asked
  const { constituencies, contests } = electionOf(ledger).body
  const constituency = contests.find(({ code }) => code === of)?.constituency ?? of ?? 'town'
  const head = sheetHead(ledger, constituencies.some(({ code }) => code === constituency) ? constituency : 'town')
  return form === 'voter-cards' ? cardSheet(head, rows) : letterSheet(ledger, head, { form, of }, rows)
}

type Head = ReturnType<typeof sheetHead>
const EMPTY = { emptyText: '', foot: [], signatures: [], paper: 'A4' } as const

const CARD_COLUMNS = [
  ['card', '选民证号'],
  ['name', '姓名'],
  ['sex', '性别'],
  ['group', '村组'],
  ['constituency', '选区'],
  ['election', '选举'],
  ['when', '投票时间'],
  ['where', '投票地点'],
  ['papers', '领票'],
  ['committee', '选举委员会'],
] as const

function cardSheet(head: Head, rows: readonly Row[]): TableDocument {
  const isBlank = rows.length === 0
  return {
    ...head,
    ...EMPTY,
    title: '选民证',
    columns: CARD_COLUMNS.map(([key, label]) => ({ key, label, width: 20 })),
    rows: isBlank ? Array.from({ length: BLANK_CARDS }, () => ({})) : rows,
    nameKey: 'name',
    cards: true,
    cover: { notes: isBlank ? [] : notesOf(rows) },
    signatures: ['发放人', '领取人', '日期'],
  }
}

/** What whoever hands them out has to know, the number of each group among it. */
const notesOf = (rows: readonly Row[]): readonly string[] => [
  `共 ${rows.length} 张选民证，按村、村民小组、户的顺序排，和上门清单的走法一样；沿虚线裁开`,
  ...[...Map.groupBy(rows, (row) => row['group'] ?? '村组不明')].map(([group, of]) => `${group}　${of.length} 张`),
  '盖选举委员会的章以后发给本人；二维码里只有选民证号，投票站扫码就找到这位选民',
]

type Worded = { readonly form: WordedForm; readonly of: string | undefined }

function letterSheet(ledger: Ledger, head: Head, asked: Worded, rows: readonly Row[]): TableDocument {
  const worded = wordingOf(ledger, asked.form)
  const letter = resolved(ledger, asked, worded, rows.length === 0)
  return {
    ...head,
    ...EMPTY,
    title: titleOf(worded, rows[0] ?? {}),
    columns: slotsIn(letter).map((slot) => ({ key: slot, label: FORM_SLOTS[slot].zh, width: 20 })),
    rows,
    nameKey: 'name',
    letter,
  }
}

/** The name of a form, for the foot of its sheets and the file. */
function titleOf({ parts }: FormWording, row: Row): string {
  const title = parts.find(({ kind }) => kind === 'title')
  const text = title && 'text' in title ? title.text : ''
  return text.replaceAll(SLOT, (_, slot: string) => row[slot] ?? '')
}

/** A wording with what it takes of the ledger or of the rules, put in. */
function resolved(ledger: Ledger, { of }: Worded, { type, parts }: FormWording, isBlank: boolean): Letter {
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === of)
  return {
    type,
    parts: parts.map((part): LetterPart => {
      switch (part.kind) {
        case 'stations':
          return { kind: 'table', labels: part.labels, widths: [34, 58, 31, 33], rows: isBlank ? toWrite(4) : stations(ledger) }
        case 'elected': {
          const rows =
            contest && !isBlank
              ? electedOf(ledger, contest).map(({ name, votes }) => [name, votes, '{constituency}'])
              : toWrite(3)
          return { kind: 'table', labels: part.labels, widths: [60, 36, 60], rows }
        }
        case 'proxy-statements':
          return {
            kind: 'notes',
            texts: formStatements(packHere(ledger)).map(
              (text, at, all) => `${at + 1}. ${text}${at < all.length - 1 ? '；' : '。'}`,
            ),
          }
        default:
          return part
      }
    }),
  }
}

const toWrite = (columns: number): readonly (readonly string[])[] =>
  Array.from({ length: TO_WRITE }, () => Array.from({ length: columns }, () => ''))

const stations = (ledger: Ledger): readonly (readonly string[])[] =>
  stationFacts(ledger).map(({ constituency, name, address, telephone }) => [
    name,
    address ?? '',
    hoursInWords(hoursOf(ledger, constituency)),
    telephone ?? '',
  ])

/** The slots of a form, in the order in which they stand: what it can say of anything. */
export const slotsOf = (ledger: Ledger, { form }: FormOf): readonly FormSlot[] =>
  form === 'voter-cards' ? CARD_SLOTS : slotsIn({ parts: wordedTexts(wordingOf(ledger, form).parts) })

const CARD_SLOTS: readonly FormSlot[] = ['election', 'constituency', 'day', 'hours', 'address', 'committee']

const wordedTexts = (parts: readonly WordedPart[]): readonly LetterPart[] =>
  parts.flatMap((part): readonly LetterPart[] =>
    part.kind === 'stations' || part.kind === 'elected' || part.kind === 'proxy-statements' ? [] : [part],
  )
