import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { StationTelephone } from '../../ui/town/StationTelephone.tsx'
import type { Brought } from './brought.ts'
import { Tally } from './Tally.tsx'
import type { useTicks } from './ticks.ts'
import { bundleName } from './words.ts'

type Props = {
  readonly brought: Brought
  /** Whose groups are being compared: one bundle at a time. */
  readonly ticks: ReturnType<typeof useTicks> | null
  readonly place: string
  /** Whose polling station it is from, by name. */
  readonly station: string
  readonly onRemove: () => void
}

/** A bundle before it is merged: whose it is, what it brings, and its sixteen groups. */
export function BroughtCard({ brought: { file, preview, error }, ticks, place, station, onRemove }: Props) {
  return (
    <section className={error ? 'merge-card merge-bad' : 'merge-card merge-new'}>
      <header className="merge-head">
        <h3>{preview ? bundleName(station, preview.kind) : file}</h3>
        {preview && <span className="text-pine">✓ {t('merge.sound')}</span>}
        <Button onClick={onRemove}>{t('merge.takeAway')}</Button>
      </header>
      {error && (
        <>
          <p className="merge-not">✕ {t('merge.notCounted')}</p>
          <Refused>{sentence(error)}</Refused>
        </>
      )}
      {!preview && !error && <p role="status">{t('merge.looking')}</p>}
      {preview && ticks && (
        <>
          <StationTelephone place={place} constituency={preview.constituency} />
          <p className="merge-hint">
            <span>{t('merge.readAloud')}</span>
            <span>
              <kbd>{t('merge.space')}</kbd> {t('merge.tickNext')}
            </span>
          </p>
          <Tally groups={preview.groups} ticks={ticks} />
        </>
      )}
      {preview && (
        <dl className="merge-figures">
          <div>
            <dt>{t('merge.laptop')}</dt>
            <dd>
              {preview.name} <small className="digits">{preview.device.slice(0, 8)}</small>
            </dd>
          </div>
          <div>
            <dt>{t('merge.fresh')}</dt>
            <dd>{preview.fresh === 0 ? t('merge.nothingNew') : t('merge.entries', { n: preview.fresh, of: preview.entries })}</dd>
          </div>
          <div>
            <dt>{t('merge.roll')}</dt>
            <dd>{t('merge.version', { n: number(preview.rollVersion) })}</dd>
          </div>
          <div>
            <dt>{t('merge.written')}</dt>
            <dd>{dayTimeOf(preview.at)}</dd>
          </div>
        </dl>
      )}
    </section>
  )
}
