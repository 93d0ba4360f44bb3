import { useState } from 'react'
import type { Draft, WrittenIn } from './typed.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FigureInput } from './FigureInput.tsx'
import { LookUp } from '../../ui/voters/LookUp.tsx'

type Props = {
  readonly place: string
  readonly contest: string
  readonly draft: Draft
  readonly only: readonly string[] | null
  readonly onDraft: (draft: Draft) => void
}

/** Names written in by voters, a row each; the roll says who they may be. */
export function WriteIns({ place, contest, draft, only, onDraft }: Props) {
  const [looking, setLooking] = useState<number | null>(null)
  const { writeIns } = draft
  const asked = only?.flatMap((field) => (field.startsWith('writeIns.') ? [field.slice('writeIns.'.length)] : []))
  // A name that only the other typist has: their figure is not shown.
  const absent = asked?.filter((name) => writeIns.every((row) => row.name !== name)) ?? []
  const rows: readonly { readonly row: WrittenIn; readonly at: number | null }[] = [
    ...writeIns.map((row, at) => ({ row, at })).filter(({ row }) => asked === undefined || asked.includes(row.name)),
    ...absent.map((name) => ({ row: { name, for: null }, at: null })),
  ]
  if (asked?.length === 0) return null
  const put = (at: number, part: Partial<WrittenIn>): void =>
    onDraft({ ...draft, writeIns: writeIns.map((row, i) => (i === at ? { ...row, ...part } : row)) })
  const take = (at: number): void => onDraft({ ...draft, writeIns: writeIns.filter((_, i) => i !== at) })
  const add = (name: string, votes: number | null): void => onDraft({ ...draft, writeIns: [...writeIns, { name, for: votes }] })
  return (
    <fieldset className="written-in">
      <legend>{t('count.writeIns')}</legend>
      {rows.length === 0 && <p className="count-hint">{t('count.noWriteIns')}</p>}
      {asked && <p className="count-hint">{t('count.writeInDiffers')}</p>}
      {rows.map(({ row, at }) => (
        // Under its name where names stand fast: a name only the other has becomes a row of its own at the first digit, and keeps the focus.
        <div key={asked ? row.name : at} className="written-row">
          {at === null ? (
            <span className="written-name">
              {row.name} <small>{t('count.notMine')}</small>
            </span>
          ) : (
            <input
              className="input"
              aria-label={t('count.writeInName')}
              autoComplete="off"
              maxLength={100}
              readOnly={asked !== undefined}
              value={row.name}
              onChange={(event) => put(at, { name: event.target.value })}
            />
          )}
          <FigureInput
            name={`writeIns.${at ?? row.name}`}
            label={t('count.writeInFor', { name: row.name })}
            value={row.for}
            onFigure={(figure) => (at === null ? add(row.name, figure) : put(at, { for: figure }))}
          />
          {at !== null && (
            <>
              <Button disabled={row.name.trim() === ''} onClick={() => setLooking(at)}>
                {row.voter === undefined ? t('count.lookUp') : `✓ ${t('count.linked', { voter: row.voter })}`}
              </Button>
              <Button aria-label={t('count.removeWriteIn', { name: row.name })} onClick={() => take(at)}>
                ✕
              </Button>
            </>
          )}
        </div>
      ))}
      {asked === undefined && (
        <div>
          <Button onClick={() => add('', null)}>{t('count.addWriteIn')}</Button>
        </div>
      )}
      {looking !== null && writeIns[looking] && (
        <LookUp
          place={place}
          contest={contest}
          name={writeIns[looking].name}
          onClose={() => setLooking(null)}
          onPick={(voter) => {
            const { voter: _, ...rest } = writeIns[looking]!
            onDraft({
              ...draft,
              writeIns: writeIns.map((row, i) => (i === looking ? { ...rest, ...(voter !== null && { voter }) } : row)),
            })
            setLooking(null)
          }}
        />
      )}
    </fieldset>
  )
}
