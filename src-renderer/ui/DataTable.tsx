import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { mentioning, searchedBy } from '#words/mentions.ts'
import { t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import type { Column } from './column.ts'
import { Empty } from './Empty.tsx'
import { saveTable } from './save-table.ts'
import { TableRows } from './TableRows.tsx'
import './data-table.css'

export type { Column } from './column.ts'

type Props<Row> = {
  /** What the rows are, for the search box, the printed sheet and the saved file. */
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What comes next when there are none. */
  readonly empty?: string
  readonly onOpen?: (row: Row) => void
  /** Beside the search box: filters, acts. */
  readonly children?: ReactNode
}

/** A list as every list is here: searched, sorted, printed, saved as a table that spreadsheets open. */
export function DataTable<Row>({ title, columns, rows, keyOf, empty, onOpen, children }: Props<Row>) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const searches = wanted !== ''
  const lines = useMemo(
    () => (searches ? rows.map((row) => [row, searchedBy(columns.map(({ value }) => value(row)))] as const) : null),
    [rows, columns, searches],
  )
  const shown = useMemo(() => {
    const isSought = mentioning(wanted)
    return lines?.flatMap(([row, searched]) => (isSought(searched) ? [row] : [])) ?? rows
  }, [rows, lines, wanted])
  const said = columns.filter(({ act }) => !act)
  const save = (): void =>
    saveTable(
      title,
      said.map((column) => column.title),
      shown.map((row) => said.map(({ value }) => value(row))),
    )
  return (
    <section className="data-table" aria-label={title}>
      <div className="data-bar">
        <input
          type="search"
          className="input data-search"
          aria-label={t('ui.searchIn', { what: title })}
          placeholder={t('ui.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="data-count" role="status">
          {shown.length === rows.length
            ? t('ui.rows', { n: rows.length })
            : t('ui.rowsOf', { n: shown.length, all: rows.length })}
        </span>
        {children}
        <span className="data-gap" />
        <Button disabled={shown.length === 0} onClick={() => print()}>
          {t('ui.print')}
        </Button>
        <Button disabled={shown.length === 0} onClick={save}>
          {t('ui.save')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty title={rows.length === 0 ? (empty ?? t('ui.noRows')) : t('ui.noHits')} />
      ) : (
        <TableRows columns={columns} rows={shown} keyOf={keyOf} onOpen={onOpen} />
      )}
    </section>
  )
}
