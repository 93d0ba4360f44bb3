import type { PersonCard, PersonFact } from '#contract/index.ts'
import { Fragment } from 'react'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf } from '../../ui/format.ts'
import { fieldWords, linesIn } from '../../ui/town/fields.ts'
import { rowWords } from '../../ui/town/row-words.ts'

/** Every fact with the file and row it was read from, or who put it right, when and why; what was read together stands in one line. */
export function FactsWithSource({ card: { facts, extra } }: { readonly card: PersonCard }) {
  const read = facts.filter(({ from }) => from.is === 'row')
  const text = new Map(read.map((fact) => [fact.field, fact]))
  const lines = linesIn(Object.fromEntries(facts.map(({ field }) => [field, '-'])))
  const others = Object.entries(extra).filter(([, text]) => text !== '')
  return (
    <section className="person-part" aria-label={t('directory.facts')}>
      <h4>
        {t('directory.facts')} <small>{t('directory.factsHint')}</small>
      </h4>
      <table className="person-facts">
        <tbody>
          {lines.map((line) => {
            const together = line.flatMap((field) => text.get(field) ?? [])
            return (
              <Fragment key={line.join(' ')}>
                {together[0] && <FactLine facts={together} from={together[0].from} />}
                {facts
                  .filter(({ field, from }) => from.is === 'hand' && line.includes(field))
                  .map((fact) => (
                    <FactLine key={fact.field} facts={[fact]} from={fact.from} />
                  ))}
              </Fragment>
            )
          })}
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

type LineProps = { readonly facts: readonly PersonFact[]; readonly from: PersonFact['from'] }

const FactLine = ({ facts, from }: LineProps) => (
  <tr className={from.is === 'hand' ? 'person-by-hand' : undefined}>
    <th scope="row">{listed(facts.map(({ field }) => fieldWords(field)))}</th>
    <td>
      {facts.map((fact) => (
        <Text key={fact.field} fact={fact} />
      ))}
    </td>
    <td>
      <Source from={from} />
    </td>
  </tr>
)

const Text = ({ fact: { text, from } }: { readonly fact: PersonFact }) => (
  <span className="person-text">
    {text === '' ? <i>{t('directory.taken')}</i> : text}
    {from.is === 'hand' && from.before !== '' && (
      <>
        {' '}
        <s aria-label={`${t('directory.was')} ${from.before}`}>{from.before}</s>
      </>
    )}
  </span>
)

const Source = ({ from }: { readonly from: PersonFact['from'] }) =>
  from.is === 'row' ? (
    rowWords(from.at)
  ) : (
    <>
      {t('directory.byHand', { by: listed(from.by), when: dayTimeOf(from.when) })}
      <small>{[...Object.values(from.evidence), from.reason].join(' ')}</small>
    </>
  )
