import type { ContestCandidates, Input } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { within } from '../../ask/drafts.ts'
import { useDraft } from '../../ask/useDraft.ts'
import type { Found } from '../../ui/voters/FindField.tsx'
import '../../ui/form.css'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { messageOf } from '../../ui/law/finding.ts'
import { Segments } from '../../ui/Segments.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { Joined } from './Joined.tsx'
import { TownVoter } from '../../ui/voters/TownVoter.tsx'

type Typed = {
  readonly who: Found | null
  readonly by: 'party' | 'organisation' | 'voters'
  readonly organisation: string
  readonly joined: readonly Found[]
  readonly signed: boolean
  readonly post: string
  readonly declared: boolean
  readonly onCommittee: boolean
  readonly foreignFunding: boolean
}

const EMPTY: Typed = {
  who: null,
  by: 'party',
  organisation: '',
  joined: [],
  signed: false,
  post: '',
  declared: false,
  onCommittee: false,
  foreignFunding: false,
}

const CHECKS = ['declared', 'onCommittee', 'foreignFunding'] as const

type Props = { readonly place: string; readonly contest: ContestCandidates; readonly onClose: () => void }

/** One proposal by hand: who, by whom, and what the law wants to know of them. */
export function Propose({ place, contest: { contest, name, level }, onClose }: Props) {
  const task = `candidates.propose ${contest}`
  const { draft, keep, erase, typed, picked, isBegun } = useDraft<Typed>(place, task, EMPTY)
  const { act, pending, refusal } = useAct('candidates.propose', place, { task })
  const isJoint = draft.by === 'voters'
  const isNameless = !isJoint && draft.organisation.trim() === ''
  const propose = async (): Promise<void> => {
    if (!draft.who) return
    const reply = await act(inputOf(contest, draft, draft.who))
    if (!reply.ok) return
    erase()
    toast('good', t('candidates.propose.done', { name: draft.who.name }))
    for (const each of reply.value.findings) toast('warning', messageOf(each))
    onClose()
  }
  return (
    <FormSheet
      title={t('candidates.propose.title', { name })}
      wrong={{
        who: !draft.who && t('candidates.propose.needed'),
        organisation: isNameless && t('candidates.propose.organisationNeeded'),
      }}
      onSend={propose}
      refusal={refusal}
      disabled={pending}
      act={t('candidates.propose.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <TownVoter
            place={place}
            task={within(task, 'who')}
            label={t('candidates.propose.who')}
            hint={level === '县级' ? t('candidates.propose.elsewhere') : undefined}
            picked={draft.who}
            error={said('who')}
            onPick={(who) => keep({ who })}
          />
          <Segments
            label={t('candidates.propose.by')}
            options={(['party', 'organisation', 'voters'] as const).map((by) => [by, t(`candidates.propose.bys.${by}`)])}
            {...picked('by')}
          />
          {isJoint ? (
            <Joined place={place} task={within(task, 'joined')} joined={draft.joined} signed={draft.signed} keep={keep} />
          ) : (
            <TextField label={t('candidates.propose.organisation')} maxLength={200} {...typed('organisation')} />
          )}
          <TextField label={t('candidates.propose.post')} maxLength={200} {...typed('post')} />
          <div>
            {CHECKS.map((which) => (
              <label key={which} className="check">
                <input type="checkbox" checked={draft[which]} onChange={({ target }) => keep({ [which]: target.checked })} />
                <span>{t(`candidates.propose.${which}`)}</span>
              </label>
            ))}
          </div>
        </>
      )}
    </FormSheet>
  )
}

const inputOf = (
  contest: string,
  { by, organisation, joined, signed, post, declared, onCommittee, foreignFunding }: Typed,
  { voter, name }: Found,
): Input<'candidates.propose'> => ({
  contest,
  voter,
  name,
  declared,
  by:
    by === 'voters'
      ? { voters: joined.map((each) => each.voter), signed }
      : { organisation: organisation.trim(), party: by === 'party' },
  ...(onCommittee && { onCommittee }),
  ...(foreignFunding && { foreignFunding }),
  ...(post.trim() !== '' && { details: { post: post.trim() } }),
})
