import type { Ledger } from '#ledger/open.ts'
import type { Attack } from '../attack.ts'

/** An attack that has a name, and what is expected of it. */
export type Row = Attack & {
  readonly says: string
  /** `refused`: with a quarantine copy. `merged`: taken whole, and without effect outside D02. `either` is right. */
  readonly is?: 'merged' | 'refused' | 'either'
  /**
   * What the office then says of D02's own contests. `kept`: what it said before, or that the committee is asked (the default once the
   * evening is in). `nobody`: names nobody as elected (the default before it is in). `unsigned`: names nobody, or says that nobody signed it (the
   * default where the lead itself is the first to come).
   */
  readonly own?: 'kept' | 'nobody' | 'unsigned'
  /** What the office itself did before the bundle came. */
  readonly first?: (ledger: Ledger) => void
  /** It has an effect today. To be taken away once mended. */
  readonly fails?: true
}
