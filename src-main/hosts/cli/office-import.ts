import { basename } from 'node:path'
import { FILE_KINDS, sentenceOf, type Imported, type ListedPerson, type RowCounts } from '#contract/index.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Answer, type Command } from './command.ts'
import { layoutIn } from './layout-file.ts'
import { findingLines, isError } from './finding-lines.ts'
import { LEDGER, oneOf, optional, pairs } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'

export const importing: Command = {
  usage: `office import --kind ${FILE_KINDS.join('|')} FILE... --ledger L [--map HEADING=FIELD]... [--layout FILE] [--hidden] [--dry-run] [--list]`,
  summary: {
    zh: '读入同一种文件：好的行进账，有错的行等待决定，逐行列出文件、工作表和行号。',
    en: 'Imports files of one kind: good rows enter, rows with errors wait and are listed with file, sheet and row.',
  },
  options: {
    ...LEDGER,
    kind: { type: 'string' },
    map: { type: 'string', multiple: true },
    layout: { type: 'string' },
    hidden: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    list: { type: 'boolean' },
  },
  async run(given) {
    const layout = optional(given, 'layout')
    const asked = {
      kind: oneOf(given, 'kind', FILE_KINDS),
      mapping: {
        ...(layout !== undefined && layoutIn(layout)),
        ...Object.fromEntries(pairs(given, 'map', 'HEADING=FIELD')),
      },
      ...(layout !== undefined && { shape: true }),
      hidden: given.values['hidden'] === true,
    }
    const dry = given.values['dry-run'] === true
    const list = given.values['list'] === true
    if (given.positionals.length === 0) throw new UsageError('office import 后面写文件', 'office import takes files')
    const office = officeOf(given)
    const offered = given.positionals.map((path) => ({ file: basename(path), upload: office.offer(path) }))
    const files = offered.flatMap(({ upload }) => (upload.ok ? [{ upload: upload.value, ...asked }] : []))
    const unread = offered.flatMap(({ file, upload }) => (upload.ok ? [] : [{ file, ...upload.error }]))
    if (files.length === 0) return report({ ...NOTHING, refused: unread })
    const imported = await withHeartbeat(given.log, (tell) => office.ask('imports.take', { files, dry, list }, { tell }))
    return report({ ...imported, refused: [...imported.refused, ...unread] })
  },
}

const NOTHING: Imported = {
  files: [],
  findings: [],
  refused: [],
  totals: { files: 0, rows: 0, persons: 0, known: 0, findings: 0 },
}

function report(imported: Imported): Answer {
  const { files, findings, refused, persons = [] } = imported
  const lines = [
    ...files.flatMap(({ file, rows, persons, known, counts }) => [
      `✓ ${file}：${rows} 行，新增 ${persons} 人，无变化 ${known} 人`,
      `  ${countLine(counts)}`,
    ]),
    ...persons.map(personLine),
    ...findingLines(findings),
    ...refused.map((each) => `✕ ${each.file}：${sentenceOf(each).zh}`),
  ]
  return answer(imported, lines, refused.length > 0 || findings.some(isError) ? 1 : 0)
}

const personLine = ({ file, sheet, row, part, ...said }: ListedPerson): string => {
  const at = [file, sheet, part === undefined ? row : `${row}.${part}`].filter((each) => each !== undefined).join(' ')
  const { name, idNumber, birth, sex, relation, village, group, head, waits } = said
  return [at, ...[name, idNumber, birth, sex, relation, village, group, head].map((text) => text ?? '-'), ...waits].join('  ')
}

const NOISE: Readonly<Record<keyof RowCounts['noise'], string>> = {
  blank: '空行',
  title: '表头说明',
  heading: '栏目',
  place: '村组行',
  household: '户主行',
  total: '合计',
  note: '附注',
}

/** What became of every row. */
function countLine({ persons, evidence, pending, known, noise }: RowCounts): string {
  const others = Object.entries(NOISE).flatMap(([kind, word]) => {
    const count = noise[kind as keyof RowCounts['noise']]
    return count > 0 ? [`${word} ${count}`] : []
  })
  return [`人员 ${persons}`, `名单 ${evidence}`, `待核实 ${pending}`, `无变化 ${known}`, ...others].join('，')
}
