import type { Draft, DraftConstituency, SetupChecked } from '#contract/index.ts'
import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { isComposing } from '../usePageKeys.ts'
import { AreaLine } from './AreaLine.tsx'
import { nextArea, rowsOf, withContest, withoutRow, withRow } from './area-rows.ts'
import { PeoplePerSeat } from './PeoplePerSeat.tsx'
import { PlacedFindings } from './PlacedFindings.tsx'
import type { Placed } from './said.ts'
import { useTaking } from './taking.ts'
import { TakeAreas } from './TakeAreas.tsx'
import './areas.css'

type Props = {
  /** Whose draft it is; null before there is anybody. */
  readonly place: string | null
  readonly draft: Draft
  readonly keep: (part: Partial<Draft>) => void
  /** What is wrong now, blanks only where they were asked for. */
  readonly findings: readonly Placed[]
  /** How many people stand behind a seat, where populations are said. */
  readonly perSeat?: SetupChecked['perSeat']
  readonly fixed?: boolean
}

/** Constituencies and their contests: typed row by row, pasted from a spreadsheet, or read from a file. */
export function Areas({ place, draft, keep, findings, perSeat, fixed = false }: Props) {
  const { constituencies } = draft
  const rows = rowsOf(draft)
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<string | null>(null)
  const [gone, setGone] = useState<{ readonly code: string; readonly before: DraftConstituency[] } | null>(null)
  const { taking, begin, end } = useTaking(place)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    table.current?.querySelector<HTMLElement>(`[data-cell='${wanted.current}']`)?.focus()
    wanted.current = null
  })
  const put = (areas: DraftConstituency[]): void => {
    setGone(null)
    keep({ constituencies: areas })
  }
  const addArea = (): void => {
    wanted.current = `${rows.length} 1`
    put([...constituencies, nextArea(draft)])
  }
  const addContest = (at: number): void => {
    const areas = withContest(draft, at)
    wanted.current = `${rowsOf({ ...draft, constituencies: areas }).findLastIndex((row) => row.area === at)} 1`
    put(areas)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = event.target instanceof HTMLInputElement ? event.target.dataset['cell'] : undefined
    if (event.key !== 'Enter' || cell === undefined || isComposing(event.nativeEvent)) return
    event.preventDefault()
    const [row = 0, column = 0] = cell.split(' ').map(Number)
    if (row === rows.length - 1) return addArea()
    table.current?.querySelector<HTMLElement>(`[data-cell='${row + 1} ${column}']`)?.focus()
  }
  /** Several cells at once are a table, whichever field they are pasted into. */
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    if (fixed || !/\t.*\n/.test(text)) return
    event.preventDefault()
    begin(text)
  }
  return (
    <section className="areas" onPaste={onPaste}>
      {!fixed && (
        <div className="areas-bar">
          <Button onClick={() => begin('')}>{t('election.areas.take')}</Button>
          <Button onClick={addArea}>{t('election.areas.add')}</Button>
          {gone && <Button onClick={() => put(gone.before)}>{t('election.areas.restore', { code: gone.code })}</Button>}
          <span className="areas-hint">{t('election.areas.hint')}</span>
        </div>
      )}
      {rows.length === 0 ? (
        <p className="areas-none">{t('election.areas.none')}</p>
      ) : (
        <table ref={table} className="areas-table" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t('election.areas.code')}</th>
              <th scope="col">{t('election.areas.name')}</th>
              <th scope="col">{t('election.areas.level')}</th>
              <th scope="col">{t('election.areas.seats')}</th>
              <th scope="col">{t('election.areas.population')}</th>
              <th scope="col">{t('election.areas.covers')}</th>
              {!fixed && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <AreaLine
                key={row.key}
                row={row}
                index={i}
                levels={draft.levels}
                fixed={fixed}
                findings={findings.filter(({ path }) => isAbout(row.paths, path))}
                onChange={(part) => put(withRow(constituencies, row, part))}
                onRemove={() => {
                  put(withoutRow(constituencies, row))
                  setGone({ code: row.code, before: constituencies })
                }}
                onContest={() => addContest(row.area)}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && <PlacedFindings findings={findings.filter(({ path }) => path === 'constituencies')} />}
      {perSeat && <PeoplePerSeat perSeat={perSeat} />}
      {taking !== null && (
        <TakeAreas
          taking={taking}
          has={constituencies.length}
          onClose={end}
          onTake={({ levels, constituencies: read }) => {
            keep({ levels, constituencies: [...read] })
            setGone(constituencies.length > 0 ? { code: t('election.areas.before'), before: constituencies } : null)
            end()
          }}
        />
      )}
    </section>
  )
}

/** Of this row itself: a contest's findings stand at its own. */
const isAbout = (paths: readonly string[], path: string): boolean =>
  paths.some((each) => path === each || (path.startsWith(`${each}.`) && !path.slice(each.length).startsWith('.contests.')))
