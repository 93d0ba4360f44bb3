import { t } from '../../texts/index.ts'
import { Sheet } from '../../ui/Sheet.tsx'

type Props = { readonly fingerprint: readonly string[]; readonly onClose: () => void }

/** This office's own fingerprint, as large as it can be read across a room. */
export const OfficeFingerprint = ({ fingerprint, onClose }: Props) => (
  <Sheet title={t('stations.office.title')} onClose={onClose}>
    <p>{t('stations.office.body')}</p>
    <ol className="office-groups">
      {fingerprint
        .map((letters, i) => ({ n: i + 1, letters }))
        .map(({ n, letters }) => (
          <li key={n} aria-label={t('stations.office.group', { n, letters })}>
            <small aria-hidden="true">{n}</small>
            <b className="digits" aria-hidden="true">
              {letters}
            </b>
          </li>
        ))}
    </ol>
  </Sheet>
)
