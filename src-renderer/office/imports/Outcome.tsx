import type { Imported } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { FindingGroups } from './FindingGroups.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'

type File = Imported['files'][number]

/** Rows that became persons of themselves; lists speak of persons and make none. */
const MAKES_PERSONS: ReadonlySet<string> = new Set(['household', 'migrants'])
const waitsIn = ({ kind, rows, persons, known }: File): number => (MAKES_PERSONS.has(kind) ? rows - persons - known : 0)

/** What was read, file by file, and what was found, by what it means: no row is lost. */
export function Outcome({
  imported: { files, findings, refused, totals },
  dry = false,
}: {
  readonly imported: Imported
  readonly dry?: boolean
}) {
  const waits = files.reduce((sum, file) => sum + waitsIn(file), 0)
  const columns: readonly Column<File>[] = [
    { key: 'file', title: t('imports.file'), value: ({ file }) => file },
    { key: 'kind', title: t('imports.kind'), value: ({ kind }) => t(`imports.kinds.${kind}`) },
    { key: 'rows', title: t('imports.rows'), value: ({ rows }) => rows, end: true },
    { key: 'persons', title: t('imports.persons'), value: ({ persons }) => persons, end: true },
    { key: 'known', title: t('imports.known'), value: ({ known }) => known, end: true },
    { key: 'waits', title: t('imports.waits'), value: waitsIn, end: true },
  ]
  return (
    <section className="imports-outcome" aria-label={t(dry ? 'imports.tried' : 'imports.taken')}>
      <p className={dry ? 'imports-dry' : 'good'} role="status">
        {dry ? '' : '✓ '}
        {t(dry ? 'imports.triedBody' : 'imports.takenBody', {
          rows: number(totals.rows),
          persons: number(totals.persons),
          known: number(totals.known),
          waits: number(waits),
        })}
      </p>
      <RefusedFiles files={refused} />
      {files.length > 0 && (
        <DataTable title={t('imports.byFile')} columns={columns} rows={files} keyOf={({ file, kind }) => `${kind} ${file}`} />
      )}
      <FindingGroups findings={findings} />
    </section>
  )
}
