import { createPortal } from 'react-dom'
import { useApp } from '../ask/app.ts'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Clock } from '../ui/Clock.tsx'
import { shortName } from '../ui/format.ts'
import { Plate } from '../ui/Plate.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Board } from './Board.tsx'

/**
 * The board of the second window, read from across the room. It stands beside the frame, not inside it: nothing of who works at the
 * laptop is on the wall, and a locked seat leaves the last figures standing.
 */
export function Wall({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('voting.board', place, {})
  const lost = useApp(({ link }) => link === 'lost')
  return createPortal(
    <main className="wall" tabIndex={-1}>
      {value ? (
        <>
          <header className="wall-head">
            <h1>{t('station.title', { place: shortName(value.name) })}</h1>
            <p>{t(`strip.phases.${value.phase}`)}</p>
            {(lost || refusal) && (
              <p className="wall-stale" role="alert">
                ! {t('board.stale')}
              </p>
            )}
            <Clock />
            {value.mode === 'rehearsal' && <Plate />}
          </header>
          <Board board={value} heading="h2" />
          <p className="wall-mark">{t('turnout.mark')}</p>
        </>
      ) : (
        refusal && <Refused>{sentence(refusal)}</Refused>
      )}
    </main>,
    document.body,
  )
}
