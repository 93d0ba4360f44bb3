import type { ConstituencyOverview, ContestOverview } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { shortName } from '../../ui/format.ts'
import { LevelTab } from '../../ui/Paper.tsx'
import { TurnoutLine } from '../../ui/TurnoutLine.tsx'
import { isUnsigned, sayOutcome } from './outcome.ts'
import { sayRemark } from '../../ui/law/remark.ts'
import { RegisterButton } from './RegisterButton.tsx'
import './drawer.css'

type Props = { readonly constituency: ConstituencyOverview; readonly onClose: () => void }

/** Everything the office knows of one constituency, contest by contest, with what the law says. */
export function Detail({ constituency, onClose }: Props) {
  const { name, villages, contests, registers, rollVersion } = constituency
  const place = shortName(name)
  return (
    <Dialog title={place} className="drawer" onClose={onClose}>
      <header className="drawer-head">
        <div>
          <h2>{place}</h2>
          <p>
            {listed(villages)}
            <span className="drawer-roll">{t('strip.roll', { version: rollVersion })}</span>
          </p>
        </div>
        <Button onClick={onClose}>
          {t('ui.close')} <kbd>Esc</kbd>
        </Button>
      </header>
      {contests.map((contest) => (
        <ContestDetail key={contest.code} contest={contest} />
      ))}
      <section className="drawer-registers" aria-label={t('office.registers', { place })}>
        {registers.map((register) => (
          <RegisterButton key={register.register} place={place} register={register} long />
        ))}
      </section>
    </Dialog>
  )
}

function ContestDetail({ contest }: { readonly contest: ContestOverview }) {
  const { name, level, seats, turnout, elected, revote, separate, remarks, outcome } = contest
  const { mark, word, tone } = sayOutcome(contest)
  return (
    <section className="contest">
      <header className="contest-head">
        <LevelTab level={level} />
        <h3>{name}</h3>
        <span className="contest-seats">{t('office.seats', { n: seats })}</span>
        <Badge tone={tone} mark={mark}>
          {word}
        </Badge>
        {isUnsigned(contest) && (
          <Badge tone="amber" mark="!">
            {t('outcomes.unsigned')}
          </Badge>
        )}
      </header>
      <TurnoutLine turnout={turnout} />
      {outcome === 'waiting' && <p className="contest-none">{t('office.notCounted')}</p>}
      <dl className="names">
        <Names term={t('office.elected')} names={elected} />
        {revote && <Names term={t('office.revote', { seats: revote.seats })} names={revote.candidates} />}
        {separate && <Names term={t('office.separate', { seats: separate.seats })} names={separate.candidates} />}
      </dl>
      {remarks.length > 0 && (
        <ul className={`remarks text-${tone}`} aria-label={t('office.remarks')}>
          {remarks.map((remark) => (
            <li key={`${remark.code} ${remark.message.zh}`}>{sayRemark(remark)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Names({ term, names }: { readonly term: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {names.map((name) => (
          <span key={name} className="name">
            {name}
          </span>
        ))}
      </dd>
    </div>
  )
}
