import type { Turnout } from '#contract/index.ts'
import { number, t } from '../texts/index.ts'
import { Bar } from './Bar.tsx'
import { percentOf } from './format.ts'

/** Turnout in figures over a bar with the quorum on it; `big` for the one that a room turns around. */
export function TurnoutLine({ turnout, big = false }: { readonly turnout: Turnout; readonly big?: boolean }) {
  const { roll, participants, station, mobile, proxy, quorum } = turnout
  const percent = percentOf(turnout, 1)
  return (
    <div className={`turnout ${big ? 'turnout-big' : ''}`}>
      <p className="turnout-figures">
        <span>
          {t('turnout.taken')} <b>{number(participants)}</b> / {number(roll)}
        </span>
        <span>{percent}</span>
        <span className={participants >= quorum ? 'text-pine' : 'text-ink'}>
          {participants >= quorum ? `✓ ${t('turnout.reached', { quorum })}` : t('turnout.missing', { n: quorum - participants })}
        </span>
        <span className="turnout-by">
          {t('hows.station')} {number(station)}
          <span>
            {t('hows.proxy')} {number(proxy)}
          </span>
          <span>
            {t('hows.mobile')} {number(mobile)}
          </span>
        </span>
      </p>
      <Bar value={participants} of={roll} mark={quorum} label={t('turnout.label', { percent, quorum })} />
    </div>
  )
}
