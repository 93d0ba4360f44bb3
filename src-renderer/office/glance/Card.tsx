import type { ConstituencyOverview, ContestOverview } from '#contract/index.ts'
import { addressOf } from '../../ui/route.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { shortName, timeOf } from '../../ui/format.ts'
import { LevelTab } from '../../ui/Paper.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { isUnsigned, sayOutcome, toneOf } from './outcome.ts'
import { RegisterButton } from './RegisterButton.tsx'
import './cards.css'

type Props = {
  readonly constituency: ConstituencyOverview
  /** Its station is open on this machine. */
  readonly voting: boolean
  readonly onOpen: (code: string) => void
}

/** One constituency: turnout, what has come in, what every contest came to, and its four registers. */
export function Card({ constituency, voting, onOpen }: Props) {
  const { code, name, villages, turnout, contests, registers } = constituency
  const place = shortName(name)
  const tone = voting ? 'ink' : toneOf(constituency)
  return (
    <li className={`card card-${tone}`} data-constituency={code}>
      <div className="card-turnout">
        <Ring turnout={turnout} tone={tone === 'seal' ? 'seal' : 'pine'} />
        <BundleState constituency={constituency} voting={voting} />
      </div>
      <div className="card-head">
        <h3>
          <button type="button" className="card-open" aria-label={t('office.details', { place })} onClick={() => onOpen(code)}>
            {place}
          </button>
        </h3>
        <span className="card-villages">{listed(villages)}</span>
      </div>
      <ul className="card-contests">
        {contests.map((contest) => (
          <ContestLine key={contest.code} contest={contest} />
        ))}
      </ul>
      <div className="card-acts">
        {voting && (
          <a className="button button-primary card-enter" href={addressOf(code)}>
            {t('office.enter')}
          </a>
        )}
        <div className="registers" role="group" aria-label={t('office.registers', { place })}>
          {registers.map((register) => (
            <RegisterButton key={register.register} place={place} register={register} />
          ))}
        </div>
      </div>
    </li>
  )
}

function ContestLine({ contest }: { readonly contest: ContestOverview }) {
  const { mark, word, tone } = sayOutcome(contest)
  return (
    <li className={`contest-line text-${tone}`}>
      <LevelTab level={contest.level} />
      {contest.level === '乡级' && <span className="contest-place">{shortName(contest.name).replace('选区', '')}</span>}
      <span className="contest-said">
        <span aria-hidden="true">{mark}</span> {word}
        {isUnsigned(contest) && <b className="contest-unsigned">{t('outcomes.unsigned')}</b>}
      </span>
    </li>
  )
}

function BundleState({ constituency: { bundle }, voting }: Omit<Props, 'onOpen'>) {
  return (
    <p className="card-bundle">
      {voting && <b className="text-pine">● {t('office.voting')}</b>}
      {bundle ? t(`office.bundle.${bundle.kind}`) : t('office.bundle.none')}
      {bundle && <time dateTime={bundle.at}>{timeOf(bundle.at)}</time>}
    </p>
  )
}
