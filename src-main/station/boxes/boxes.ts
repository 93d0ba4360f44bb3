import type { BoxVoter, MobileBox } from '#contract/boxes.ts'
import type { PapersByContest } from '#words/fields.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { voterOf } from '#roll/election.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'
import { papersOfMobile, participationsOf } from '#ledger/standing/participations.ts'
import { checkBoxPapers } from '#rules/day/mobile-box.ts'
import { namesOf } from '#counting/called-people.ts'
import { stationDay } from '../day.ts'
import { seenFinding } from '#counting/seen-finding.ts'

type Trip = { readonly out: Fact<'box.out'>; readonly back: Fact<'box.in'> | undefined }

/** The mobile boxes of this station: their voters, their trips, and how the papers come out. */
export function mobileBoxes(ledger: Ledger): readonly MobileBox[] {
  const { constituency } = stationDay(ledger)
  return [...boxLists(ledger).values()].map(({ body: { box, voters } }): MobileBox => {
    const trips = tripsOf(ledger, box)
    const marked = papersOfMobile(
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
        overseers: namesOf(ledger, constituency, out.actor),
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
export function boxLists(
  ledger: Ledger,
  constituency = stationDay(ledger).constituency,
): ReadonlyMap<string, Fact<'box.listed'>> {
  const lists = factsIn(ledger, 'box.listed', constituency)
  return new Map(inOrder(lists, linksOf(ledger)).map((fact) => [fact.body.box, fact]))
}

export type OnBox = { readonly box: string; readonly state: MobileBox['state'] }

/** On which box's list each voter of a constituency is; on two of two laptops, that which is out. Asked at every check-in and search. */
const boxesOf = remembered(['box.listed', 'box.out', 'box.in'], lookUpBoxes)

export const boxesByVoter = (ledger: Ledger): ReadonlyMap<string, OnBox> => boxesOf(ledger, stationDay(ledger).constituency)

function lookUpBoxes(ledger: Ledger, constituency: string): ReadonlyMap<string, OnBox> {
  const listed = [...boxLists(ledger, constituency).values()].map(({ body: { box, voters } }) => ({
    voters,
    on: { box, state: stateOf(tripsOf(ledger, box, constituency)) },
  }))
  listed.sort((a, b) => Number(a.on.state === 'out') - Number(b.on.state === 'out'))
  return new Map(listed.flatMap(({ voters, on }) => voters.map(({ voter }) => [voter, on] as const)))
}

const stateOf = (trips: readonly Trip[]): MobileBox['state'] =>
  trips.some(({ back }) => !back) ? 'out' : trips.length > 0 ? 'back' : 'listed'

/** The trips of a box, oldest first. */
export function tripsOf(ledger: Ledger, box: string, constituency = stationDay(ledger).constituency): readonly Trip[] {
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

function sumOf(papers: readonly PapersByContest[]): PapersByContest {
  const sum: Record<string, number> = {}
  for (const [contest, count] of papers.flatMap((each) => Object.entries(each))) sum[contest] = (sum[contest] ?? 0) + count
  return sum
}
