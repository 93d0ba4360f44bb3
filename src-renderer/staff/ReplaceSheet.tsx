import { STATION } from '#words/roles.ts'
import type { Input } from '#contract/index.ts'
import { toast } from '../ask/toasts.ts'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { openPin } from '../people/own-pin.ts'
import { RoleBoxes } from '../people/RoleBoxes.tsx'
import { nameOf, rolesOf, type Someone } from '../people/someone.ts'
import { known, t } from '../texts/index.ts'
import { Field, TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'

type Props = { readonly place: string; readonly people: readonly Someone[]; readonly onClose: () => void }

const EMPTY = { replaces: '', person: '', name: '', roles: [] as readonly string[], reason: '' }

/** Somebody is ill on the morning: the lead and an overseer let another serve here. Whoever is new gets a PIN at once. */
export function ReplaceSheet({ place, people, onClose }: Props) {
  const { draft, keep, erase } = useDraft(place, 'people.replace', EMPTY)
  const find = (person: string): Someone | undefined => people.find((each) => each.person === person)
  const [ill, comes] = [find(draft.replaces), find(draft.person)]
  const name = comes ? comes.name : draft.name.trim()
  const { act, pending, refusal } = useAct('people.replace', place, {
    says: ({ name, roles, reason }) => ({
      title: t('replacing.says', { name }),
      lines: [reason],
      figures: [
        [t('staff.roles'), roles.map((role) => known('roles', role) ?? role).join('、')],
        ...(ill ? [[t('replacing.saysWhom'), nameOf(ill)] as const] : []),
      ],
    }),
  })
  const whole = name !== '' && draft.roles.length > 0 && draft.reason.trim() !== ''
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
      {!comes && (
        <TextField label={t('replacing.name')} value={draft.name} maxLength={100} onText={(typed) => keep({ name: typed })} />
      )}
      <RoleBoxes roles={STATION} held={draft.roles} onHeld={(roles) => keep({ roles })} />
      <TextField
        label={t('replacing.reason')}
        hint={t('replacing.reasonHint')}
        value={draft.reason}
        maxLength={500}
        onText={(reason) => keep({ reason })}
      />
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
            {nameOf(each)}（{rolesOf(each)}）
          </option>
        ))}
      </select>
    )}
  </Field>
)
