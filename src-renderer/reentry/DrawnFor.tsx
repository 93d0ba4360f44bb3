import type { VoterCard } from '#contract/index.ts'
import { t } from '../texts/index.ts'

type Props = {
  readonly own: boolean
  readonly onOwn: (own: boolean) => void
  /** Whose papers the voter may draw. */
  readonly held: VoterCard['principals']
  readonly principals: readonly string[]
  readonly onPrincipals: (principals: readonly string[]) => void
}

/** Whose papers the receipt says were drawn: the voter's own, those of principals, or both. */
export const DrawnFor = ({ own, onOwn, held, principals, onPrincipals }: Props) => (
  <fieldset className="spoil-contests">
    <legend>{t('reentry.principals')}</legend>
    <Choice word={t('reentry.own')} checked={own} onCheck={onOwn} />
    {held.map(({ voter, name, document }) => (
      <Choice
        key={voter}
        word={`${name} ${document}`}
        checked={principals.includes(voter)}
        onCheck={(on) => onPrincipals(on ? [...principals, voter] : principals.filter((each) => each !== voter))}
      />
    ))}
    {!own && principals.length === 0 && (
      <p className="field-error" role="alert">
        <span aria-hidden="true">✕ </span>
        {t('reentry.ownNeeded')}
      </p>
    )}
  </fieldset>
)

type ChoiceProps = { readonly word: string; readonly checked: boolean; readonly onCheck: (on: boolean) => void }

const Choice = ({ word, checked, onCheck }: ChoiceProps) => (
  <label className="spoil-contest">
    <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} /> {word}
  </label>
)
