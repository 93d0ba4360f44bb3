import type { VoterHit } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { FindBox } from '../FindBox.tsx'
import { ageWords } from './words.ts'
import { groupWords } from '../group-words.ts'
import './pick.css'

/** What tells a voter from namesakes. */
export type Found = Pick<VoterHit, 'voter' | 'name' | 'sex' | 'age' | 'birth' | 'village' | 'group'>

type Props<Hit extends Found> = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly autoFocus?: boolean | undefined
  readonly text: string
  readonly onText: (text: string) => void
  readonly hits: readonly Hit[]
  /** Whether the hits are of this very text. */
  readonly isCurrent: boolean
  readonly onPick: (voter: Hit) => void
}

/** More would push the rest of the form out of sight. */
const MOST = 8

/** The box in which a voter is found, and who was found. */
export const FindField = <Hit extends Found>({ hits, ...rest }: Props<Hit>) => (
  <FindBox
    {...rest}
    placeholder={t('polling.findHint')}
    hits={hits.slice(0, MOST)}
    keyOf={({ voter }) => voter}
    onEscape={() => rest.onText('')}
    none={rest.text.trim() !== '' && rest.isCurrent ? t('station.nobody') : ''}
  >
    {(hit) => (
      <>
        <b>{hit.name}</b> <Who hit={hit} />
      </>
    )}
  </FindBox>
)

/** Birth date, age and sex, group and card number. */
export const Who = ({ hit }: { readonly hit: Found }) => (
  <span className="find-who">
    <span>{hit.birth}</span>
    <span>{ageWords(hit)}</span>
    <span>{groupWords(hit)}</span>
    <span className="digits">{hit.voter}</span>
  </span>
)
