import { newPerson } from '#words/new-person.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useChosenFile } from '../../ask/useChosenFile.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { RowFindings } from '../../ui/election/RowFindings.tsx'
import { Samples } from '../../ui/election/Samples.tsx'
import { rolesOf } from '../../ui/people/someone.ts'
import { sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TableGiven } from '../../ui/TableGiven.tsx'
import { useTable } from '../../ui/useTable.ts'
import { KinTold } from '../../ui/people/KinTold.tsx'
import type { Kin, Member, Place } from './places.ts'

type Props = { readonly place: string; readonly places: readonly Place[]; readonly onClose: () => void }

/** `named`: how the books name those who are new. */
type Taken = { readonly text: string; readonly named: Readonly<Record<string, string>> }

/** A list of people, pasted or as a file: everyone in it is put on the staff, or nobody. */
export function TakeStaff({ place, places, onClose }: Props) {
  const { draft, keep, erase, task } = useDraft<Taken>(place, 'staff.take', { text: '', named: {} })
  const [kin, setKin] = useState<readonly Kin[] | null>(null)
  const file = useChosenFile(place, task)
  const given = { text: draft.text, onText: (text: string) => keep({ text }), file }
  const { value, refusal, isCurrent } = useAsk('staff.read', place, useTable(given))
  const { act, pending, refusal: notPut } = useAct('staff.assign', place, { task })
  const rows = refusal === null ? value : null
  const findings = rows?.flatMap((each) => each.findings) ?? []
  const ready = rows !== null && rows.length > 0 && rows.length <= 500 && findings.length === 0 && isCurrent
  const said = notPut ?? refusal
  const nameOf = (code: string | null): string => places.find((each) => each.code === code)?.name ?? ''
  // Opened again it waits for the file as it is then.
  const close = (): void => {
    file.forget()
    onClose()
  }
  const cancel = (): void => {
    erase()
    close()
  }
  const put = async (): Promise<void> => {
    if (!ready) return
    // Whoever is new has their name in the books from the first try on: sent again they are the same people.
    const named = Object.fromEntries(
      rows.flatMap(({ row, person, constituency, name }) => {
        const of = `${row} ${constituency ?? ''} ${name}`
        return person === null ? [[of, draft.named[of] ?? newPerson(constituency)]] : []
      }),
    )
    keep({ named })
    const reply = await act({
      people: rows.map(({ row, person, name, roles, constituency, voter }) => ({
        person: person ?? named[`${row} ${constituency ?? ''} ${name}`]!,
        name,
        roles: [...roles],
        ...(constituency !== null && { constituency }),
        ...(voter !== null && { voter }),
      })),
    })
    if (!reply.ok) return
    file.forget()
    erase()
    toast('good', t('officeStaff.assigned', { n: reply.value.assigned }))
    if (reply.value.findings.length > 0) setKin(reply.value.findings)
    else onClose()
  }
  if (kin) return <KinTold findings={kin} onClose={onClose} />
  return (
    <Sheet
      title={t('officeStaff.take')}
      onClose={close}
      acts={
        <>
          <Button onClick={cancel}>{t('ui.cancel')}</Button>
          <Button primary disabled={!ready || pending} onClick={() => void put()}>
            {rows ? t('officeStaff.putAll', { n: rows.length }) : t('officeStaff.nothing')}
          </Button>
        </>
      }
    >
      <div className="take">
        <p>{t('officeStaff.takeBody')}</p>
        <Samples of="staff" />
        <TableGiven given={given} />
        {said && <Refused>{sentence(said)}</Refused>}
        {rows && (
          <p role="status" className={findings.length === 0 ? 'text-pine' : 'text-seal'}>
            {t(findings.length === 0 ? 'officeStaff.clean' : 'officeStaff.wrong', { n: rows.length, wrong: findings.length })}
          </p>
        )}
        <RowFindings findings={findings} />
        {rows && findings.length === 0 && (
          <ul className="staff-read">
            {rows.map(({ row, name, roles, constituency, voter, before }) => (
              <li key={row}>
                <b>{name}</b> {rolesOf({ roles })} · {nameOf(constituency)}
                {voter !== null && ` · ${voter}`}
                {before && <small> {changeWords({ roles, constituency, voter }, before, nameOf)}</small>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}

type Standing = Pick<Member, 'roles' | 'constituency' | 'voter'>

/** What of somebody on the staff changes, as it was before; that nothing does. */
function changeWords(now: Standing, before: Standing, nameOf: (code: string | null) => string): string {
  const changed = [
    rolesOf(now) !== rolesOf(before) && rolesOf(before),
    now.constituency !== before.constituency && nameOf(before.constituency),
    now.voter !== before.voter && (before.voter ?? t('officeStaff.noCard')),
  ].filter((each) => each !== false)
  return changed.length === 0 ? t('officeStaff.same') : t('officeStaff.was', { what: listed(changed) })
}
