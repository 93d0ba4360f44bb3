import { fieldsIn, fieldWords } from '../../ui/town/fields.ts'

type Props = {
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
  /** Fields that something is the matter with. */
  readonly about?: readonly string[]
}

const NOTHING: readonly string[] = []

/** What is known of one person or row. */
export const Facts = ({ title, fields, about = NOTHING }: Props) => (
  <section className="facts-of" aria-label={title}>
    <h4>{title}</h4>
    <dl>
      {fieldsIn(fields).map((field) => (
        <div key={field} className={about.includes(field) ? 'facts-differ' : undefined}>
          <dt>{fieldWords(field)}</dt>
          <dd>{fields[field]}</dd>
        </div>
      ))}
    </dl>
  </section>
)
