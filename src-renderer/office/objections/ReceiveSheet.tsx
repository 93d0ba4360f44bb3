import { CLAIMS } from '#words/choices.ts'
import { ID_NUMBER } from '#words/patterns.ts'
import type { Input } from '#contract/index.ts'
import { within } from '../../ask/drafts.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { Segments } from '../../ui/Segments.tsx'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import type { Town } from '../../ui/town/useTown.ts'
import type { Found } from '../../ui/voters/FindField.tsx'
import { TownVoter } from '../../ui/voters/TownVoter.tsx'
import type { Claim } from './asking.ts'

type Typed = {
  readonly claim: Claim
  /** On the roll, or a name that is not on it. */
  readonly from: 'roll' | 'name' | null
  readonly who: Found | null
  readonly name: string
  readonly idNumber: string
  readonly constituency: string
  readonly by: string
  readonly text: string
  readonly on: string
}

type Props = {
  readonly place: string
  readonly town: Town
  readonly onReceived: (ref: string) => void
  readonly onClose: () => void
}

/** An objection to the roll is received: about whom, what is wrong, who says so, when. */
export function ReceiveSheet({ place, town, onReceived, onClose }: Props) {
  const published = town.constituencies.filter(({ rollVersion }) => rollVersion > 0)
  const { draft, keep, erase, typed, dated, picked, task, isBegun } = useDraft<Typed>(place, 'roll.object', {
    claim: 'omitted',
    from: null,
    who: null,
    name: '',
    idNumber: '',
    constituency: published[0]!.code,
    by: '',
    text: '',
    on: today(),
  })
  const [by, text, name, idNumber] = [draft.by, draft.text, draft.name, draft.idNumber].map((each) => each.trim()) as [
    string,
    string,
    string,
    string,
  ]
  const { who, claim, on } = draft
  // Whoever was left out is on no roll; of the others most are.
  const from = draft.from ?? (claim === 'omitted' ? 'name' : 'roll')
  const constituency = from === 'roll' && who ? placeOfCard(who.voter) : draft.constituency
  const days = useStatedDays(place, { act: 'objection', constituency })
  const { act, pending, refusal } = useAct('roll.object', place, { task })
  const about: Pick<Input<'roll.object'>, 'voter' | 'name' | 'idNumber'> = from === 'roll' && who
    ? { voter: who.voter, name: who.name }
    : { name, ...(idNumber !== '' && { idNumber: idNumber.toUpperCase() }) }
  const receive = async (): Promise<void> => {
    const reply = await act({ constituency, claim, by, text, on, ...about })
    if (!reply.ok) return
    erase()
    toast('good', t('objections.received', { name: about.name }))
    onReceived(reply.value.ref)
    onClose()
  }
  return (
    <FormSheet
      title={t('objections.receive')}
      wrong={{
        who: from === 'roll' && !who && t('objections.needWho'),
        name: from === 'name' && name === '' && t('objections.needName'),
        idNumber: from === 'name' && idNumber !== '' && !ID_NUMBER.test(idNumber.toUpperCase()) && t('objections.badNumber'),
        by: by === '' && t('objections.needBy'),
        text: text === '' && t('objections.needText'),
        on: days.wrong(on, t('gates.needDay')),
      }}
      onSend={receive}
      refusal={refusal}
      disabled={pending}
      act={t('objections.receiveAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <Segments
            label={t('objections.claim')}
            options={CLAIMS.map((each) => [each, t(`objections.claims.${each}`)])}
            {...picked('claim')}
          />
          <Segments
            label={t('objections.whom')}
            value={from}
            onChoose={(chosen) => keep({ from: chosen })}
            options={(['roll', 'name'] as const).map((each) => [each, t(`objections.from.${each}`)])}
          />
          {from === 'roll' ? (
            <TownVoter
              place={place}
              task={within(task, 'who')}
              label={t('objections.voter')}
              picked={who}
              error={said('who')}
              onPick={(picks) => keep({ who: picks })}
            />
          ) : (
            <>
              <TextField label={t('objections.name')} maxLength={100} {...typed('name')} />
              <TextField
                label={t('objections.idNumber')}
                hint={t('objections.idNumberHint')}
                maxLength={18}
                {...typed('idNumber')}
              />
              {published.length > 1 && (
                <Field label={t('gates.constituency')}>
                  {({ id }) => (
                    <select
                      id={id}
                      className="input"
                      value={draft.constituency}
                      onChange={({ target }) => keep({ constituency: target.value })}
                    >
                      {published.map(({ code }) => (
                        <option key={code} value={code}>
                          {town.placeOf(code)}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              )}
            </>
          )}
          <TextField label={t('objections.text')} maxLength={500} {...typed('text')} />
          <TextField label={t('objections.who')} maxLength={100} {...typed('by')} />
          <DayField label={t('objections.on')} first={days.first} last={days.last} {...dated('on')} />
        </>
      )}
    </FormSheet>
  )
}

/** The constituency that a card number begins with. */
const placeOfCard = (voter: string): string => voter.slice(0, voter.lastIndexOf('-'))
