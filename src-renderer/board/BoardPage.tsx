import { addressOf } from '../ui/route.ts'
import { useAsk } from '../ask/useAsk.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Board } from './Board.tsx'

/** The board as the room sees it, and the way to open it on the second screen. */
export function BoardPage({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('voting.board', place, {})
  return (
    <div className="board-page">
      <Heading title={t('board.title')} lead={t('board.lead')}>
        <Button primary onClick={() => openWall(place)}>
          {t('board.open')}
        </Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {value && <Board board={value} heading="h3" />}
    </div>
  )
}

/** A window of its own, which keeps the key of this one: it is carried to the other screen by hand. */
function openWall(place: string): void {
  const opened = window.open(addressOf(place, 'wall'), 'xuance-board', 'popup,width=1280,height=720')
  if (!opened) toast('warning', t('board.noWindow'))
}
