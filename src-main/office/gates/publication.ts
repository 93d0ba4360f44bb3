import { isOnRoll } from '#rules/roll/register-partition.ts'
import { publishedRoll, rollOf } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import { finding } from '#rules/findings.ts'
import { checkPublicationDay } from '#rules/roll/roll-versions.ts'
import { checkTermOver, keepsRollOpen } from '#rules/roll/objections.ts'
import { objectionsOf, postingsOf } from '../objections/objections.ts'
import { postingFindings } from '../objections/post-roll.ts'
import { liveToday, publicationCorrected, publicationDay } from '../calendar/days-known.ts'
import { lateDecision } from '../calendar/late.ts'
import { alone, type GateCheck } from './gate-check.ts'
import { linesOfPeople } from '../registers/lines-of-people.ts'
import type { TownView } from './town-view.ts'

/** 公布关: published, posted in time, term over, objections and corrections closed; the roll frozen (S1 28, 29; S2 33; domain 3.1). */
export function checkPublication(town: TownView, constituency: string, on: PlainDate): GateCheck {
  const { ledger, election, pack } = town
  const roll = publishedRoll(ledger, constituency)?.body
  const objections = objectionsOf(ledger, constituency, on)
  const postings = postingsOf(ledger, constituency)
  const posting = postings.findLast(({ version }) => version === roll?.version)
  const first = postings.find(({ version }) => version === 1)
  const behind = roll ? difference(town, constituency) : 0
  const version = roll?.version ?? 0
  return {
    counts: {
      listed: roll?.count ?? 0,
      decided: town.decided(constituency).filter(({ register }) => isOnRoll(register)).length,
      version,
      objections: objections.length,
      objectionsDecided: objections.filter(({ decided }) => decided).length,
      appeals: objections.filter(({ appealed }) => appealed).length,
    },
    open: [
      ...(roll ? [] : [alone(finding('E.176'))]),
      ...(roll && !posting ? [alone(finding('E.177', { version }))] : []),
      ...checkPublicationDay(version, publicationDay(ledger, constituency, version), liveToday(ledger)).map(alone),
      ...[first, posting === first ? undefined : posting].flatMap((each) =>
        each ? postingFindings(ledger, constituency, each.version, each.on).map(alone) : [],
      ),
      ...(behind > 0 ? [alone(finding('E.178', { version, count: behind }))] : []),
      ...(first ? checkTermOver(first.on, on, election.day, pack).map(alone) : []),
      ...objections.flatMap(({ findings, name }) =>
        findings.filter(keepsRollOpen).map((each) => ({ ...alone(each), about: [name] })),
      ),
    ],
    looked: [
      roll ?? null,
      postings,
      objections.map(({ ref, decided, appealed, judged }) => [ref, decided, appealed, judged]),
      ...statedAfterwards(town, constituency, version),
    ],
  }
}

/** What else was stated of the days of a roll, where anything was: a gate that was signed before that is signed again. */
function statedAfterwards({ ledger }: TownView, constituency: string, version: number): readonly unknown[] {
  const corrected = publicationCorrected(ledger, constituency, version)
  const late = (['roll-published', 'roll-corrections'] as const).flatMap((step) => lateDecision(ledger, step, constituency) ?? [])
  return [...(corrected ? [corrected.body] : []), ...late]
}

/** Voters who are on the newest roll and not in registers one to three, or the other way round. */
function difference({ ledger, decided }: TownView, constituency: string): number {
  const roll = rollOf(ledger, constituency)
  const people = decided(constituency).filter(({ register }) => isOnRoll(register))
  const lines = linesOfPeople(people, roll)
  return people.length - lines.size + (roll.length - lines.size)
}
