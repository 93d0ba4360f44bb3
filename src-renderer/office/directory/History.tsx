import type { PersonCard, PersonStep } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf } from '../../ui/format.ts'
import { lawOf } from '../../ui/law/finding.ts'
import { fieldWords } from '../../ui/town/fields.ts'
import { rowWords } from '../../ui/town/row-words.ts'

/** All that was stated of them in the ledger, the newest first: who, when, from which file and row, why. */
export const History = ({ card: { history } }: { readonly card: PersonCard }) => (
  <section className="person-part" aria-label={t('directory.history')}>
    <h4>
      {t('directory.history')} <small>{t('directory.historyN', { n: history.length })}</small>
    </h4>
    <ol className="person-history">
      {history.toReversed().map((step) => (
        <li key={step.ref}>
          <time dateTime={step.when}>{dayTimeOf(step.when)}</time>
          <b>{listed(step.by)}</b>
          <span>{stepWords(step)}</span>
          <small>{whyWords(step)}</small>
        </li>
      ))}
    </ol>
  </section>
)

function stepWords({ what, verdict = '', change, register, section = '', card = '', version = 0 }: PersonStep): string {
  switch (what) {
    case 'settled':
      return t('directory.steps.settled', { verdict: known('decisions.made.dids', verdict) ?? verdict })
    case 'corrected':
      return t('directory.steps.corrected', {
        field: fieldWords(change?.field ?? ''),
        before: change?.before || '–',
        after: change?.after || '–',
      })
    case 'decided':
      return t('directory.steps.decided', { register: known('gates.registers', String(register)) ?? '', section })
    case 'listed':
    case 'struck':
      return t(`directory.steps.${what}`, { version, card })
    case 'authorised':
    case 'agent':
      return t(`directory.steps.${what}`, { card })
    default:
      return t(`directory.steps.${what}`)
  }
}

/** From where, and why. */
const whyWords = ({ at, rule, article, reason, evidence = {} }: PersonStep): string =>
  [
    at && rowWords(at),
    rule !== undefined && t('directory.byRule', { rule: known('directory.rules', rule) ?? rule }),
    article !== undefined && lawOf({ article }),
    reason,
    ...Object.values(evidence),
  ]
    .filter(Boolean)
    .join(' ')
