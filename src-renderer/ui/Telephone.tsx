import { t } from '../texts/index.ts'
import './groups.css'

/** A fingerprint to be read out on the telephone: sixteen numbered groups, four in a row. */
export const Telephone = ({ groups }: { readonly groups: readonly string[] }) => (
  <ol className="telephone">
    {groups
      .map((group, i) => ({ n: i + 1, group }))
      .map(({ n, group }) => (
        <li key={n} aria-label={t('handOver.group', { n, letters: group })}>
          <small aria-hidden="true">{n}</small>
          <b className="digits" aria-hidden="true">
            {group.toUpperCase()}
          </b>
        </li>
      ))}
  </ol>
)
