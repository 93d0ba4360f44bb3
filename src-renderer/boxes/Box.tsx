import type { MobileBox, PapersByContest, StationContest } from '#contract/index.ts'
import { addressOf } from '../ui/route.ts'
import { askChannel } from '../ui/voters/channel.ts'
import { known, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { plain, shortName, timeOf } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { Findings } from '../ui/law/Findings.tsx'

const LOOKS: Readonly<Record<MobileBox['state'], readonly [tone: Tone, mark: string]>> = {
  listed: ['ink', '…'],
  out: ['amber', '→'],
  back: ['pine', '✓'],
}

/** What is done about a box. */
export type BoxAct = 'list' | 'out' | 'in'
type Props = {
  readonly place: string
  readonly box: MobileBox
  readonly contests: readonly StationContest[]
  readonly role: string
  readonly isOpen: boolean
  readonly onAct: (act: BoxAct) => void
}

/** One box: its state, its voters, its trips. */
export function Box({ place, box, contests, role, isOpen, onAct }: Props) {
  const [tone, mark] = LOOKS[box.state]
  const waiting = box.voters.filter(({ took }) => took === null).length
  return (
    <li className="mobile-box">
      <header className="mobile-head">
        <h3>{t('boxes.box', { box: box.box })}</h3>
        <Badge tone={tone} mark={mark}>
          {t(`boxes.states.${box.state}`)}
        </Badge>
        <span>{t('boxes.voters', { n: box.voters.length, waiting })}</span>
        <div className="mobile-acts">
          <PrintButton job="prints.box" place={place} input={{ box: box.box }} label={t('boxes.print')} />
          {role !== 'overseer' && box.state !== 'out' && <Button onClick={() => onAct('list')}>{t('boxes.edit')}</Button>}
          {role !== 'overseer' && isOpen && (
            <a className="button" href={addressOf(place, 'check-in')} onClick={() => askChannel(place, 'mobile')}>
              {t('boxes.checkIn')}
            </a>
          )}
          {role === 'overseer' && isOpen && (
            <Button primary onClick={() => onAct(box.state === 'out' ? 'in' : 'out')}>
              {t(box.state === 'out' ? 'boxes.in' : 'boxes.out')}
            </Button>
          )}
        </div>
      </header>
      {role !== 'overseer' && isOpen && <p className="mobile-note">{t('boxes.overseersCarry')}</p>}
      <Findings findings={box.findings} />
      <Voters box={box} />
      {box.trips.map(({ ref, overseers, outAt, backAt, out, used, returned, explanation }) => (
        <div key={ref} className="trip">
          <p>
            {t('boxes.carried', { by: listed(overseers.map(plain)) })} · {t('boxes.outAt', { time: timeOf(outAt) })}
            {backAt !== null && ` · ${t('boxes.backAt', { time: timeOf(backAt) })}`}
          </p>
          <table className="trip-papers">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('boxes.papersOut')}</th>
                <th scope="col">{t('boxes.used')}</th>
                <th scope="col">{t('boxes.returned')}</th>
                <th scope="col">{t('boxes.marked')}</th>
              </tr>
            </thead>
            <tbody>
              {contests.map(({ code, name, level }) => (
                <tr key={code}>
                  <th scope="row">
                    <LevelTab level={level} /> {shortName(name)}
                  </th>
                  <td>{countIn(out, code)}</td>
                  <td>{countIn(used, code)}</td>
                  <td>{countIn(returned, code)}</td>
                  <td>{countIn(box.marked, code)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {explanation !== '' && (
            <p className="text-amber">
              ! {t('boxes.explained')} {explanation}
            </p>
          )}
        </div>
      ))}
    </li>
  )
}

const countIn = (papers: PapersByContest | null, contest: string): string | number => (papers ? (papers[contest] ?? 0) : '…')

const Voters = ({ box: { voters } }: { readonly box: MobileBox }) => (
  <ul className="mobile-voters">
    {voters.map(({ voter, name, birth, village, group, reason, took }) => (
      <li key={voter}>
        <b>{name}</b>
        <span className="mobile-who">
          {birth} · {group === '' ? village : t('station.group', { village, group })}
        </span>
        <span>{known('boxes.reasons', reason) ?? reason}</span>
        {took === null ? (
          <Badge tone="ink" mark="…">
            {t('boxes.notYet')}
          </Badge>
        ) : (
          <Badge tone={took === 'mobile' ? 'pine' : 'amber'} mark={took === 'mobile' ? '✓' : '!'}>
            {t(`hows.${took}`)}
          </Badge>
        )}
      </li>
    ))}
  </ul>
)
