import type { ContestCandidates } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { language, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { CountField } from '../../ui/CountField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { seenOf } from '../../ui/law/finding.ts'
import { Findings } from '../../ui/law/Findings.tsx'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { dayAsWords } from '../../ui/typed-day.ts'
import { Votes } from './Votes.tsx'

type Typed = {
  readonly on: string
  readonly places: number | null
  readonly most: number | null
  readonly participants: number | null
  readonly valid: number | null
  readonly votes: Readonly<Record<string, number | null>>
  /** Whom of those with equal votes at the last place the committee takes, and why. */
  readonly taken: readonly string[]
  readonly reason: string
}

type Props = { readonly place: string; readonly contest: ContestCandidates; readonly onClose: () => void }

/** A preliminary election as it was held: its figures, the order they make, and whom the committee takes where votes are equal. */
export function Preselect({ place, contest, onClose }: Props) {
  const { contest: code, name, proposed, least, most: mostFormal, preselection: before } = contest
  const empty: Typed = {
    on: before?.on ?? '',
    places: before?.places ?? mostFormal,
    most: before?.most ?? null,
    participants: before?.participants ?? null,
    valid: before?.valid ?? null,
    votes: Object.fromEntries(before?.votes.map((each) => [each.candidate, each.votes]) ?? []),
    taken: before?.tie?.chosen ?? [],
    reason: before?.tie?.reason ?? '',
  }
  const { who } = useSeat(place)
  const { draft, keep, erase, typed, dated, task, isBegun } = useDraft<Typed>(place, `candidates.preselect ${code}`, empty)
  const days = useStatedDays(place, { act: 'preselection', contest: code })
  const figures = figuresIn(contest, draft)
  const { value: tried } = useAsk('candidates.try-preselection', place, figures && { contest: code, ...figures })
  // Without what the committee takes: who is tied stays to be seen while it is ticked.
  const tied = (figures && tried?.tied) || []
  const left = tried?.left ?? 0
  const taken = draft.taken.filter((one) => tied.some(({ candidate }) => candidate === one))
  const formal = [...(tried?.formal ?? []), ...(taken.length === left ? taken : [])]
  const namesOf = (cards: readonly string[]): string =>
    listed(proposed.flatMap((each) => (cards.includes(each.candidate) ? [each.name] : [])))
  const on = dayAsWords(draft.on, language())
  const { act, pending, refusal } = useAct('candidates.preselect', place, {
    task,
    says: () => ({
      title: t('candidates.preselection.title', { name }),
      lines: [
        t('candidates.preselection.saysFormal', { names: namesOf(formal) }),
        ...(tied.length > 0
          ? [t('candidates.preselection.saysTie', { names: namesOf(taken), reason: draft.reason.trim() })]
          : []),
      ],
      figures: [
        [t('candidates.preselection.on'), on],
        [t('candidates.preselection.participants'), String(figures?.participants ?? '')],
        [t('candidates.preselection.valid'), String(figures?.valid ?? '')],
        ...proposed.map((each): [string, string] => [each.name, String(draft.votes[each.candidate] ?? '')]),
      ],
    }),
  })
  const mayRecord = who?.signedIn?.role === 'committee'
  const record = async (): Promise<void> => {
    if (!figures) return
    const tie = tied.length > 0 && { tie: { chosen: taken, reason: draft.reason.trim() } }
    const reply = await act({ contest: code, on: draft.on, ...figures, ...tie })
    if (!reply.ok) return
    erase()
    toast('good', t('candidates.preselection.done', { n: reply.value.formal.length }))
    onClose()
  }
  return (
    <FormSheet
      title={t('candidates.preselection.title', { name })}
      wrong={{
        on: days.wrong(draft.on, t('candidates.preselection.needDay')),
        figures: !figures && t('candidates.preselection.needFigures'),
        tie: taken.length !== left && t('candidates.preselection.needTie', { n: left }),
        reason: tied.length > 0 && draft.reason.trim() === '' && t('candidates.preselection.needReason'),
      }}
      onSend={record}
      refusal={refusal}
      disabled={pending || !mayRecord}
      act={t('candidates.preselection.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('candidates.preselection.body')}</p>
          {!mayRecord && <p className="page-note">{t('candidates.preselection.committee')}</p>}
          <DayField label={t('candidates.preselection.on')} first={days.first} last={days.last} {...dated('on')} />
          <div className="preselection-figures">
            <CountField
              label={t('candidates.preselection.places', { least, most: mostFormal ?? proposed.length })}
              value={draft.places}
              onCount={(places) => keep({ places })}
            />
            <CountField label={t('candidates.preselection.most')} value={draft.most} onCount={(most) => keep({ most })} />
            <CountField
              label={t('candidates.preselection.participants')}
              value={draft.participants}
              onCount={(participants) => keep({ participants })}
            />
            <CountField label={t('candidates.preselection.valid')} value={draft.valid} onCount={(valid) => keep({ valid })} />
          </div>
          <fieldset className="consulted">
            <legend>{t('candidates.preselection.votes')}</legend>
            {proposed.map((each, i) => (
              <CountField
                key={each.candidate}
                label={each.name}
                hint={each.candidate}
                error={i === 0 ? said('figures') : undefined}
                value={draft.votes[each.candidate] ?? null}
                onCount={(n) => keep({ votes: { ...draft.votes, [each.candidate]: n } })}
              />
            ))}
          </fieldset>
          {figures && tried && (
            <section aria-live="polite">
              <Findings findings={tried.findings.map(seenOf)} />
              <Votes votes={votesIn(contest, draft)} valid={figures.valid} formal={formal} />
            </section>
          )}
          {tied.length > 0 && (
            <>
              <fieldset className="spoil-contests">
                <legend>{t('candidates.preselection.tie', { n: left })}</legend>
                {tied.map((each) => (
                  <label key={each.candidate} className="spoil-contest">
                    <input
                      type="checkbox"
                      checked={taken.includes(each.candidate)}
                      onChange={({ target }) =>
                        keep({
                          taken: target.checked ? [...taken, each.candidate] : taken.filter((one) => one !== each.candidate),
                        })
                      }
                    />
                    <b>{each.name}</b>
                  </label>
                ))}
                {said('tie') && <p className="field-error">{said('tie')}</p>}
              </fieldset>
              <TextField label={t('candidates.preselection.reason')} maxLength={500} {...typed('reason')} />
            </>
          )}
        </>
      )}
    </FormSheet>
  )
}

const votesIn = ({ proposed }: ContestCandidates, { votes }: Typed) =>
  proposed.map(({ candidate, name }) => ({ candidate, name, votes: votes[candidate] ?? 0 }))

/** The figures as they are asked about, once none is missing. */
function figuresIn({ proposed }: ContestCandidates, { places, most, participants, valid, votes }: Typed) {
  const counted = proposed.flatMap(({ candidate }) => {
    const n = votes[candidate] ?? null
    return n === null ? [] : [{ candidate, votes: n }]
  })
  if (!places || !most || participants === null || valid === null || counted.length < proposed.length) return null
  return { places, most, participants, valid, votes: counted }
}
