import type { PendingRow } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import { lawOf, messageOf, remedyOf } from '../../ui/law/finding.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import { Facts } from './Facts.tsx'
import { kindWords, rowWords } from '../../ui/town/row-words.ts'

/** A row as it was read, and what is the matter with it. */
export function RowFacts({
  row: { at, constituency, fields, extra, findings },
  town,
}: {
  readonly row: PendingRow
  readonly town: Town
}) {
  return (
    <section>
      <div className="decide-head">
        <h3>{kindWords(findings[0]?.kind ?? '')}</h3>
        <p>
          {town.placeOf(constituency)} {rowWords(at)} <PersonLink of={at} />
        </p>
      </div>
      <ul className="decide-findings">
        {findings.map((finding) => (
          <li key={finding.code + finding.field}>
            <span className="text-seal">
              {MARKS.bad} {messageOf(finding)}
            </span>
            <small>
              {remedyOf(finding)}
              {lawOf(finding)}
            </small>
          </li>
        ))}
      </ul>
      <Facts title={t('decisions.asRead')} fields={{ ...fields, ...extra }} about={findings.map(({ field }) => field)} />
    </section>
  )
}
