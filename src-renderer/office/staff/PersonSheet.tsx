import { OFFICE, STATION } from '#words/roles.ts'
import { newPerson } from '#words/new-person.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { KinTold } from '../../ui/people/KinTold.tsx'
import type { Kin, Member, Place } from './places.ts'
import { RoleBoxes } from '../../ui/people/RoleBoxes.tsx'

type Props = {
  readonly place: string
  /** Who is changed; or where somebody new is to work. */
  readonly person: Member | Place
  readonly places: readonly Place[]
  readonly onClose: () => void
}

/** Somebody comes on the staff, works in another role or elsewhere, or is no longer on it. */
export function PersonSheet({ place, person: given, places, onClose }: Props) {
  const member = 'person' in given ? given : null
  const at = 'person' in given ? given.constituency : given.code
  const { draft, keep, erase, typed, task, isBegun } = useDraft(place, `staff ${member?.person ?? `new ${at ?? ''}`}`, {
    name: member?.name ?? '',
    constituency: at,
    roles: member?.roles ?? [],
    voter: member?.voter ?? '',
    // Somebody new has their name in the books from the first try on: sent again they are the same person.
    named: { person: member?.person ?? '', at },
  })
  const assigning = useAct('staff.assign', place, { task })
  const ending = useAct('staff.end', place, { task })
  const [kin, setKin] = useState<readonly Kin[] | null>(null)
  const [sure, setSure] = useState(false)
  const offered: readonly string[] = draft.constituency === null ? OFFICE : STATION
  // A department's role is none of the boxes, and stays as it is.
  const roles = draft.roles.filter((role) => offered.includes(role) || role.startsWith('vetting:'))
  const whole = draft.name.trim() !== '' && roles.length > 0
  const assign = async (): Promise<void> => {
    const { constituency, voter } = draft
    const isNamed = member !== null || (draft.named.person !== '' && draft.named.at === constituency)
    const named = isNamed ? draft.named : { person: newPerson(constituency), at: constituency }
    if (!isNamed) keep({ named })
    const reply = await assigning.act({
      people: [
        {
          person: named.person,
          name: draft.name.trim(),
          roles: [...roles],
          ...(constituency !== null && { constituency }),
          ...(voter.trim() !== '' && { voter: voter.trim() }),
        },
      ],
    })
    if (!reply.ok) return
    toast('good', t('officeStaff.assigned', { n: 1 }))
    erase()
    if (reply.value.findings.length > 0) setKin(reply.value.findings)
    else onClose()
  }
  const end = async (): Promise<void> => {
    if (!sure) return setSure(true)
    const reply = await ending.act({ person: member!.person })
    if (!reply.ok) return
    toast('good', t('officeStaff.ended', { name: member!.name }))
    erase()
    onClose()
  }
  if (kin) return <KinTold findings={kin} onClose={onClose} />
  return (
    <FormSheet
      title={member ? t('officeStaff.changing', { name: member.name }) : t('officeStaff.adding')}
      onSend={() => whole && assign()}
      refusal={assigning.refusal}
      disabled={assigning.pending || !whole}
      act={t(member ? 'officeStaff.keep' : 'officeStaff.put')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <TextField autoFocus label={t('staff.name')} maxLength={100} {...typed('name')} />
      <Field label={t('officeStaff.place')}>
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={draft.constituency ?? ''}
            onChange={({ target }) => keep({ constituency: target.value === '' ? null : target.value })}
          >
            {places.map(({ code, name }) => (
              <option key={code} value={code ?? ''}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RoleBoxes roles={offered} held={roles} onHeld={(held) => keep({ roles: held })} />
      <TextField label={t('officeStaff.voter')} hint={t('officeStaff.voterHint')} maxLength={24} {...typed('voter')} />
      {ending.refusal && <Refused>{sentence(ending.refusal)}</Refused>}
      {member && (
        <p className="staff-end">
          <Button disabled={ending.pending} onClick={() => void end()}>
            {t(sure ? 'officeStaff.endSure' : 'officeStaff.end')}
          </Button>
          {sure && <span className="text-amber">{t('officeStaff.endBody', { name: member.name })}</span>}
        </p>
      )}
    </FormSheet>
  )
}
