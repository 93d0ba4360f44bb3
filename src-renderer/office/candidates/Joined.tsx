import type { Found } from '../../ui/voters/FindField.tsx'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TownVoter } from '../../ui/voters/TownVoter.tsx'

type Props = {
  readonly place: string
  /** For the draft of whom is looked for. */
  readonly task: string
  readonly joined: readonly Found[]
  readonly signed: boolean
  readonly keep: (part: { readonly joined?: readonly Found[]; readonly signed?: boolean }) => void
}

/** Voters who join a proposal, looked up one by one, and whether they signed. */
export const Joined = ({ place, task, joined, signed, keep }: Props) => (
  <div>
    <TownVoter
      place={place}
      task={task}
      label={t('candidates.propose.joined', { n: joined.length })}
      hint={t('candidates.propose.joinedHint')}
      picked={null}
      onPick={(voter) => {
        if (voter && !joined.some((each) => each.voter === voter.voter)) keep({ joined: [...joined, voter] })
      }}
    />
    <ul className="joined">
      {joined.map(({ voter, name }) => (
        <li key={voter}>
          <Button
            aria-label={t('candidates.propose.remove', { name })}
            onClick={() => keep({ joined: joined.filter((each) => each.voter !== voter) })}
          >
            {name} <span aria-hidden="true">✕</span>
          </Button>
        </li>
      ))}
    </ul>
    <label className="check">
      <input type="checkbox" checked={signed} onChange={({ target }) => keep({ signed: target.checked })} />
      <span>{t('candidates.propose.signed')}</span>
    </label>
  </div>
)
