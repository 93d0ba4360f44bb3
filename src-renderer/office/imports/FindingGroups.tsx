import type { RowRemark } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { number, t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import { kindWords, rowWords } from '../decisions/waiting.ts'
import { lawOf, messageOf, remedyOf } from '../roll/finding.ts'

type Props = {
  readonly findings: readonly RowRemark[]
  /** Before the name of a group: its box to tick. */
  readonly before?: (kind: string) => ReactNode
}

/** More than anybody reads here: the rest is seen where it is decided. */
const MOST = 50

/** What was found, by what it means, the gravest first; each group opens to its rows. */
export function FindingGroups({ findings, before }: Props) {
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)].toSorted(([, a], [, b]) => weight(a) - weight(b))
  if (groups.length === 0) return null
  return (
    <section className="finding-groups" aria-label={t('imports.findings')}>
      <h3>{t('imports.findings')}</h3>
      {groups.map(([kind, of]) => (
        <div key={kind} className="finding-group">
          {before?.(kind)}
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
