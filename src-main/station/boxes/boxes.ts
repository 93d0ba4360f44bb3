import type { BoxVoter, MobileBox } from '#contract/boxes.ts'
import type { PapersByContest } from '#words/fields.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { IS_RARE } from '#ledger/schema.ts'
import { voterOf } from '#roll/election.ts'
import { inOrder } from '#ledger/order.ts'
import { participationsOf } from '#roll/standing.ts'
import { checkBoxPapers } from '#rules/day/mobile-box.ts'
import { stationDay } from '../day.ts'
import { personNames } from '../person-names.ts'
import { seenFinding } from '../seen-finding.ts'

type Trip = { readonly out: Fact<'box.out'>; readonly back: Fact<'box.in'> | undefined }

/** The mobile boxes of this station: their voters, their trips, and how the papers come out. */
export function mobileBoxes(ledger: Ledger): readonly MobileBox[] {
  const nameOf = personNames(ledger)
  return [...boxLists(ledger).values()].map(({ body: { box, voters } }): MobileBox => {
    const trips = tripsOf(ledger, box)
    const marked = markedBy(
      ledger,
      voters.map(({ voter }) => voter),
    )
    const used = sumOf(trips.flatMap(({ back }) => (back ? [back.body.used] : [])))
    return {
      box,
      state: stateOf(trips),
      voters: voters.flatMap((each) => boxVoter(ledger, each)),
      trips: trips.map(({ out, back }) => ({
        ref: out.hash,
        overseers: out.actor.map(({ person }) => nameOf(person)),
        outAt: out.at,
        backAt: back?.at ?? null,
        out: out.body.papers,
        used: back?.body.used ?? null,
        returned: back?.body.returned ?? null,
        explanation: back?.body.explanation ?? '',
      })),
      marked,
      findings: checkBoxPapers(
        box,
        trips.flatMap(({ out, back }) => (back ? [{ ...back.body, out: out.body.papers }] : [])),
        stateOf(trips) === 'back' ? { used, marked } : undefined,
      ).map(seenFinding),
    }
  })
}

/** Boxes that are out. */
export const boxesOut = (ledger: Ledger): readonly string[] =>
  [...new Set(factsIn(ledger, 'box.out', stationDay(ledger).constituency).map(({ body }) => body.box))].filter((box) =>
    tripsOf(ledger, box).some(({ back }) => !back),
  )

/** The newest list of each box. */
export function boxLists(ledger: Ledger): ReadonlyMap<string, Fact<'box.listed'>> {
  const lists = factsIn(ledger, 'box.listed', stationDay(ledger).constituency)
  return new Map(inOrder(lists, factsOf(ledger, 'book.continued')).map((fact) => [fact.body.box, fact]))
}

export type OnBox = { readonly box: string; readonly state: MobileBox['state'] }

type Remembered = { readonly newest: string | undefined; readonly boxes: ReadonlyMap<string, OnBox> }
const remembered = new WeakMap<Ledger, Remembered>()

/**
 * On which box's list each voter is; on two of two laptops, that which is out. Asked at every check-in and search, and made anew only when
 * an entry was added that it follows from.
 */
export function boxesByVoter(ledger: Ledger): ReadonlyMap<string, OnBox> {
  const newest = ledger.statements
    .on(
      `SELECT hash FROM entries WHERE json_extract(text, '$.type')
       IN ('box.listed', 'box.out', 'box.in', 'book.continued', 'fork.resolved') AND ${IS_RARE} ORDER BY rowid DESC LIMIT 1`,
    )
    .pluck()
    .get() as string | undefined
  const known = remembered.get(ledger)
  if (known && known.newest === newest) return known.boxes
  const boxes = lookUpBoxes(ledger)
  // By hash, so that what a command has added and is undone with it is never taken for what stands.
  remembered.set(ledger, { newest, boxes })
  return boxes
}

function lookUpBoxes(ledger: Ledger): ReadonlyMap<string, OnBox> {
  const listed = [...boxLists(ledger).values()].map(({ body: { box, voters } }) => ({
    voters,
    on: { box, state: stateOf(tripsOf(ledger, box)) },
  }))
  listed.sort((a, b) => Number(a.on.state === 'out') - Number(b.on.state === 'out'))
  return new Map(listed.flatMap(({ voters, on }) => voters.map(({ voter }) => [voter, on] as const)))
}

const stateOf = (trips: readonly Trip[]): MobileBox['state'] =>
  trips.some(({ back }) => !back) ? 'out' : trips.length > 0 ? 'back' : 'listed'

/** The trips of a box, oldest first. */
export function tripsOf(ledger: Ledger, box: string): readonly Trip[] {
  const { constituency } = stationDay(ledger)
  const backs = factsIn(ledger, 'box.in', constituency)
  return factsIn(ledger, 'box.out', constituency)
    .filter(({ body }) => body.box === box)
    .map((out) => ({ out, back: backs.find(({ body }) => body.ref === out.hash) }))
}

function boxVoter(ledger: Ledger, { voter, reason }: { readonly voter: string; readonly reason: string }): readonly BoxVoter[] {
  const line = voterOf(ledger, voter)
  if (!line) return []
  const { name, birth, village = '', group = '', address = '' } = line.fields
  return [{ voter, name, birth, village, group, address, reason, took: participationsOf(ledger, voter)[0]?.how ?? null }]
}

/** Papers handed over by this box's check-ins, those drawn for principals included. */
function markedBy({ statements }: Ledger, voters: readonly string[]): PapersByContest {
  const rows = statements
    .on(
      `SELECT contest, count(*) AS papers FROM participations WHERE hash IN (
         SELECT DISTINCT hash FROM participations p WHERE how = 'mobile' AND voter IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash)
       ) GROUP BY contest ORDER BY contest`,
    )
    .all(JSON.stringify(voters)) as { contest: string; papers: number }[]
  return Object.fromEntries(rows.map(({ contest, papers }) => [contest, papers]))
}

function sumOf(papers: readonly PapersByContest[]): PapersByContest {
  const sum: Record<string, number> = {}
  for (const [contest, count] of papers.flatMap((each) => Object.entries(each))) sum[contest] = (sum[contest] ?? 0) + count
  return sum
}
