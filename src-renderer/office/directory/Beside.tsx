import type { PersonBeside } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { groupWords } from '../../ui/group-words.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import type { Town } from '../../ui/town/useTown.ts'
import { standingWords, toneOf } from './standing.ts'

type Props = {
  readonly title: string
  readonly note?: string
  readonly people: readonly PersonBeside[]
  /** Whose page it is. */
  readonly self: string
  readonly town: Town
}

/** People side by side, so that nobody is taken for another: birthday, place, household, register. */
export const Beside = ({ title, note, people, self, town }: Props) => (
  <section className="person-part" aria-label={title}>
    <h4>
      {title} {note && <small>{note}</small>}
    </h4>
    <table className="person-beside">
      <tbody>
        {people.map((each) => (
          <tr key={each.key} className={each.key === self ? 'person-self' : undefined}>
            <td>{each.key === self && each.relation === '' ? t('directory.self') : each.relation}</td>
            <th scope="row">{each.key === self ? each.name : <PersonLink of={each.of}>{each.name}</PersonLink>}</th>
            <td>
              {each.birth} {each.age === null ? '' : t('directory.age', { n: each.age })}
            </td>
            <td>
              {town.placeOf(each.constituency)} {groupWords(each)} {each.household}
            </td>
            <td className={`standing-${toneOf(each)}`}>{standingWords(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
