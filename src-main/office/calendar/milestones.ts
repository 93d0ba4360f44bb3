import { GATES } from '#words/choices.ts'
import type { DayAsked } from '#contract/calendar.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, factsIn, factsOf } from '#ledger/read.ts'
import { today } from '#ledger/today.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import type { Milestone } from '#rules/day-bounds.ts'
import type { PlainDate } from '#rules/dates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { objectionsOf, postingsOf, prepFacts } from '../objections/objections.ts'
import { dayOf, listStated, livesByClock, publicationDay } from './days-known.ts'

type Known = Partial<Record<Milestone, PlainDate | undefined>>

/** What is on record of what comes before such an act, and of what it has to come before. */
export function milestonesOf(ledger: Ledger, asked: DayAsked): Known {
  switch (asked.act) {
    case 'gate': {
      // Where nobody states a day, a gate is signed by the clock, which tells nothing of a time that is invented.
      if (!livesByClock(ledger)) return {}
      const signed = prepFacts(ledger, 'gate.passed', asked.constituency)
      const read = prepFacts(ledger, 'person.recorded', asked.constituency).at(-1)
      return {
        gate: newestDay(signed.filter(({ body }) => isEarlier(body.gate, asked.gate))),
        imported: read && beijingDay(new Date(read.at)),
      }
    }
    case 'publication':
      return {
        gate: gatesBefore(ledger, asked.constituency),
        'earlier-version': publicationDay(ledger, asked.constituency, newest(ledger, asked.constituency)),
      }
    case 'publication-corrected': {
      const version = newest(ledger, asked.constituency)
      const posted = postingsOf(ledger, asked.constituency).find((each) => each.version === version)
      const published = factsIn(ledger, 'roll.published', asked.constituency).findLast(({ body }) => body.version === version)
      return {
        gate: gatesBefore(ledger, asked.constituency, published?.at),
        'earlier-version': publicationDay(ledger, asked.constituency, version - 1),
        posting: posted?.on,
      }
    }
    case 'posting':
      return { publication: publicationDay(ledger, asked.constituency, newest(ledger, asked.constituency)) }
    case 'objection':
      return { publication: publicationDay(ledger, asked.constituency, asked.version ?? newest(ledger, asked.constituency)) }
    case 'objection-decision':
    case 'suit':
    case 'judgment':
      return courseOf(ledger, asked.ref)
    case 'consultation':
      return { preliminary: dayOfList(ledger, asked.contest) }
    case 'preselection':
    case 'formal':
    case 'veto-decision': {
      const met = factsOf(ledger, 'consultation.recorded').findLast(({ body }) => body.contest === asked.contest)
      const voted = factsOf(ledger, 'preselection.recorded').findLast(({ body }) => body.contest === asked.contest)
      return { preliminary: dayOfList(ledger, asked.contest), consultation: met?.body.on, preselection: voted?.body.on }
    }
    case 'declaration': {
      const { contests } = electionOf(ledger).body
      const constituency = contests.find(({ code }) => code === asked.contest)?.constituency
      const opened = constituency === undefined ? undefined : factsIn(ledger, 'station.opened', constituency).at(-1)
      if (!opened || !livesByClock(ledger)) return {}
      // A station that opened on another day and said why voted by that: the committee hears of it with the result.
      return { opening: beijingDay(new Date(opened.at)), ...(opened.body.otherDay !== undefined && { polling: undefined }) }
    }
    default:
      return {}
  }
}

/** The newest day on which one of the gates before the publication was signed, until a time; unknown where time is invented. */
const gatesBefore = (ledger: Ledger, constituency: string, until?: string): PlainDate | undefined =>
  livesByClock(ledger)
    ? newestDay(
        prepFacts(ledger, 'gate.passed', constituency).filter(
          ({ at, body }) => isEarlier(body.gate, 'publication') && (until === undefined || at <= until),
        ),
      )
    : undefined

const newest = (ledger: Ledger, constituency: string): number => publishedRoll(ledger, constituency)?.body.version ?? 0

const dayOfList = (ledger: Ledger, contest: string): PlainDate | undefined => {
  const list = listStated(ledger, contest, 'preliminary')
  return list && dayOf(ledger, list)
}

type Gate = (typeof GATES)[number]
const isEarlier = (one: Gate, other: Gate): boolean => GATES.indexOf(one) < GATES.indexOf(other)

const newestDay = (facts: readonly { readonly body: { readonly on?: PlainDate | undefined } }[]): PlainDate | undefined =>
  facts
    .flatMap(({ body: { on } }) => on ?? [])
    .toSorted()
    .at(-1)

/** How far an objection has come. */
function courseOf(ledger: Ledger, ref: string): Known {
  const constituency = preparedIn(factByHash(ledger, ref)?.book ?? '')
  const found = constituency === undefined ? [] : objectionsOf(ledger, constituency, today(ledger))
  const objection = found.find((each) => each.ref === ref)
  return { objection: objection?.on, 'objection-decision': objection?.decided?.on, suit: objection?.appealed?.on }
}
