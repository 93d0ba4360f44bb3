import { namesOf } from '#counting/called-people.ts'
import { endedByOffice } from '#counting/ended-by-office.ts'
import { goneOnUnrevoked } from '#counting/gone-on.ts'
import { heldOnOtherDay } from '#counting/held-on.ts'
import { mergedBeyond } from '#counting/merged-beyond.ts'
import { replacementsIn } from '#counting/staff.ts'
import { leadsCertified } from '#counting/two-leads.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, told, type ToldFinding } from '#rules/findings.ts'
import { calledDevice } from '#trust/device-names.ts'
import { staffKinFindings } from '../staff/staff-kin.ts'

/** What the office has to hear of a station’s people and laptops once its bundle is in: who came new in it, two leads, and one that goes on for another. */
export function toldByStation(ledger: Ledger, place: string, brought: readonly WrittenEntry[]): readonly ToldFinding[] {
  const hashes = new Set(brought.map(({ hash }) => hash))
  const replaced = replacementsIn(ledger, place).filter(({ hash }) => hashes.has(hash))
  const opened = brought.some(({ entry }) => entry.type === 'station.opened')
  const devices = leadsCertified(ledger, place)
  return [
    ...replaced.map(({ actor, body: { name, roles, reason } }) => {
      const people = namesOf(ledger, place, actor).join('、')
      return told(finding('W.623', { place, people, name, roles: roles.join('、'), reason }))
    }),
    ...staffKinFindings(ledger, place)
      .filter(({ staff }) => replaced.some(({ body }) => body.person === staff))
      .map(told),
    ...(devices.length > 1
      ? [told(finding('R.621', { place, devices: devices.map((lead) => calledDevice(ledger, lead)).join('、') }))]
      : []),
    ...(opened ? heldOnOtherDay(ledger, place).map(told) : []),
    ...[...goneOnUnrevoked(ledger, place), ...mergedBeyond(ledger, place), ...endedByOffice(ledger, place)].map(told),
  ]
}
