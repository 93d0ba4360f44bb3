import { STATION } from '#words/roles.ts'
import type { Input } from '#contract/index.ts'
import { toast } from '../ask/toasts.ts'
import { useAct } from '../ask/useAct.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useDraft } from '../ask/useDraft.ts'
import { openPin } from '../ui/people/own-pin.ts'
import { RoleBoxes } from '../ui/people/RoleBoxes.tsx'
import { nameOf, rolesOf, type Someone } from '../ui/people/someone.ts'
import { known, language, t } from '../texts/index.ts'
import { bracketed, listed } from '../texts/punctuation.ts'
import { Field, TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Findings } from '../ui/law/Findings.tsx'

type Props = { readonly place: string; readonly people: readonly Someone[]; readonly onClose: () => void }

const EMPTY = { replaces: '', person: '', name: '', roles: [] as readonly string[], reason: '' }

/** Somebody is ill on the morning: the lead and an overseer let another serve here. Whoever is new gets a PIN at once. */
export function ReplaceSheet({ place, people, onClose }: Props) {
  const { draft, keep, erase, typed, task, isBegun } = useDraft(place, 'people.replace', EMPTY)
  const find = (person: string): Someone | undefined => people.find((each) => each.person === person)
  const [ill, comes] = [find(draft.replaces), find(draft.person)]
  const name = comes ? comes.name : draft.name.trim()
  const near = useAsk('people.near-candidates', place, name === '' ? null : { name, ...(comes && { person: comes.person }) })
  const asked = name !== '' && near.isCurrent ? (near.value ?? []) : []
  const { act, pending, refusal } = useAct('people.replace', place, {
    task,
    says: ({ name, roles, reason }) => ({
      title: t('replacing.says', { name }),
      lines: [reason, ...asked.map((each) => each[language()])],
      figures: [
        [t('staff.roles'), listed(roles.map((role) => known('roles', role) ?? role))],
        ...(ill ? [[t('replacing.saysWhom'), nameOf(ill)] as const] : []),
      ],
    }),
  })
  const whole = name !== '' && near.isCurrent && draft.roles.length > 0 && draft.reason.trim() !== ''
  /** Their roles go to whoever comes, who keeps those they have. */
  const choose = (replaces: string, person: string): void =>
    keep({ replaces, person, roles: [...new Set([...(find(replaces)?.roles ?? []), ...(find(person)?.roles ?? [])])] })
  const replace = async (): Promise<void> => {
    const reply = await act({
      name,
      roles: draft.roles as Input<'people.replace'>['roles'],
      reason: draft.reason,
      ...(ill && { replaces: ill.person }),
      ...(comes && { person: comes.person }),
    })
    if (!reply.ok) return
    toast('good', t('replacing.done', { name }))
    erase()
    onClose()
    if (!comes) openPin(reply.value.person)
  }
  return (
    <FormSheet
      title={t('replacing.open')}
      onSend={() => whole && replace()}
      refusal={refusal}
      disabled={pending || !whole}
      act={t('replacing.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p className="field-hint">{t('replacing.body')}</p>
      <Choose
        label={t('replacing.whom')}
        none={t('replacing.nobody')}
        value={draft.replaces}
        people={people}
        onChoose={(replaces) => choose(replaces, draft.person)}
      />
      <Choose
        label={t('replacing.who')}
        none={t('replacing.fresh')}
        value={draft.person}
        people={people.filter(({ person }) => person !== draft.replaces)}
        onChoose={(person) => choose(draft.replaces, person)}
      />
      {!comes && <TextField label={t('replacing.name')} maxLength={100} {...typed('name')} />}
      {asked.length > 0 && <Findings findings={asked} />}
      <RoleBoxes roles={STATION} held={draft.roles} onHeld={(roles) => keep({ roles })} />
      <TextField label={t('replacing.reason')} hint={t('replacing.reasonHint')} maxLength={500} {...typed('reason')} />
    </FormSheet>
  )
}

type ChooseProps = {
  readonly label: string
  readonly none: string
  readonly value: string
  readonly people: readonly Someone[]
  readonly onChoose: (person: string) => void
}

const Choose = ({ label, none, value, people, onChoose }: ChooseProps) => (
  <Field label={label}>
    {({ id }) => (
      <select id={id} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{none}</option>
        {people.map((each) => (
          <option key={each.person} value={each.person}>
            {nameOf(each)}
            {bracketed(rolesOf(each))}
          </option>
        ))}
      </select>
    )}
  </Field>
)
