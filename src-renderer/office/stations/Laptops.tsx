import type { StationLaptop, StationReady } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { dayTimeOf, shortName } from '../../ui/format.ts'
import { MARKS } from '../../ui/mark.ts'
import { lackWords } from './lack-words.ts'
import type { Open } from './StationSheet.tsx'

type Props = {
  readonly station: StationReady
  /** The page's act is to enrol one: it need not be offered twice. */
  readonly enrolling: boolean
  readonly onOpen: (open: Open) => void
}

/** The laptops of the chosen station, and what may be done with each. */
export const Laptops = ({ station: { constituency, name, laptops, lacks }, enrolling, onOpen }: Props) => (
  <section className="laptops" aria-label={t('stations.of', { name: shortName(name) })}>
    <h3>{t('stations.of', { name: shortName(name) })}</h3>
    {lacks.length > 0 && (
      <ul className="station-lacks">
        {lacks.map((each) => (
          <li key={each.lack} className={each.shut ? 'text-seal' : 'text-amber'}>
            {each.shut ? MARKS.bad : MARKS.waits} {lackWords(each)}
          </li>
        ))}
      </ul>
    )}
    {laptops.length === 0 ? (
      <Empty title={t('stations.none')} body={t('stations.noneBody')} />
    ) : (
      <ul className="laptop-list">
        {laptops.map((laptop) => (
          <Laptop key={laptop.device} laptop={laptop} onOpen={onOpen} />
        ))}
      </ul>
    )}
    {!enrolling && (
      <p>
        <Button onClick={() => onOpen({ sheet: 'enrol', constituency })}>{t('stations.acts.enrol')}</Button>
      </p>
    )}
  </section>
)

type LaptopProps = { readonly laptop: StationLaptop; readonly onOpen: (open: Open) => void }

const Laptop = ({ laptop: { device, name, role, fingerprint, certifiedAt, compared, revoked, given }, onOpen }: LaptopProps) => (
  <li className={revoked ? 'laptop laptop-revoked' : 'laptop'}>
    <p>
      <b>{name}</b> {t(`stations.laptopRoles.${role}`)} <small className="digits">{device.slice(0, 8).toUpperCase()}</small>
    </p>
    {revoked ? (
      <p className="text-seal">✕ {t('stations.revoked')}</p>
    ) : (
      <p className={compared === 'skipped' ? 'text-amber' : 'text-pine'}>
        {compared === 'skipped' ? '!' : '✓'} {t(`stations.compared.${compared}`, { at: dayTimeOf(certifiedAt) })}
      </p>
    )}
    <p className={given || revoked ? 'text-ink' : 'text-amber'}>
      {given ? t(`stations.given.${given.kind}`, { at: dayTimeOf(given.at) }) : t('stations.given.none')}
    </p>
    <details>
      <summary>{t('stations.fingerprint')}</summary>
      <span className="digits">{fingerprint.join(' ')}</span>
    </details>
    <div className="laptop-acts">
      <Button onClick={() => onOpen({ sheet: 'rename', device, name })}>{t('stations.rename')}</Button>
      {!revoked && <Button onClick={() => onOpen({ sheet: 'revoke', device, name })}>{t('stations.lost')}</Button>}
    </div>
  </li>
)
