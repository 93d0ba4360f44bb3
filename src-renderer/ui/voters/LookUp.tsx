import type { WriteInHit } from '#contract/index.ts'
import { groupWords } from '../group-words.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { TextField } from '../Field.tsx'
import { Sheet } from '../Sheet.tsx'

type Props = {
  readonly place: string
  readonly contest: string
  readonly name: string
  /** Card number; null: nobody of the roll. */
  readonly onPick: (voter: string | null) => void
  readonly onClose: () => void
}

/** Who of the roll a written-in name may mean. The typist says who it is; the software never does. */
export function LookUp({ place, contest, name, onPick, onClose }: Props) {
  const { draft, erase, typed } = useDraft(place, `count.lookup ${contest} ${name}`, { text: name })
  const { text } = draft
  const pick = (voter: string | null): void => {
    erase()
    onPick(voter)
  }
  const { value } = useAsk('count.lookup', place, { contest, text })
  return (
    <Sheet
      side
      title={t('lookUp.title', { name })}
      onClose={onClose}
      acts={<Button onClick={() => pick(null)}>{t('lookUp.none')}</Button>}
    >
      <TextField label={t('lookUp.box')} maxLength={60} {...typed('text')} />
      {value?.hits.length === 0 && <Empty title={t('lookUp.nobody')} />}
      <ul className="look-up">
        {value?.hits.map((hit) => (
          <li key={hit.voter} className="with-act">
            <Hit hit={hit} />
            <Button aria-label={`${t('lookUp.pick')} ${hit.voter}`} onClick={() => pick(hit.voter)}>
              {t('lookUp.pick')}
            </Button>
          </li>
        ))}
      </ul>
      {value?.more && <p className="count-hint">{t('lookUp.more')}</p>}
    </Sheet>
  )
}

const Hit = ({ hit }: { readonly hit: WriteInHit }) => (
  <p>
    <b>{hit.name}</b> {hit.birth} <span>{groupWords(hit)}</span> <span className="digits">{hit.voter}</span>
    <small className={hit.candidate !== null ? 'text-amber' : hit.inContest ? 'text-pine' : 'text-seal'}>
      {hit.candidate !== null
        ? `! ${t('lookUp.isCandidate')}`
        : hit.inContest
          ? `✓ ${t('lookUp.inContest')}`
          : `✕ ${t('lookUp.notInContest')}`}
    </small>
  </p>
)
