import type { ClosingContest } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { CountField } from '../ui/CountField.tsx'
import { useUnused } from '../ui/unused.ts'
import { number, t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { focusNext } from '../ui/focus-next.ts'
import { isComposing } from '../ui/usePageKeys.ts'

type Props = {
  readonly place: string
  readonly contest: ClosingContest
  readonly level: Level
  readonly open: boolean
  readonly typed: number | null
}

/** One contest's papers as an equation: printed = issued + spoiled + unused, with the participants beside them. */
export function Reconciled({ place, contest, level, open, typed }: Props) {
  const { code, name, printed, issued, spoiled, participants, station, destroy } = contest
  const { draft, keep } = useUnused(place)
  const unused = open ? typed : contest.unused
  return (
    <li id={`unused-${code}`} className={`reconciled ballot-${level === '县级' ? 'county' : 'town'}`}>
      <h3>
        <LevelTab level={level} /> {shortName(name)}
      </h3>
      <div className="equation">
        <Term word={t('closing.printed')} value={printed} />
        <span className="equation-sign">=</span>
        <Term word={t('closing.issued')} value={issued} />
        <span className="equation-sign">+</span>
        <Term word={t('closing.spoiled')} value={spoiled} />
        <span className="equation-sign">+</span>
        {open ? (
          <div
            className="equation-typed"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event.nativeEvent)) focusNext(event)
            }}
          >
            <span aria-hidden="true">{t('closing.unused')}</span>
            <CountField
              label={t('closing.unusedOf', { contest: shortName(name) })}
              value={typed}
              onCount={(count) => keep({ unused: { ...draft.unused, [code]: count } })}
            />
          </div>
        ) : (
          <Term word={t('closing.unused')} value={unused ?? 0} />
        )}
        <div className="equation-beside">
          <Term word={t('closing.participants')} value={participants} />
        </div>
      </div>
      <p className="reconciled-said" role="status">
        <Even contest={contest} unused={unused} />
        {issued === participants ? (
          <span className="text-pine">✓ {t('closing.asMany')}</span>
        ) : (
          <span className="text-seal">✕ {t('closing.notAsMany', { issued, participants })}</span>
        )}
        {(station.issued !== issued || station.participants !== participants) && (
          <span className={station.issued === station.participants ? 'text-pine' : 'text-seal'}>
            {station.issued === station.participants ? '✓' : '✕'} {t('closing.withDesks', station)}
          </span>
        )}
        {unused !== null && destroy > 0 && <span>{t('closing.destroy', { n: destroy })}</span>}
      </p>
    </li>
  )
}

const Term = ({ word, value }: { readonly word: string; readonly value: number }) => (
  <div className="term">
    <span>{word}</span>
    <b>{number(value)}</b>
  </div>
)

type EvenProps = { readonly contest: ClosingContest; readonly unused: number | null }

/** How many have to be left is said only after they were counted. */
function Even({ contest: { printed, issued, spoiled, expected }, unused }: EvenProps) {
  if (unused === null) return <span className="text-ink">… {t('closing.typeUnused')}</span>
  if (unused === expected) return <span className="text-pine">✓ {t('closing.even', { printed, issued, spoiled, unused })}</span>
  const n = Math.abs(unused - expected)
  return (
    <span className="text-seal">
      ✕ {unused < expected ? t('closing.short', { n, expected }) : t('closing.over', { n, expected })}
    </span>
  )
}
