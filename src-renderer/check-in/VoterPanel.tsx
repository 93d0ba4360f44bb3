import type { StationContest, VoterState } from '#contract/index.ts'
import { togglePrincipal } from './issue.ts'
import { useCheckIn, type Panel } from './state.ts'
import { known, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { timeOf } from '../ui/format.ts'
import { Paper } from '../ui/Paper.tsx'
import { onePaperEach, sheetsOf } from './papers.ts'
import { standingOf, type Standing } from './standing.ts'
import { NextVoter, Warning } from './Warning.tsx'
import { ageWords } from '../ui/voters/words.ts'
import { groupWords } from '../ui/group-words.ts'

type VoterShown = Extract<Panel, { kind: 'voter' }>
type Props = {
  readonly panel: VoterShown
  readonly contests: readonly StationContest[]
  readonly onActed: () => void
}

/** The person who came: who they are, what they may have, for whom else they may draw, or why not. */
export function VoterPanel({ panel, contests, onActed }: Props) {
  const { card } = panel
  const channel = useCheckIn((state) => state.channel)
  const standing = standingOf(panel, contests, channel)
  const { county, town } = sheetsOf(onePaperEach(card.contests), contests)
  return (
    <>
      <div className="voter">
        <h2 className="voter-name">{card.name}</h2>
        <p className="voter-line">
          <span>{ageWords(card)}</span>
          <span>{card.birth}</span>
          <span className="digits">{card.idMasked}</span>
        </p>
        <p className="voter-line">
          <span>{groupWords(card)}</span>
          <span>{t('station.card', { voter: card.voter })}</span>
          <span>{t(`station.registers.${card.register}`)}</span>
        </p>
        {standing.is !== 'whole' && (
          <Warning
            sound={standing.is}
            key={card.voter}
            says={standing.is === 'stop' ? t('station.takenTitle') : partWords(standing)}
          >
            {standing.is === 'stop' && card.state.kind === 'taken' && (
              <>
                <Taken state={card.state} name={card.name} />
                <p className="warning-body">{t('station.takenBody')}</p>
              </>
            )}
          </Warning>
        )}
        {card.state.kind !== 'taken' && (
          <section className="voter-part">
            <h3>{t('station.own')}</h3>
            <p className="papers">
              {county > 0 && <Paper level="县级" count={county} />}
              {town > 0 && <Paper level="乡级" count={town} />}
            </p>
            {card.state.kind === 'authorised' && (
              <p className="withdraws">
                <span aria-hidden="true">⇄</span> {t('station.withdraws', { agent: card.state.agent })}
              </p>
            )}
            {card.onBox && (
              <p className="withdraws">
                <span aria-hidden="true">!</span>{' '}
                {t(`station.onBox.${channel === 'mobile' ? 'mobile' : card.onBox.state}`, { box: card.onBox.box })}
              </p>
            )}
          </section>
        )}
        {card.principals.length > 0 && <Principals panel={panel} contests={contests} onActed={onActed} />}
        {standing.is === 'part' && card.state.kind === 'taken' && <Taken state={card.state} name={card.name} />}
      </div>
      {standing.is === 'stop' && <NextVoter onActed={onActed} />}
    </>
  )
}

const partWords = (standing: Extract<Standing, { is: 'part' }>): string =>
  standing.why === 'principals'
    ? t('station.part.principals')
    : standing.why === 'box'
      ? t('station.part.box', { box: standing.box })
      : standing.why === 'no-box'
        ? t('station.part.noBox')
        : standing.why === 'others-level'
          ? t('station.part.others', { names: listed(standing.names), papers: t(`station.part.${standing.level}`) })
          : t(`station.part.${standing.level}`)

type TakenState = Extract<VoterState, { kind: 'taken' }>

/** When, how and under which number they took part. */
const Taken = ({ state: { how, at, receipt, by }, name }: { readonly state: TakenState; readonly name: string }) => (
  <p className="taken-facts">
    <span>
      <small>{t('turnout.taken')}</small>
      {timeOf(at)}
    </span>
    <span>
      <small>{t('station.takenReceipt')}</small>#{receipt}
    </span>
    <span>
      <small>{t('station.takenHow')}</small>
      {how === 'proxy' && by !== name ? t('station.takenBy', { by }) : t(`hows.${how}`)}
    </span>
  </p>
)

function Principals({ panel, contests, onActed }: Props) {
  const { card, principals } = panel
  const pending = useCheckIn((state) => state.issuing === card)
  return (
    <section className="voter-part">
      <h3>{t('station.principals', { n: card.principals.length })}</h3>
      <ul className="principals">
        {card.principals.map(({ voter, name, reason, document, contests: codes }, i) => {
          const { county, town } = sheetsOf(onePaperEach(codes), contests)
          return (
            <li key={voter}>
              <label className="principal">
                <input
                  type="checkbox"
                  checked={principals.includes(voter)}
                  disabled={pending}
                  onChange={() => {
                    togglePrincipal(voter)
                    onActed()
                  }}
                />
                <kbd>{i + 1}</kbd>
                <b>{name}</b>
                <span className="principal-why">
                  {known('proxies.reasons', reason) ?? reason} · {t('station.document', { document })}
                </span>
                <span className="principal-papers">
                  {county > 0 && `${t('levelsShort.县级')} ${county}`} {town > 0 && `${t('levelsShort.乡级')} ${town}`}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
