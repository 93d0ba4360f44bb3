import type { ContestCandidates } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { messageOf } from '../../ui/law/finding.ts'
import { VettingLine, type TypedAnswer } from './VettingLine.tsx'

type Candidate = ContestCandidates['proposed'][number]
type Answer = Candidate['vetting'][number]

type Props = {
  readonly place: string
  readonly contest: ContestCandidates
  readonly candidate: Candidate
  readonly onClose: () => void
}

const NOBODY: TypedAnswer = { key: '', known: false, department: '', answer: 'pending', reason: '', document: '' }
const isUnnamed = ({ department }: TypedAnswer): boolean => department.trim() === ''
const lacksReason = ({ answer, reason }: TypedAnswer): boolean => answer === 'veto' && reason.trim() === ''

/** What each department answered about somebody proposed; those asked about another of the contest are asked about everybody. */
export function Vetting({ place, contest: { contest, proposed }, candidate: { candidate, name, vetting }, onClose }: Props) {
  const { draft, keep, erase, task, isBegun } = useDraft<{ readonly answers: readonly TypedAnswer[] | null }>(
    place,
    `candidates.vet ${contest} ${candidate}`,
    { answers: null },
  )
  const { act, pending, refusal } = useAct('candidates.vet', place, { task })
  const asked = [...new Set(proposed.flatMap((each) => each.vetting.map(({ department }) => department)))]
  const standing = asked.map((department) => typedOf(department, vetting))
  const answers = draft.answers ?? (standing.length > 0 ? standing : [NOBODY])
  const record = async (): Promise<void> => {
    const named = new Set(answers.map(({ department }) => department.trim()))
    const reply = await act({
      contest,
      candidate,
      answers: answers.filter((each) => isAnew(each, vetting)).map(answerOf),
      unasked: vetting.flatMap(({ department }) => (named.has(department) ? [] : [department])),
    })
    if (!reply.ok) return
    erase()
    toast('good', t('candidates.vetting.done', { name }))
    for (const each of reply.value.findings) toast('warning', messageOf(each))
    onClose()
  }
  return (
    <FormSheet
      title={t('candidates.vetting.title', { name })}
      wrong={{
        department: answers.some(isUnnamed) && t('candidates.vetting.needDepartment'),
        reason: answers.some(lacksReason) && t('candidates.vetting.needReason'),
      }}
      onSend={record}
      refusal={refusal}
      disabled={pending}
      act={t('candidates.vetting.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('candidates.vetting.body')}</p>
          {answers.map((one, i) => (
            <VettingLine
              key={one.key}
              n={i + 1}
              one={one}
              unnamed={isUnnamed(one) ? said('department') : undefined}
              unreasoned={lacksReason(one) ? said('reason') : undefined}
              onOne={(part) => keep({ answers: answers.with(i, { ...one, ...part }) })}
              onRemove={() => keep({ answers: answers.toSpliced(i, 1) })}
            />
          ))}
          <div>
            <Button
              disabled={answers.length >= 20}
              onClick={() => keep({ answers: [...answers, { ...NOBODY, key: crypto.randomUUID() }] })}
            >
              {t('candidates.vetting.add')}
            </Button>
          </div>
        </>
      )}
    </FormSheet>
  )
}

function typedOf(department: string, vetting: readonly Answer[]): TypedAnswer {
  const { answer = 'pending', reason = '', document = '' } = vetting.find((each) => each.department === department) ?? {}
  return { key: department, known: true, department, answer, reason, document }
}

const answerOf = ({ department, answer, reason, document }: TypedAnswer) => ({
  department: department.trim(),
  ...(answer === 'veto' ? { answer, reason: reason.trim() } : { answer }),
  ...(answer !== 'pending' && document.trim() !== '' && { document: document.trim() }),
})

/** Only what is new is sent: what another clerk took down meanwhile stays. */
const isAnew = (one: TypedAnswer, vetting: readonly Answer[]): boolean => {
  const department = one.department.trim()
  const stood = vetting.some((each) => each.department === department)
  return !stood || JSON.stringify(answerOf(one)) !== JSON.stringify(answerOf(typedOf(department, vetting)))
}
