import { useState, type DragEvent, type ReactNode } from 'react'
import { t } from '../texts/index.ts'
import './drop-files.css'
import './over.css'

type Props = {
  readonly label: string
  /** File name endings, as `.json,.csv`. */
  readonly accept: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ReactNode
}

/** Files are dropped here, or chosen, several at once. */
export function DropFiles({ label, accept, onFiles, children }: Props) {
  const [over, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const hold = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={over ? 'drop drop-over' : 'drop'} onDragOver={hold} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span>{label}</span>
      {children}
      <label className="button">
        {t('ui.chooseFiles')}
        <input
          type="file"
          className="over"
          multiple
          accept={accept}
          aria-label={label}
          onChange={(event) => {
            take(event.target.files)
            // The same file may be chosen again once it was taken away.
            event.target.value = ''
          }}
        />
      </label>
    </div>
  )
}
