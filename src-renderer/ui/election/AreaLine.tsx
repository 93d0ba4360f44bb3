import type { Draft } from '#contract/index.ts'
import { coversLine } from '#words/covers.ts'
import { number, t } from '../../texts/index.ts'
import type { AreaRow, RowPart } from './area-rows.ts'
import { CoverInput } from './CoverInput.tsx'
import { PlacedFindings } from './PlacedFindings.tsx'
import type { Placed } from './said.ts'

type Props = {
  readonly row: AreaRow
  readonly index: number
  readonly levels: Draft['levels']
  readonly fixed: boolean
  /** Of this row. */
  readonly findings: readonly Placed[]
  readonly onChange: (part: RowPart) => void
  readonly onRemove: () => void
  readonly onContest: () => void
}

/** One row of constituencies, with what is wrong with it in words below. */
export function AreaLine({ row, index, levels, fixed, findings, onChange, onRemove, onContest }: Props) {
  const { kind, code, name, seats, population, covers } = row
  const isTown = kind !== 'area'
  const wrong = (field: string): boolean =>
    findings.some(({ path, severity }) => severity === 'error' && new RegExp(`\\.${field}(\\.|$)`).test(path))
  const called = code === '' ? String(index + 1) : code
  const cell = (column: number, field: 'code' | 'name' | 'seats' | 'population' | 'covers') => ({
    'data-cell': `${index} ${column}`,
    className: 'input',
    autoComplete: 'off',
    spellCheck: false,
    'aria-label': `${called} ${t(`election.areas.${field}`)}`,
    'aria-invalid': wrong(field === 'seats' && !isTown ? 'countySeats' : field),
  })
  // A constituency of which only town-level contests are elected has no seats of its own.
  const seatless = kind === 'area' && levels === 'town' && seats === ''
  return (
    <>
      <tr className={`area-row area-${kind}`}>
        <td className="area-code">
          {fixed ? (
            code
          ) : (
            <input {...cell(0, 'code')} value={code} maxLength={16} onChange={({ target }) => onChange({ code: target.value })} />
          )}
        </td>
        <td>
          {fixed ? (
            name
          ) : (
            <input
              {...cell(1, 'name')}
              value={name}
              maxLength={100}
              onChange={({ target }) => onChange({ name: target.value })}
            />
          )}
        </td>
        <td>
          <span className={`level ${isTown ? 'paper-town' : 'paper-county'}`}>
            {t(`levelsShort.${isTown ? '乡级' : '县级'}`)}
          </span>
        </td>
        <td className="area-seats">
          {seatless ? (
            '–'
          ) : fixed ? (
            seats
          ) : (
            <input
              {...cell(2, 'seats')}
              inputMode="numeric"
              value={seats}
              maxLength={3}
              onChange={({ target }) => onChange({ seats: target.value })}
            />
          )}
        </td>
        <td className="area-seats">
          {seatless ? (
            '–'
          ) : fixed ? (
            population === '' ? (
              '–'
            ) : (
              number(Number(population))
            )
          ) : (
            <input
              {...cell(3, 'population')}
              inputMode="numeric"
              value={population}
              maxLength={8}
              onChange={({ target }) => onChange({ population: target.value })}
            />
          )}
        </td>
        <td>
          {fixed ? (
            coversLine(covers)
          ) : (
            <CoverInput
              {...cell(4, 'covers')}
              maxLength={2000}
              placeholder={t('election.areas.coversHint')}
              covers={covers}
              onCovers={(covers) => onChange({ covers })}
            />
          )}
        </td>
        {!fixed && (
          <td className="area-acts">
            {kind !== 'contest' && levels !== 'county' && (
              <button
                type="button"
                className="area-act"
                onClick={onContest}
                aria-label={t('election.areas.addTo', { code: called })}
              >
                ＋<span aria-hidden="true">{t('election.areas.contest')}</span>
              </button>
            )}
            <button
              type="button"
              className="area-act"
              title={t('election.areas.remove', { code: called })}
              aria-label={t('election.areas.remove', { code: called })}
              onClick={onRemove}
            >
              ✕
            </button>
          </td>
        )}
      </tr>
      {findings.length > 0 && (
        <tr className="area-said">
          <td colSpan={fixed ? 6 : 7}>
            <PlacedFindings findings={findings} />
          </td>
        </tr>
      )}
    </>
  )
}
