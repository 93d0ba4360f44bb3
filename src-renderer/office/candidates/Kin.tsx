import type { Output } from '#contract/index.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { KinTold } from '../../ui/people/KinTold.tsx'
import { KinLine, type TypedKin } from './KinLine.tsx'

type Props = {
  readonly place: string
  readonly candidate: { readonly candidate: string; readonly name: string }
  readonly onClose: () => void
}

const NOBODY: TypedKin = { key: '', name: '', relation: '', idNumber: '' }
const isBlank = ({ name, relation, idNumber }: TypedKin): boolean => `${name}${relation}${idNumber}`.trim() === ''
const isHalf = (one: TypedKin): boolean => !isBlank(one) && (one.name.trim() === '' || one.relation === '')

/** Whom a candidate's form names as near kin, all at once; who of the staff has to stand back for it is told before anything else. */
export function Kin({ place, candidate: { candidate, name }, onClose }: Props) {
  const { value: form } = useAsk('staff.kin-form', place, { candidate })
  const { draft, keep, erase, task, isBegun } = useDraft<{ readonly kin: readonly TypedKin[] | null }>(
    place,
    `candidates.kin ${candidate}`,
    {
      kin: null,
    },
  )
  const { act, pending, refusal } = useAct('staff.declare-kin', place, { task })
  const [told, setTold] = useState<Output<'staff.declare-kin'>['findings'] | null>(null)
  if (told) return <KinTold findings={told} onClose={onClose} />
  const stated = form?.kin?.map((each, i) => ({ ...each, key: String(i), idNumber: each.idNumber ?? '' })) ?? []
  const kin = draft.kin ?? (stated.length > 0 ? stated : [NOBODY])
  const whole = kin.filter((each) => !isBlank(each))
  const declare = async (): Promise<void> => {
    if (!form) return
    const reply = await act({ candidate, kin: whole.map(formOf) })
    if (!reply.ok) return
    erase()
    // A station has staff of its own; another candidate's kin was told when that form came.
    const here = reply.value.findings.filter((each) => each.candidate === candidate)
    if (here.length > 0) return setTold(here)
    toast('good', t('candidates.kin.done', { name }))
    onClose()
  }
  return (
    <FormSheet
      title={t('candidates.kin.title', { name })}
      wrong={{ half: kin.some(isHalf) && t('candidates.kin.half') }}
      onSend={declare}
      refusal={refusal}
      disabled={pending || !form}
      act={t('candidates.kin.act', { n: whole.length })}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('candidates.kin.body')}</p>
          {form &&
            kin.map((one, i) => (
              <KinLine
                key={one.key}
                n={i + 1}
                one={one}
                relations={form.relations}
                error={isHalf(one) ? said('half') : undefined}
                onOne={(part) => keep({ kin: kin.with(i, { ...one, ...part }) })}
                onRemove={() => keep({ kin: kin.toSpliced(i, 1) })}
              />
            ))}
          <div>
            <Button disabled={kin.length >= 50} onClick={() => keep({ kin: [...kin, { ...NOBODY, key: crypto.randomUUID() }] })}>
              {t('candidates.kin.add')}
            </Button>
          </div>
        </>
      )}
    </FormSheet>
  )
}

const formOf = ({ name, relation, idNumber }: TypedKin) => ({
  name: name.trim(),
  relation,
  ...(idNumber.trim() !== '' && { idNumber: idNumber.trim() }),
})
