import type { StationsOverview } from '#contract/index.ts'
import { Enrol } from './Enrol.tsx'
import { OfficeFingerprint } from './OfficeFingerprint.tsx'
import { Provision } from './Provision.tsx'
import { Rename } from './Rename.tsx'
import { Revoke } from './Revoke.tsx'
import { Standby } from './Standby.tsx'

/** What is laid over the stations. */
export type Open =
  | { readonly sheet: 'office' | 'standby' }
  | { readonly sheet: 'enrol'; readonly constituency: string | null }
  | { readonly sheet: 'provision' | 'correct'; readonly constituency: string }
  | { readonly sheet: 'rename' | 'revoke'; readonly device: string; readonly name: string }

type Props = {
  readonly place: string
  readonly open: Open
  readonly overview: StationsOverview
  readonly onOpen: (open: Open | null) => void
}

/** The sheet that is open. */
export function StationSheet({ place, open, overview, onOpen }: Props) {
  const onClose = (): void => onOpen(null)
  switch (open.sheet) {
    case 'office':
      return <OfficeFingerprint fingerprint={overview.office.fingerprint} onClose={onClose} />
    case 'standby':
      return (
        <Standby
          place={place}
          overview={overview}
          onEnrol={() => onOpen({ sheet: 'enrol', constituency: null })}
          onClose={onClose}
        />
      )
    case 'enrol':
      return <Enrol place={place} stations={overview.stations} at={open.constituency} onClose={onClose} />
    case 'rename':
      return <Rename place={place} {...open} onClose={onClose} />
    case 'revoke':
      return <Revoke place={place} {...open} onClose={onClose} />
    case 'provision':
    case 'correct': {
      const station = overview.stations.find(({ constituency }) => constituency === open.constituency)
      return station ? (
        <Provision place={place} station={station} correcting={open.sheet === 'correct'} onClose={onClose} />
      ) : null
    }
  }
}
