import type {
  ConstituencyOverview,
  ContestOverview,
  ContestRemark,
  OfficeOverview,
  PrintedRegister,
  Turnout as SeenTurnout,
} from '#contract/office.ts'
import { bookOf, readBook } from '#ledger/books/book.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { factsOf, headOf } from '#ledger/read.ts'
import { electionOf, publishedRoll, type Constituency } from '#roll/election.ts'
import type { Turnout } from '#roll/turnout.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import type { Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import type { RulePack } from '#rules/pack.ts'
import { quorumOf } from '#rules/count/quorum.ts'
import { byFilled } from '#rules/count/verdict.ts'
import type { OutcomeName } from '#words/outcome.ts'
import { declarationOf } from '../results/declared.ts'
import { newestMerged } from '../merging/received.ts'
import { reasonedResults, type ReasonedResult } from '../results/results.ts'

/** The constituencies at a glance, as the office's wall shows them. */
export function officeOverview(ledger: Ledger): OfficeOverview {
  const { body, election } = electionOf(ledger)
  const pack = packById(body.pack)!
  const prints = registerPrints(ledger, pack)
  const constituencies = body.constituencies.map((constituency) =>
    overviewOf(ledger, constituency, pack, prints.get(constituency.code) ?? []),
  )
  const sum = (of: 'roll' | 'participants') => constituencies.reduce((total, { turnout }) => total + turnout[of], 0)
  return {
    election,
    name: body.name,
    town: body.town,
    committee: body.committee,
    day: body.day,
    mode: body.mode,
    head: headOf(ledger, bookOf(localValue(ledger, 'device') ?? '', 'town'))?.hash ?? '',
    received: constituencies.filter(({ bundle }) => bundle?.kind === 'final').length,
    roll: sum('roll'),
    participants: sum('participants'),
    conflicts: conflictsOf(ledger).filter(({ decision }) => !decision).length,
    constituencies,
  }
}

function overviewOf(
  ledger: Ledger,
  { code, name, covers }: Constituency,
  pack: RulePack,
  registers: readonly PrintedRegister[],
): ConstituencyOverview {
  const contests = reasonedResults(ledger, [code]).map((result) =>
    contestOverview(result, pack, declarationOf(ledger, result.contest, result.round)?.stands ?? false),
  )
  const newest = newestMerged(ledger, code)
  return {
    code,
    name,
    villages: covers,
    rollVersion: publishedRoll(ledger, code)?.body.version ?? 0,
    turnout: (contests.find((contest) => contest.code === code) ?? contests[0]!).turnout,
    bundle: newest ? { kind: newest.kind, at: newest.merged.at } : null,
    contests,
    registers,
  }
}

function contestOverview(result: ReasonedResult, pack: RulePack, declared: boolean): ContestOverview {
  const { code, name, level, seats } = result.contest
  const known = { code, name, level, seats, turnout: seenTurnout(result.turnout, pack), signed: result.signed, declared }
  const nobody = { elected: [], revote: null, separate: null }
  switch (result.state) {
    case 'waiting':
      return { ...known, ...nobody, outcome: 'waiting', remarks: [] }
    case 'impossible':
      return { ...known, ...nobody, outcome: 'impossible', remarks: [remarkOf(result.finding)] }
    case 'counted': {
      const { revote, separate, refer, findings } = result.result
      const elected = [...result.earlier, ...result.result.elected]
      const next = separate && { seats: separate.seats, candidates: separate.candidates }
      return {
        ...known,
        outcome: afterAllRounds(result.result.outcome, elected.length, seats),
        elected,
        revote,
        separate: next,
        remarks: [...refer, ...findings].map(remarkOf),
      }
    }
  }
}

const remarkOf = ({ code, severity, message, en, article }: Finding): ContestRemark => ({
  code,
  severity,
  message: { zh: message, en: en.message },
  article,
})

/** A later round decides its own seats; the contest as a whole has those filled before it, too. */
function afterAllRounds(outcome: OutcomeName, filled: number, seats: number): OutcomeName {
  return outcome === 'void' || outcome === 'refer' ? outcome : byFilled(filled, seats)
}

/** A turnout with the quorum the law demands of it. */
function seenTurnout({ roll, participants, by }: Turnout, pack: RulePack): SeenTurnout {
  return { roll, participants, ...by, quorum: quorumOf(roll, pack) }
}

/** Newest print of each register, by constituency: of those the office made, whose book is the town's. */
function registerPrints(ledger: Ledger, pack: RulePack): ReadonlyMap<string, readonly PrintedRegister[]> {
  const byPlace = new Map<string, Map<number, PrintedRegister>>()
  for (const { book, body } of factsOf(ledger, 'print.made')) {
    if (readBook(book).kind !== 'town') continue
    const { constituency, register } = body.params
    const definition = pack.registers.find((each) => String(each.register) === register)
    if (body.form !== 'register' || !constituency || !definition) continue
    const prints = byPlace.get(constituency) ?? new Map<number, PrintedRegister>()
    const { name, title } = definition
    prints.set(definition.register, { register: definition.register, name, title, pages: body.pages, sha256: body.sha256 })
    byPlace.set(constituency, prints)
  }
  return new Map([...byPlace].map(([place, prints]) => [place, [...prints.values()]]))
}
