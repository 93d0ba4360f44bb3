import type { PlainDate } from '../dates.ts'
import type { Deprivation } from './deprived.ts'

/**
 * What is known of one person, joined from the household export and the status lists. Everything is optional: what is
 * absent was not stated. A status row is joined only when number and name fit (see `statusRowFits`).
 */
export type PersonFacts = {
  readonly birth?: PlainDate
  /** Where the person's row comes from. A migrant who has a household row counts as `household`. */
  readonly source?: 'household' | 'migrant'
  /** The export's own status word: 在户, 人户分离, 迁出, 死亡. */
  readonly exportStatus?: string
  readonly movedOutOn?: PlainDate
  /** The date of death printed in the export itself. */
  readonly exportDeathOn?: PlainDate
  /** A row in the list of deaths. */
  readonly death?: { readonly on?: PlainDate; readonly source?: string }
  readonly deprivation?: {
    readonly imposed: Deprivation
    /** 刑期, as the list has it. */
    readonly term?: string
    readonly from?: PlainDate
    readonly until?: PlainDate
    readonly forLife?: boolean
    readonly documentNo?: string
    readonly organ?: string
  }
  readonly suspension?: { readonly documentNo?: string; readonly organ?: string; readonly decidedOn?: PlainDate }
  readonly mental?: { readonly documentNo?: string; readonly confirmedOn?: PlainDate }
  readonly away?: {
    /** 已联系, 后取得联系, 无法联系, 已返乡 */
    readonly contact: string
    readonly contactOn?: PlainDate
    /** 是否主动要求登记 */
    readonly askedToRegister?: boolean
    /** 回乡投票, 委托投票, 转出登记, 未定 */
    readonly intent?: string
    readonly certificateNo?: string
  }
  readonly migrant?: {
    readonly permitNo?: string
    readonly certificateNo?: string
    readonly certificateOrgan?: string
    readonly certificateDate?: PlainDate
    readonly registeredHereLast?: boolean
  }
  /** Registered at the workplace, in another constituency (S2 27(1)). */
  readonly workplace?: { readonly constituency: string; readonly confirmed: boolean }
  /** The kind of unit the person works for, where it limits the levels (S2 27(3)). */
  readonly unit?: string
  readonly registeredLast?: boolean
  readonly lastElectionDay?: PlainDate
  readonly movedInOn?: PlainDate
}
