import type { Body } from '#ledger/entries/index.ts'
import { isWrittenBy, readBook } from '#ledger/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factByHash, factsOf } from '#ledger/read.ts'
import { packById } from '#rules/packs/index.ts'
import { codeOfKind, finding, type Finding } from '#rules/findings.ts'
import { principalsHeld } from '#rules/day/proxies.ts'
import { proxyPerson } from '#roll/against-proxy.ts'
import { booksAfter, closingsIn } from '#ledger/continued.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { inOrder } from '#ledger/order.ts'
import { restatementsOf, uncountedIn } from '#roll/restatements.ts'
import { authorisationsOf } from '#roll/standing.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { withdrawalsOf } from '#roll/withdrawals.ts'

type Decision = Body<'conflict.decided'>
export type ConflictKind = Decision['kind']

/** Facts that contradict each other (design 3). Both stay; a named role decides with a reason, and the decision is an entry. */
export type Conflict = {
  readonly kind: ConflictKind
  /** Constituencies it touches, in order. */
  readonly constituencies: readonly string[]
  /** The entries, by hash: what a decision refers to. */
  readonly refs: readonly string[]
  readonly finding: Finding
  readonly decision: { readonly verdict: Decision['verdict']; readonly reason: string } | undefined
}

type Found = {
  readonly constituencies: readonly string[]
  readonly refs: readonly string[]
  readonly params: Record<string, string | number>
}
type Search = (ledger: Ledger) => readonly Found[]

/** Every conflict in the ledger, decided ones included: computed from the set of entries, so the same on every machine that holds them. */
export function conflictsOf(ledger: Ledger): readonly Conflict[] {
  const decisions = inOrder(factsOf(ledger, 'conflict.decided'), factsOf(ledger, 'book.continued'))
  const kinds = Object.entries(searches) as [ConflictKind, Search][]
  return kinds.flatMap(([kind, search]) =>
    search(ledger).map(({ constituencies, refs, params }) => {
      const sorted = [...refs].sort()
      const decided = decisions.findLast(({ body }) => body.kind === kind && [...body.refs].sort().join() === sorted.join())
      return {
        kind,
        constituencies: [...new Set(constituencies)].sort(),
        refs: sorted,
        finding: finding(codeOfKind(kind)!, params),
        decision: decided && { verdict: decided.body.verdict, reason: decided.body.reason },
      }
    }),
  )
}

const placeOf = (book: string): string => readBook(book).constituency ?? 'town'
const nameOf = (ledger: Ledger, voter: string): string => voterOf(ledger, voter)?.fields.name ?? voter
const NOT_TAKEN_BACK = 'NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash)'

const searches: Readonly<Record<ConflictKind, Search>> = {
  took_part_twice: (ledger) => {
    const twice = ledger.statements
      .on(
        `SELECT voter, json_group_array(DISTINCT hash) AS refs FROM participations p WHERE ${NOT_TAKEN_BACK}
         AND hash NOT IN (SELECT value FROM json_each(?)) GROUP BY voter HAVING count(DISTINCT hash) > 1 ORDER BY voter`,
      )
      .all(uncountedIn(ledger)) as { voter: string; refs: string }[]
    return twice.map(({ voter, refs: json }) => {
      const facts = (JSON.parse(json) as string[])
        .map((hash) => factByHash(ledger, hash)!)
        .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      const [first, second] = facts.map(({ book, seq }) => `${placeOf(book)} #${seq}`)
      return {
        constituencies: facts.map(({ book }) => placeOf(book)),
        refs: facts.map(({ hash }) => hash),
        params: { name: nameOf(ledger, voter), first: first!, second: second! },
      }
    })
  },

  agent_over_limit: (ledger) => {
    const pack = packById(electionOf(ledger).body.pack)!
    const limit = pack.proxies.limit.value
    const agents = ledger.statements
      .on('SELECT agent FROM authorisations GROUP BY agent HAVING count(DISTINCT principal) > ? ORDER BY agent')
      .pluck()
      .all(limit) as string[]
    return agents.flatMap((agent) => {
      const held = authorisationsOf(ledger, 'agent', agent)
      const count = principalsHeld(
        held.map(({ principal }) => proxyPerson(ledger, principal)),
        pack,
      )
      if (count <= limit) return []
      const params = { agent: nameOf(ledger, agent), count, limit }
      return [{ constituencies: held.map(({ constituency }) => constituency), refs: held.map(({ hash }) => hash), params }]
    })
  },

  listed_in_two_constituencies: (ledger) => {
    const rows = ledger.statements
      .on(
        `SELECT json_group_array(hash) AS refs, json_group_array(constituency) AS places, min(name) AS name FROM voters
         WHERE struck = 0 GROUP BY id_number HAVING count(*) > 1 ORDER BY id_number`,
      )
      .all() as { refs: string; places: string; name: string }[]
    return rows.map(({ refs, places, name }) => {
      const constituencies = JSON.parse(places) as string[]
      const [first, second] = [...constituencies].sort()
      return { constituencies, refs: JSON.parse(refs) as string[], params: { name, first: first!, second: second! } }
    })
  },

  // In one book, seq decides which came first; across books nothing does.
  used_and_withdrawn: (ledger) => {
    const used = ledger.statements
      .on(
        `SELECT DISTINCT p.hash AS used, p.book AS book, p.voter AS principal, p.authorisation AS authorisation FROM participations p
         WHERE p.authorisation IN (SELECT ref FROM taken_back) AND ${NOT_TAKEN_BACK}
         AND p.hash NOT IN (SELECT value FROM json_each(?)) ORDER BY p.voter, p.hash`,
      )
      .all(uncountedIn(ledger)) as { used: string; book: string; principal: string; authorisation: string }[]
    return used.flatMap(({ used, book, principal, authorisation }) =>
      withdrawalsOf(ledger, authorisation)
        .filter((withdrawal) => withdrawal.book !== book)
        .map((withdrawal) => ({
          constituencies: [placeOf(book), placeOf(withdrawal.book)],
          refs: [used, withdrawal.hash],
          params: { principal: nameOf(ledger, principal) },
        })),
    )
  },

  after_closing: (ledger) => {
    const late = ledger.statements
      .on(
        `SELECT hash FROM entries WHERE book = ? AND seq > ? AND json_extract(text, '$.type')
         IN ('checked-in', 'undone', 'proxy.approved', 'proxy.withdrawn', 'paper.spoiled') ORDER BY seq`,
      )
      .pluck()
    return factsOf(ledger, 'station.closed').flatMap(({ book, seq, hash }) => {
      const later = [late.all(book, seq), ...booksAfter(ledger, book).map((next) => late.all(next, 0))].flat() as string[]
      return later.length === 0
        ? []
        : [{ constituencies: [placeOf(book)], refs: [hash, ...later], params: { count: later.length } }]
    })
  },

  // The papers a station says it issued against those its own check-ins handed over.
  count_against_participation: (ledger) =>
    electionOf(ledger).body.contests.flatMap((contest) => {
      const closed = closingsIn(ledger, contest.constituency).filter(({ body }) => body.papers[contest.code])
      if (closed.length === 0) return []
      const counted = closed.reduce((sum, { body }) => sum + body.papers[contest.code]!.issued, 0)
      const { issued } = turnoutOf(ledger, contest)
      if (counted === issued) return []
      return [
        { constituencies: [contest.constituency], refs: closed.map(({ hash }) => hash), params: { counted, marked: issued } },
      ]
    }),

  // The strictest revocation of a device, and the last entry of each of its books that goes beyond.
  device_revoked: (ledger) => {
    const revocations = [...factsOf(ledger, 'device.revoked')].sort((a, b) => a.body.acceptUpTo - b.body.acceptUpTo)
    const strictest = new Map(revocations.reverse().map((revocation) => [revocation.body.device, revocation]))
    return [...strictest.values()].flatMap(({ hash, body: { device, acceptUpTo } }) => {
      const heads = booksOf(ledger)
        .filter((book) => isWrittenBy(book, device))
        .map((book) => ({ book, ...headIn(ledger, book) }))
      const beyond = heads.filter(({ seq }) => seq > acceptUpTo)
      const refs = [hash, ...beyond.map((head) => head.hash)]
      return beyond.length === 0 ? [] : [{ constituencies: beyond.map(({ book }) => placeOf(book)), refs, params: { device } }]
    })
  },

  device_unknown: (ledger) => {
    const certified = new Set(factsOf(ledger, 'device.certified').map(({ body }) => body.device))
    const strangers = booksOf(ledger).filter((book) => !certified.has(readBook(book).device))
    return strangers.map((book) => ({
      constituencies: [placeOf(book)],
      refs: [headIn(ledger, book).hash],
      params: { device: readBook(book).device },
    }))
  },

  reentry_differs: (ledger) =>
    restatementsOf(ledger).differing.map(({ book, receipt, refs }) => ({
      constituencies: [placeOf(book)],
      refs,
      params: { place: placeOf(book), receipt },
    })),
}

const headIn = (ledger: Ledger, book: string) => ledger.statements.head().get(book) as { seq: number; hash: string }
