import type { UndecidedPerson } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { lawOf } from '../../ui/law/finding.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import { Facts } from './Facts.tsx'
import { rowWords } from '../../ui/town/row-words.ts'

type Props = { readonly person: UndecidedPerson; readonly town: Town }

/** Somebody whom no rule puts in a register: their row, and what every list says of them. */
export function PersonFacts({ person: { at, constituency, fields, why, article, listed }, town }: Props) {
  return (
    <section>
      <div className="decide-head">
        <h3>{t('decisions.whichRegister')}</h3>
        <p className="text-amber">
          ! {t(`decisions.why.${why}`)}
          {lawOf({ article })}
        </p>
        <p>
          {town.placeOf(constituency)} {rowWords(at)} <PersonLink of={at} />
        </p>
      </div>
      <Facts title={t('decisions.asRead')} fields={fields} />
      {listed.map(({ list, fit, fields: said }) => (
        <Facts
          key={list}
          title={`${known('imports.kinds', list) ?? list}${fit === 'same' ? '' : t('decisions.fits')}`}
          fields={said}
        />
      ))}
    </section>
  )
}
