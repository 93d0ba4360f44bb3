import { useApp } from '../ask/app.ts'
import { useAct } from '../ask/useAct.ts'
import { useAsk } from '../ask/useAsk.ts'
import { t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'

type Props = { readonly label: string; readonly folder: string; readonly onFolder: (folder: string) => void }

const size = (bytes: number): string => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.floor(bytes / 1e6)} MB`)

/** Where something is written: the sticks that are in, the user's own folders, the system's dialog, or a typed path. */
export function FolderField({ label, folder, onFolder }: Props) {
  const { value, refusal, again } = useAsk('app.drives', null, {})
  const drives = refusal ? [] : value
  const dialogs = useApp(({ state }) => state?.host === 'electron')
  const { act } = useAct('app.choose-folder', null)
  const choose = async (): Promise<void> => {
    const reply = await act({})
    if (reply.ok && reply.value.path !== null) onFolder(reply.value.path)
  }
  return (
    <div className="folder">
      <fieldset className="drives">
        <legend>{label}</legend>
        {drives?.map((drive) => (
          <label key={drive.path} className="drive">
            <input type="radio" name="drive" checked={folder === drive.path} onChange={() => onFolder(drive.path)} />
            <span>
              <b>{t(`start.enrol.kinds.${drive.kind}`)}</b> {drive.label}
            </span>
            {drive.free !== null && <small>{t('start.enrol.free', { size: size(drive.free) })}</small>}
          </label>
        ))}
        {drives?.every(({ kind }) => kind !== 'removable') && <p className="field-hint">{t('start.enrol.noDrives')}</p>}
        <div className="drives-acts">
          <Button onClick={() => void again()}>{t('faults.again')}</Button>
          {dialogs && <Button onClick={() => void choose()}>{t('start.enrol.choose')}</Button>}
        </div>
      </fieldset>
      <TextField label={t('start.enrol.path')} value={folder} maxLength={1000} onText={onFolder} />
    </div>
  )
}
