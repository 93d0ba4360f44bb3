import type { PersonCard } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { fieldsIn, fieldWords } from '../../ui/town/fields.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import { rowWords } from '../../ui/town/row-words.ts'

/** What the status lists have of them, each with its file and row, and whom they vote for or let vote. */
export function Evidence({ card: { evidence, authorisations } }: { readonly card: PersonCard }) {
  return (
    <>
      {evidence.length > 0 && (
        <section className="person-part" aria-label={t('directory.evidence')}>
          <h4>{t('directory.evidence')}</h4>
          <ul className="person-list">
            {evidence.map(({ list, fit, at, fields }) => (
              <li key={`${list} ${rowWords(at)}`}>
                <b>
                  {known('imports.kinds', list) ?? list}
                  {fit === 'same' ? '' : t('decisions.fits')}
                </b>{' '}
                {fieldsIn(fields)
                  .filter((field) => field !== 'name' && field !== 'idNumber')
                  .map((field) => (
                    <span key={field}>
                      {fieldWords(field)} {fields[field]}{' '}
                    </span>
                  ))}
                <small>{rowWords(at)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {authorisations.length > 0 && (
        <section className="person-part" aria-label={t('directory.authorisations')}>
          <h4>{t('directory.authorisations')}</h4>
          <ul className="person-list">
            {authorisations.map(({ is, card, name, reason, document }) => (
              <li key={`${is} ${card}`}>
                <b>{t(`directory.${is}`, { name })}</b> {reason} {document} <PersonLink of={{ voter: card }}>{card}</PersonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
