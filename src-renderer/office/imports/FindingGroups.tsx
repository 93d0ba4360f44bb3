import type { RowRemark } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import { kindWords, rowWords } from '../../ui/town/row-words.ts'
import { lawOf, messageOf, remedyOf } from '../../ui/law/finding.ts'

type Props = {
  readonly findings: readonly RowRemark[]
  /** Kinds that are ticked; absent where nothing is chosen here. */
  readonly ticked?: ReadonlySet<string>
  readonly onTick?: (kind: string, on: boolean) => void
}

/** A correction by hand stays, whatever an export says. */
const TOLD_ONLY = 'correction_kept'

/** More than anybody reads here: the rest is seen where it is decided. */
const MOST = 50

/** What was found, by what it means, the gravest first; each group opens to its rows. */
export function FindingGroups({ findings, ticked, onTick }: Props) {
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)].toSorted(([, a], [, b]) => weight(a) - weight(b))
  if (groups.length === 0) return null
  return (
    <section className="finding-groups" aria-label={t('imports.findings')}>
      <h3>{t('imports.findings')}</h3>
      {groups.map(([kind, of]) => (
        <div key={kind} className="finding-group">
          {ticked && kind !== TOLD_ONLY && (
            <label className="check">
              <input
                type="checkbox"
                aria-label={t('imports.acceptKind', { kind: kindWords(kind) })}
                checked={ticked.has(kind)}
                onChange={(event) => onTick?.(kind, event.target.checked)}
              />
            </label>
          )}
          <Group kind={kind} findings={of} />
        </div>
      ))}
    </section>
  )
}

const weight = (of: readonly RowRemark[]): number => (of[0]?.severity === 'error' ? 0 : 1) * 1e6 - of.length

function Group({ kind, findings }: { readonly kind: string; readonly findings: readonly RowRemark[] }) {
  const first = findings[0]!
  const error = first.severity === 'error'
  return (
    <details>
      <summary>
        <span className={error ? 'text-seal' : 'text-amber'}>
          {error ? MARKS.bad : MARKS.waits} {kindWords(kind)}
        </span>{' '}
        <b>{number(findings.length)}</b>{' '}
        <small>
          {remedyOf(first)}
          {lawOf(first)}
        </small>
      </summary>
      <ul>
        {findings.slice(0, MOST).map((each) => (
          <li key={`${each.file} ${each.sheet} ${each.row} ${each.field} ${each.message}`}>
            <small>{rowWords(each)}</small> {messageOf(each)}
          </li>
        ))}
        {findings.length > MOST && <li>{t('imports.moreRows', { n: number(findings.length - MOST) })}</li>}
      </ul>
    </details>
  )
}
