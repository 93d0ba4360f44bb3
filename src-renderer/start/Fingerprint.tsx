import { t } from '../texts/index.ts'

/** Thirteen groups of four, numbered: the office asks for some of them by number. */
export const Fingerprint = ({ groups }: { readonly groups: readonly string[] }) => (
  <section className="fingerprint">
    <h2>{t('start.enrol.fingerprint')}</h2>
    <ol>
      {numbered(groups).map(({ at, group }) => (
        <li key={at}>
          <small>{at}</small>
          <span className="digits">{group}</span>
        </li>
      ))}
    </ol>
  </section>
)

const numbered = (groups: readonly string[]): readonly { readonly at: number; readonly group: string }[] =>
  groups.map((group, i) => ({ at: i + 1, group }))
