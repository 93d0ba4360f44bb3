import type { BallotColour } from '#words/ballot-colour.ts'
import type { Align } from '#words/align.ts'
import type { Role } from '#words/roles.ts'
import type { CalendarStepId } from '#words/calendar.ts'
import type { Level, ElectionKind } from '#words/election.ts'
import type { Channel, Round, Section } from '#words/fields.ts'

/** What follows a separate election that leaves a seat open; and a revote that ties again. */
export type AfterSeparate = 'vacant' | 'again'
export type TiedAgain = 'refer' | 'vacant'

/** A value of the rule pack together with the article it comes from. `note` says where the law is silent and this is our default. */
export type Stated<T> = { readonly value: T; readonly article: string; readonly note?: string }

export type { Level, Round, Section }
export type RegisterNumber = 1 | 2 | 3 | 4

/** `a/b`, as integers: `at least` includes the bound (不少于), `more than` does not (过半数). */
export type Share = { readonly of: number; readonly in: number; readonly bound: 'more than' | 'at least' }

/** `width` is millimetres on A3 landscape, of which 396 can be used: a weight where they do not fit. */
export type RegisterColumn = {
  readonly key: string
  readonly label: string
  readonly width: number
  readonly align?: Align
}

export type RegisterDefinition = {
  readonly register: RegisterNumber
  readonly name: string
  readonly title: string
  readonly onRoll: boolean
  readonly article: string
  readonly columns: readonly RegisterColumn[]
  /** Column keys that may be posted in public; empty when the register is never posted. */
  readonly public: readonly string[]
}

export type DeadlineRule = {
  readonly id: CalendarStepId
  readonly zh: string
  readonly en: string
  readonly article: string
  /** What the days count from; negative days lie before it. The result is the last day on which it is still in time. */
  readonly from: 'election day' | 'roll published' | 'objection'
  readonly days: number
  readonly elections: readonly ElectionKind[]
}

export type CongressOffice = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  /** Candidates beyond the seats: least and most; `least` 0 allows an election without competition. */
  readonly surplus: { readonly least: number; readonly most: number }
  readonly fromDeputies: boolean
}

/** The papers an incoming voter shows (S2 27(5)). */
export type MigrantPaper = 'permitNo' | 'certificateNo' | 'certificateOrgan' | 'certificateDate'

/** How a question is answered that the law leaves open: `ask` refers each case to the committee. */
type Switch = 'yes' | 'no' | 'ask'

export type ChecklistRule = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly needed: 'always' | 'if ordered' | { readonly rollAbove: number }
}

export type RulePack = {
  readonly id: string
  readonly title: string
  readonly sources: Readonly<Record<string, string>>
  readonly eligibility: {
    readonly votingAge: Stated<number>
    readonly cutoffInclusive: Stated<boolean>
  }
  readonly registration: {
    readonly groupSize: Stated<number>
    readonly deprivationEndsThatDayIncluded: Stated<boolean>
    /** Whether a deprivation beside a main sentence is in force while that runs; earlier wordings waited for its own term. */
    readonly deprivedWhileServing?: Stated<boolean>
    /** Whether somebody serving a sentence without deprivation registers where it is served. */
    readonly servingRegistersThere?: Stated<boolean>
    /** Words of the organs that may suspend the right to vote; earlier wordings took any numbered decision. */
    readonly suspendedBy?: Stated<readonly string[]>
    readonly evidence: Readonly<Record<Section, Stated<readonly string[]>>>
    readonly migrantNeeds: Stated<readonly MigrantPaper[]>
    readonly migrantNeedsAgain: Stated<readonly MigrantPaper[]>
    readonly countyOnlyUnits: Stated<readonly string[]>
    readonly channels: Stated<Readonly<Record<string, readonly Channel[]>>>
  }
  readonly deadlines: readonly DeadlineRule[]
  readonly seats: {
    readonly least: Stated<number>
    readonly most: Stated<number>
    readonly councils: Readonly<
      Record<Level, Stated<{ readonly base: number; readonly per: number; readonly most: number; readonly smallBelow: number }>>
    >
    /** More than what the province’s standing committee may add, where people live scattered or minorities together; earlier wordings knew none. */
    readonly bonus?: Stated<Share>
  }
  readonly nomination: {
    readonly jointVoters: Stated<number>
    readonly surplusLeast: Stated<Share>
    readonly surplusMost: Stated<Share>
    readonly byelectionEqual: Stated<boolean>
    /** Whether a by-election has any number of candidates; earlier wordings capped it like a general one. */
    readonly byelectionUncapped?: Stated<boolean>
    readonly order: Stated<'strokes'>
    readonly orderAfterPreselection: Stated<'strokes' | 'votes'>
    readonly preselectionTurnout: Stated<Share | null>
    readonly nearKin: Stated<readonly string[]>
    readonly widerKin: Stated<readonly string[]>
    /** Whether the objection of one department keeps a name off the formal list; if not, it is only recorded. */
    readonly oneVetoDecides: Stated<boolean>
  }
  readonly voting: {
    readonly identityDocuments: Stated<readonly string[]>
    readonly places: Stated<readonly string[]>
    readonly mobileReasons: Stated<readonly string[]>
    readonly helpWritingReasons: Stated<readonly string[]>
    /** What a ballot paper may carry; anything else could lead from a paper to a voter. */
    readonly onPaper: Stated<readonly string[]>
    readonly mobileStaff: Stated<number>
    readonly mobileOverseers: Stated<number>
    readonly overseers: Stated<number>
    readonly resultSigners: Stated<readonly string[]>
    /** No figure of papers or votes is greater: one that is belongs to no constituency, and is not reckoned with. */
    readonly figureAtMost: Stated<number>
    /** The paper of each level: two colours where both levels vote, so that no paper goes into the wrong box. */
    readonly colours: Stated<Readonly<Record<Level, BallotColour>>>
    /** What a station shows before it opens, in the order in which it is gone through. */
    readonly checklist: readonly ChecklistRule[]
  }
  readonly proxies: {
    readonly limit: Stated<number>
    readonly limitCounts: Stated<'persons per election' | 'persons per level'>
    readonly reasons: Stated<readonly string[]>
    readonly means: Stated<readonly string[]>
    /** The reasons for which the committee has to consent; earlier wordings asked it for all of them. */
    readonly consentFor?: Stated<readonly string[]>
    /** `constituency`: another contest of the same 大选区 is in order. */
    readonly sameContest: Stated<'error' | 'warning' | 'constituency'>
    readonly chains: Stated<'error' | 'warning'>
    readonly candidateAsAgent: Stated<'warning' | 'allowed'>
    readonly approvedBefore: Stated<'poll opening' | 'issue'>
    readonly carriesOver: Stated<boolean>
    /** What the form of authorisation tells principal and agent. */
    readonly formStatements: Stated<readonly string[]>
  }
  readonly paper: {
    readonly writeInWithoutMark: Stated<Switch>
    readonly writeInAfterAbstaining: Stated<Switch>
    readonly writeInFromOutside: Stated<Switch>
    readonly blankReportedAs: Stated<'valid' | 'invalid'>
    readonly forMarks: Stated<readonly string[]>
    readonly againstMarks: Stated<readonly string[]>
    readonly archivedUnused: Stated<number>
  }
  readonly outcome: {
    readonly quorum: Stated<Share>
    readonly majority: Stated<Share>
    readonly third: Stated<Share>
    readonly recall: Stated<Share>
    readonly participantsMayMeanPapers: Stated<boolean>
    /** Where the committee decided so: papers found alone are who took part. */
    readonly participantsAreFound?: Stated<true>
    /** Whether the quorum hangs on the same unsettled words; earlier wordings only warned. */
    readonly quorumMayMeanPapers?: Stated<boolean>
    /** Whether a revote can be won by those tied alone; earlier wordings elected a name that was written in, with a remark. */
    readonly revoteAmongTied?: Stated<boolean>
    readonly separateForOneSeat: Stated<number>
    readonly afterSeparate: Stated<AfterSeparate>
    readonly revoteTiesAgain: Stated<TiedAgain>
  }
  readonly declaration: {
    readonly by: Stated<Role>
    readonly seatVoidBy: Stated<readonly string[]>
    readonly archive: Stated<readonly string[]>
  }
  readonly congress: {
    readonly present: Stated<Share>
    readonly majority: Stated<Share>
    readonly jointDeputies: Stated<number>
    readonly offices: readonly CongressOffice[]
  }
  readonly gates: readonly {
    readonly gate: 1 | 2 | 3
    readonly name: string
    readonly article: string
    readonly persons: number
    /** Who may sign; several persons hold different offices or the same one. */
    readonly roles: readonly string[]
  }[]
  readonly balance: readonly { readonly line: string; readonly zh: string; readonly sign: 1 | -1; readonly article: string }[]
  readonly registers: readonly RegisterDefinition[]
  readonly poster: Stated<readonly string[]>
}
