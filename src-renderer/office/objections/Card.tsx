import type { ObjectionLine } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Findings } from '../../ui/law/Findings.tsx'
import { seenOf } from '../../ui/law/finding.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import type { Town } from '../../ui/town/useTown.ts'
import { groupWords } from '../../ui/group-words.ts'
import { RULINGS } from '#words/choices.ts'
import { Course } from './Course.tsx'
import type { Doing } from './NextAct.tsx'
import { stageOf } from './stages.ts'
import { useDecision } from './useDecision.ts'

type Props = {
  readonly place: string
  readonly line: ObjectionLine
  readonly town: Town
  readonly onDo: (doing: Doing) => void
}

/** What the steps of its way tell already. */
const TOLD: ReadonlySet<string> = new Set(['E.180', 'E.181', 'E.183', 'R.184'])

/** One objection with everything known of it: about whom, what is said, how far it has come, and what the law says. */
export function Card({ place, line, town, onDo }: Props) {
  const role = useSeat(place).who?.signedIn?.role
  const { constituency, name, version, claim, text, voter, fitting, decided, appealed, findings } = line
  const stage = stageOf(line)
  const maySue = decided !== null && appealed === null && line.judged === null
  return (
    <section className="objection">
      <header className="objection-head">
        <h3>{t('objections.about', { name })}</h3>
        <p>
          {town.placeOf(constituency)} {t('objections.version', { version })}
        </p>
        <p>
          {voter ? (
            <>
              {voter.birth} {groupWords(voter)} <span className="digits">{voter.voter}</span>{' '}
              <PersonLink of={{ voter: voter.voter }} />
            </>
          ) : fitting === 0 ? (
            t('objections.notOnRoll')
          ) : (
            t('objections.namesakes', { n: fitting })
          )}
        </p>
      </header>
      <p className="objection-text">
        <b>{t(`objections.claims.${claim}`)}</b> {text}
      </p>
      <Course line={line} />
      {decided && (
        <p>
          <b>{t('objections.reason')}</b> {decided.reason}
        </p>
      )}
      <Findings findings={findings.filter(({ code }) => !TOLD.has(code)).map(seenOf)} />
      {stage === 'carry' && <p className="page-note">{t(`objections.reach.${line.roll.takes}`)}</p>}
      {stage === 'decide' && role === 'committee' && (
        <Verdict place={place} objection={line.ref} onChosen={() => onDo('decide')} />
      )}
      {maySue && (
        <p>
          <Button onClick={() => onDo('appeal')}>{t('objections.appeal.open')}</Button>
        </p>
      )}
    </section>
  )
}

type VerdictProps = { readonly place: string; readonly objection: string; readonly onChosen: () => void }

/** Upheld or rejected, by its digit; the reason is written next. */
function Verdict({ place, objection, onChosen }: VerdictProps) {
  const { draft, keep } = useDecision(place, objection)
  return (
    <Choices
      label={t('objections.decide.verdict')}
      options={RULINGS.map((value) => ({
        value,
        title: t(`objections.verdicts.${value}.title`),
        body: t(`objections.verdicts.${value}.body`),
      }))}
      value={draft.verdict}
      onChoose={(verdict) => {
        keep({ verdict })
        onChosen()
      }}
    />
  )
}
