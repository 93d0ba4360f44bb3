import type { RollSupplement } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useJob } from '../../ask/useJob.ts'
import { known, number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Empty } from '../Empty.tsx'
import { Refused } from '../Refused.tsx'
import { groupWords } from '../group-words.ts'
import { PrintForm } from './PrintForm.tsx'

type Props = { readonly place: string; readonly constituency: string; readonly name: string; readonly onClose: () => void }

/** 补正榜 of the newest version: whom it adds, strikes and corrects, and the sheet to hang out. */
export function SupplementSheet({ place, constituency, name, onClose }: Props) {
  const { value, refusal } = useAsk('roll.supplement', place, { constituency })
  const printing = useJob('lists.supplement', place)
  return (
    <PrintForm
      place={place}
      task={`lists.supplement ${constituency}`}
      title={t('supplement.title', { name })}
      printing={printing}
      input={(out) => ({ constituency, out })}
      said={(written) => t('supplement.printed', { pages: number(written.reduce((sum, { pages }) => sum + pages, 0)) })}
      onClose={onClose}
    >
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {value && <Lines supplement={value} />}
    </PrintForm>
  )
}

/** Of more the sheet itself tells. */
const MOST = 30

function Lines({ supplement: { version, count, listed: added, struck, corrected } }: { readonly supplement: RollSupplement }) {
  if (version === 1) return <Empty title={t('supplement.first', { n: number(count) })} body={t('supplement.firstBody')} />
  const rows = [
    ...added.map((line) => ({ kind: 'listed', line, note: '' }) as const),
    ...struck.map((line) => ({ kind: 'struck', line, note: '' }) as const),
    ...corrected.map((line) => ({ kind: 'corrected', line, note: listed(line.fields.map(fieldWords)) }) as const),
  ]
  return (
    <>
      <p>
        {t('supplement.sum', {
          version,
          listed: number(added.length),
          struck: number(struck.length),
          corrected: number(corrected.length),
          count: number(count),
        })}
      </p>
      <ul className="supplement" tabIndex={0} aria-label={t('supplement.open')}>
        {rows.slice(0, MOST).map(({ kind, line: { voter, name, village = '', group = '' }, note }) => (
          <li key={`${kind} ${voter}`}>
            <span className={`supplement-${kind}`}>{t(`supplement.kinds.${kind}`)}</span>
            <b>{name}</b>
            <span>{groupWords({ village, group })}</span>
            <small>{note}</small>
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className="page-note">{t('supplement.more', { n: number(rows.length - MOST) })}</p>}
    </>
  )
}

const fieldWords = (field: string): string => known('decisions.fields', field) ?? field
