import type { Drafting } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { CorrectFields } from '../../ui/town/CorrectFields.tsx'
import type { Town } from '../../ui/town/useTown.ts'

/** Facts as somebody typed them, from which papers, and why. */
export type ByHand = { readonly fields: Readonly<Record<string, string>>; readonly shown: string; readonly reason: string }

export const NOTHING_TYPED: ByHand = { fields: {}, shown: '', reason: '' }

/** The papers that were seen, as an entry keeps them. */
export const evidenceOf = ({ shown }: ByHand): Readonly<Record<string, string>> => ({ [t('directory.shownName')]: shown.trim() })

/** What is wrong with what somebody types by hand, beside the facts themselves. */
export const wrongByHand = ({ shown, reason }: ByHand) => ({
  shown: shown.trim() === '' && t('directory.needShown'),
  reason: reason.trim() === '' && t('directory.needReason'),
})

type Props = {
  readonly form: Drafting<ByHand>
  /** What stands of somebody, and which fields come first. */
  readonly read: Readonly<Record<string, string>>
  readonly near: readonly string[]
  readonly legend: string
  readonly town: Town
  /** What is wrong with the facts. */
  readonly said: string | undefined
}

/** Facts by hand: each with its field, then from which papers and why. */
export const ByHandFields = ({ form: { draft, keep, typed }, said, ...about }: Props) => (
  <>
    <CorrectFields {...about} typed={draft.fields} onTyped={(fields) => keep({ fields })} />
    {said && (
      <p className="field-error" role="alert">
        ✕ {said}
      </p>
    )}
    <TextField label={t('directory.shown')} hint={t('directory.shownHint')} maxLength={500} {...typed('shown')} />
    <TextField label={t('directory.reason')} maxLength={500} {...typed('reason')} />
  </>
)
