import { checkOpeningDay } from '#rules/day/opening-day.ts'
import { write } from '#ledger/append.ts'
import { areTwo, type Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { today } from '#ledger/today.ts'
import { stationDay } from '../day.ts'
import { prepareStation } from './prepare.ts'

export type Opening = {
  /** Papers received from the office, by contest. */
  readonly papers: Readonly<Record<string, number>>
  readonly checklist: Readonly<Record<string, string>>
  /** Why it opens on another day than the election's. */
  readonly otherDay?: string | undefined
}

/**
 * Opens the station: two people confirm the roll version, which is locked from here on, and the papers. Refuses `station.two-people`,
 * `station.already-opened`, `station.no-roll`, `station.papers` for a contest whose papers were not counted.
 */
export function openStation(ledger: Ledger, actor: Actor, { papers, checklist, otherDay }: Opening): Result<{ receipt: number }> {
  const { constituency, phase } = stationDay(ledger)
  if (!areTwo(actor)) return refuse('station.two-people', { constituency })
  if (phase !== 'before') return refuse('station.already-opened', { constituency })
  const roll = publishedRoll(ledger, constituency)
  if (!roll) return refuse('station.no-roll', { constituency })
  const uncounted = contestsOf(electionOf(ledger).body, constituency).find(({ code }) => papers[code] === undefined)
  if (uncounted) return refuse('station.papers', { contest: uncounted.code })
  return write(ledger, { actor }, (append) => {
    const { entry } = append(constituency, 'station.opened', {
      rollVersion: roll.body.version,
      rollSha256: roll.body.sha256,
      papers: { ...papers },
      checklist: { ...checklist },
      ...(otherDay !== undefined && { otherDay }),
    })
    return done({ receipt: entry.seq })
  })
}

/**
 * Opens a station whose checklist was gone through, as the screens do. Refuses also `station.not-prepared` where something that has to be
 * there was not answered, and `station.not-ready` while preparing shows an error: no formal list (S1 32), too few overseers (S1 43);
 * `station.other-day` in a live election on another day than its own, where nobody says why. In a rehearsal that is only said.
 */
export function openPrepared(ledger: Ledger, actor: Actor, opening: Opening): Result<{ receipt: number }> {
  const { phase, checklist, findings } = prepareStation(ledger)
  const open = checklist.find(({ id, needed }) => needed === 'wanted' && (opening.checklist[id] ?? '').trim() === '')
  if (open) return refuse('station.not-prepared', { item: open.zh })
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (phase === 'before' && wrong) return refuse('station.not-ready', { what: wrong.zh, en: wrong.en })
  const { mode, day } = electionOf(ledger).body
  const now = today(ledger)
  if (phase === 'before' && mode === 'live' && checkOpeningDay(now, day).length > 0 && opening.otherDay === undefined)
    return refuse('station.other-day', { day, today: now })
  return openStation(ledger, actor, opening)
}
