import { useEffect, type ReactNode } from 'react'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { play, type Sound } from '../ui/sound.ts'
import { clear } from './find.ts'

type Props = {
  readonly sound: Sound
  /** One sentence. */
  readonly says: ReactNode
  readonly children?: ReactNode
}

/** What must not be missed: the panel has its colour, and this is the sentence, with its sound. */
export function Warning({ sound, says, children }: Props) {
  useEffect(() => play(sound), [sound])
  return (
    <section className="warning" role="alert">
      <p className="warning-says">
        <span aria-hidden="true">{sound === 'stop' ? '✕' : '!'}</span> {says}
      </p>
      {children}
    </section>
  )
}

/** The one safe key where nothing is handed out: on to the next voter. */
export const NextVoter = ({ onActed }: { readonly onActed: () => void }) => (
  <Button
    primary
    className="warning-next"
    onClick={() => {
      clear()
      onActed()
    }}
  >
    {t('station.next')} <kbd>Esc</kbd>
  </Button>
)
