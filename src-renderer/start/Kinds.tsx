import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'

export type Kind = 'station' | 'office' | 'standby' | 'rehearsal'

type Props = { readonly pending: boolean; readonly onChoose: (kind: Kind) => void }

/** The three things a computer may be, each with what it does; the office's standby in small, as it is rarely chosen. */
export const Kinds = ({ pending, onChoose }: Props) => (
  <>
    <ul className="kinds">
      {(['station', 'office', 'rehearsal'] as const).map((kind) => (
        <li key={kind}>
          <button type="button" className={`kind kind-${kind}`} disabled={pending} onClick={() => onChoose(kind)}>
            <b>{t(`start.kinds.${kind}.name`)}</b>
            <span>{t(`start.kinds.${kind}.body`)}</span>
            {kind === 'rehearsal' && <Plate />}
          </button>
        </li>
      ))}
    </ul>
    <p className="kinds-rare">
      <Button disabled={pending} onClick={() => onChoose('standby')}>
        {t('start.standby')}
      </Button>
      <span>{t('start.standbyBody')}</span>
    </p>
  </>
)
