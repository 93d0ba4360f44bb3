import { t } from '../../texts/index.ts'
import { Sheet } from '../Sheet.tsx'
import { IncidentForm } from './IncidentForm.tsx'

type Props = { readonly place: string; readonly onClose: () => void }

/** Something happened while the queue waits: written down without leaving the check-in. */
export const IncidentSheet = ({ place, onClose }: Props) => (
  <Sheet title={t('incidents.new')} onClose={onClose}>
    <IncidentForm place={place} autoFocus onDone={onClose} />
  </Sheet>
)
