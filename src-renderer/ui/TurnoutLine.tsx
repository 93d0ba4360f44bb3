import type { Turnout } from '#contract/index.ts'
import { number, t } from '../texts/index.ts'
import { Bar } from './Bar.tsx'
import { percentOf } from './format.ts'
import { Quorum, Ways } from './TurnoutParts.tsx'

/** Turnout in figures over a bar with the quorum on it; `big` for the one that a room turns around. */
export function TurnoutLine({ turnout, big = false }: { readonly turnout: Turnout; readonly big?: boolean }) {
  const { roll, participants, quorum } = turnout
  if (roll === 0) return <p>{t('board.nobody')}</p>
  const percent = percentOf(turnout, 1)
  return (
    <div className={`turnout ${big ? 'turnout-big' : ''}`}>
      <p className="turnout-figures">
        <span>
          {t('turnout.taken')} <b>{number(participants)}</b> / {number(roll)}
        </span>
        <span>{percent}</span>
        <Quorum turnout={turnout} />
        <Ways turnout={turnout} />
      </p>
      <Bar value={participants} of={roll} mark={quorum} label={t('turnout.label', { percent, quorum })} />
    </div>
  )
}
