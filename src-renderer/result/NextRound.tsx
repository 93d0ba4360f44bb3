import type { CountResult } from '#contract/index.ts'
import { plain, shortName } from '../ui/format.ts'
import { goTo } from '../ui/route.ts'
import { Act } from '../ui/Act.tsx'
import { chooseRound, type Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useSeat } from '../ask/seat.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Refused } from '../ui/Refused.tsx'

type Counted = Extract<CountResult, { state: 'counted' }>
type Props = { readonly place: string; readonly chosen: Chosen; readonly result: Counted }

/** What the law asks for after this result: a revote among those tied, or a separate election for the seats left. */
export function NextRound({ place, chosen, result }: Props) {
  const { revote, separate } = result
  const { next } = chosen.contest
  if (!revote && !separate) return null
  const last = chosen.contest.rounds.at(-1) === chosen.round
  return (
    <section className="next-round">
      <h3>{t('result.next.title')}</h3>
      {revote && <p>! {t('result.next.revote', { names: listed(revote.candidates.map(plain)), seats: revote.seats })}</p>}
      {separate && <p>! {t('result.next.separate', { seats: separate.seats })}</p>}
      {last &&
        (next ? (
          <Start place={place} chosen={chosen} separate={separate} next={next} />
        ) : (
          <p className="count-hint">{t('result.next.afterSigning')}</p>
        ))}
    </section>
  )
}

type StartProps = {
  readonly place: string
  readonly chosen: Chosen
  readonly separate: Counted['separate']
  readonly next: NonNullable<Chosen['contest']['next']>
}

function Start({ place, chosen: { contest }, separate, next }: StartProps) {
  const { who } = useSeat(place)
  // A revote is among all of those tied; for a separate election the law leaves some choice.
  const [min, max] =
    next.round === 'separate' && separate ? [separate.min, separate.max] : [next.candidates.length, next.candidates.length]
  const { draft, keep, erase, task } = useDraft<{ readonly names: readonly string[] }>(
    place,
    `count.start-round ${contest.code} ${next.round}`,
    { names: next.candidates.slice(0, max) },
  )
  const { names } = draft
  const { act, pending, refusal } = useAct('count.start-round', place, {
    task,
    says: (input) => ({
      title: t(`result.next.start.${input.round}`),
      figures: [
        [shortName(contest.name), t('count.seats', { n: next.seats })],
        [t('count.candidate'), listed(input.candidates.map(plain))],
      ],
    }),
  })
  if (who?.signedIn?.role !== 'lead') return <p className="count-hint">{t('result.next.leadStarts')}</p>
  const right = names.length >= min && names.length <= max
  const start = async (): Promise<void> => {
    if (!right) return
    const candidates = next.candidates.filter((name) => names.includes(name))
    const reply = await act({ contest: contest.code, round: next.round, candidates })
    if (!reply.ok) return
    erase()
    toast('good', t('result.next.started'))
    chooseRound(place, { contest: contest.code, round: next.round })
    goTo(place, 'count')
  }
  return (
    <>
      {min < next.candidates.length && (
        <fieldset className="next-names">
          <legend>{t('result.next.choose', { min, max })}</legend>
          {next.candidates.map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={names.includes(name)}
                onChange={({ target }) =>
                  keep({ names: target.checked ? [...names, name] : names.filter((each) => each !== name) })
                }
              />
              <span>{plain(name)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {!right && <Refused>{t('result.next.tooFew', { min, max })}</Refused>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Act
        title={t(`result.next.start.${next.round}`)}
        body={t('result.next.startBody')}
        disabled={!right || pending}
        onPress={() => void start()}
      />
    </>
  )
}
