import type { MergedBundle } from '#contract/index.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { colon } from '../../texts/punctuation.ts'
import { dayTimeOf, percentOf } from '../../ui/format.ts'
import { findingWords, messageOf } from '../../ui/law/finding.ts'
import { Refused } from '../../ui/Refused.tsx'
import type { Row } from './rows.ts'

type Props = {
  readonly row: Row
  /** What the last merge said of bundles of this constituency. */
  readonly merged: readonly MergedBundle[]
  readonly named: (sentence: string) => string
}

/** What has come from a constituency, what was kept out and why, what is said of its proof, and what was decided. */
export function ReceivedCard({ row: { name, received, quarantined, conflicts, seals }, merged, named }: Props) {
  const decided = conflicts.filter(({ decision }) => decision && decision.verdict !== 'referred')
  const findings = merged.flatMap((each) => (each.merged ? each.findings : []))
  return (
    <section className="merge-card">
      <header className="merge-head">
        <h3>{name}</h3>
      </header>
      {received && (
        <dl className="merge-figures">
          <div>
            <dt>{t('merge.cameFrom')}</dt>
            <dd>
              {received.bundle
                ? `${t(`merge.kinds.${received.bundle.kind}`)}　${received.bundle.laptop}　${dayTimeOf(received.bundle.at)}`
                : t('merge.nothingYet')}
            </dd>
          </div>
          <div>
            <dt>{t('merge.turnout')}</dt>
            <dd>
              {number(received.participants)} / {number(received.roll)}　{percentOf(received, 1)}
            </dd>
          </div>
        </dl>
      )}
      {!received?.bundle && quarantined.length === 0 && <p>{t('merge.nothingYetBody')}</p>}
      {merged.map((each) =>
        each.merged ? (
          <p key={each.file} className="good">
            ✓ {t('merge.taken', { file: each.file, n: each.added, known: each.known })}
          </p>
        ) : null,
      )}
      {findings.map((each) => (
        <p key={`${each.code} ${each.message}`} className="merge-said">
          ! {named(messageOf(each))}
        </p>
      ))}
      {quarantined.map(({ file, at, error }) => (
        <div key={`${file} ${at}`}>
          <p className="merge-not">✕ {t('merge.keptOut', { file, time: dayTimeOf(at) })}</p>
          <Refused>{named(sentence(error))}</Refused>
        </div>
      ))}
      {seals.map((each) => (
        <p key={`${each.code} ${each.message}`} className="merge-said">
          ! {named(findingWords(each))}
        </p>
      ))}
      {decided.map((each) => (
        <p key={each.id} className="merge-decided">
          ✓ {named(messageOf(each))}
          <small>
            {t(`merge.verdicts.${each.decision!.verdict}.title`)}
            {colon()}
            {each.decision!.reason}
          </small>
        </p>
      ))}
    </section>
  )
}
