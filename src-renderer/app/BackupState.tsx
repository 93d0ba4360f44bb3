import { MINUTE } from '#words/measures.ts'
import { useSeat } from '../ask/seat.ts'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { timeOf } from '../ui/format.ts'

/** A backup is made without anyone's doing, and grows old: asked by the clock as well. */

/** Up to so many minutes the age is said, above that the time: nobody subtracts under stress. */
const MINUTES = 10

const age = (at: string): string => {
  const minutes = Math.floor((Date.now() - Date.parse(at)) / 60_000)
  if (minutes < 0 || minutes > MINUTES) return t('strip.backup.at', { time: timeOf(at) })
  return minutes === 0 ? t('strip.backup.now') : t('strip.backup.minutes', { n: minutes })
}

/** When the last good backup was made, or what stands in its way. */
export function BackupState({ place }: { readonly place: string }) {
  const when = (useSeat(place).who?.signedIn ?? null) !== null
  const { value: state } = useAsk('backup.state', place, {}, { when, every: MINUTE })
  if (!state) return null
  if (state.failure)
    return (
      <span className="strip-lost" title={sentence(state.failure)}>
        ✕ {t('strip.backup.failed')}
      </span>
    )
  return <span className="strip-more">{state.lastGood ? age(state.lastGood.at) : t('strip.backup.none')}</span>
}
