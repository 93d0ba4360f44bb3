import type { PersonCard, PersonFact } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf } from '../../ui/format.ts'
import { fieldsIn, fieldWords } from '../../ui/town/fields.ts'
import { rowWords } from '../../ui/town/row-words.ts'

/** Every fact with the file and row it was read from, or who put it right, when and why. */
export function FactsWithSource({ card: { facts, extra } }: { readonly card: PersonCard }) {
  const order = fieldsIn(Object.fromEntries(facts.map(({ field, text }) => [field, text || '-'])))
  const inOrder = facts.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  const others = Object.entries(extra).filter(([, text]) => text !== '')
  return (
    <section className="person-part" aria-label={t('directory.facts')}>
      <h4>
        {t('directory.facts')} <small>{t('directory.factsHint')}</small>
      </h4>
      <table className="person-facts">
        <tbody>
          {inOrder.map((fact) => (
            <tr key={fact.field} className={fact.from.is === 'hand' ? 'person-by-hand' : undefined}>
              <th scope="row">{fieldWords(fact.field)}</th>
              <td>
                <Text fact={fact} />
              </td>
              <td>
                <Source from={fact.from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <details>
          <summary>{t('directory.extra')}</summary>
          <dl className="person-extra">
            {others.map(([heading, text]) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

const Text = ({ fact: { text, from } }: { readonly fact: PersonFact }) => (
  <>
    {text === '' ? <i>{t('directory.taken')}</i> : text}
    {from.is === 'hand' && from.before !== '' && (
      <>
        {' '}
        <s aria-label={`${t('directory.was')} ${from.before}`}>{from.before}</s>
      </>
    )}
  </>
)

const Source = ({ from }: { readonly from: PersonFact['from'] }) =>
  from.is === 'row' ? (
    rowWords(from.at)
  ) : (
    <>
      ✎ {t('directory.byHand', { by: listed(from.by), when: dayTimeOf(from.when) })}
      <small>{[...Object.values(from.evidence), from.reason].join(' ')}</small>
    </>
  )
