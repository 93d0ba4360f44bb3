import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { sessionOf } from '#hosts/session.ts'
import { readAssets } from '#hosts/loopback/assets.ts'
import { serveLoopback } from '#hosts/loopback/serve.ts'
import { openPlaces } from '#hosts/places.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { takeSeat } from '#people/seat.ts'
import { scopeOf } from '#people/people-at.ts'
import { officeActor, rehearsalStaff, stationActor } from '#rehearsal/staff.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import {
  admin,
  householdCsv,
  need,
  nominate,
  office,
  publish,
  publishThroughGates,
  station,
  type Villager,
} from '../fixtures/election.ts'
import { open as openStation } from '../fixtures/laptop.ts'

const screens = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

export const PLACE = 'station'
const PIN = '2468'

const idOf = (first17: string): string => first17 + checkDigit(first17)
/** One who belongs to the second constituency, and a right number that stands on no roll. */
export const NEIGHBOUR = { name: '何远', id: idOf('33079919770707801') }
export const STRANGER_ID = idOf('33079919880808803')
/** Whose ID number ends with X, or whose name a keyboard does not know. */
export const RARE = { name: '陈𬭎', id: idOf('33079919900101001') }
export const NAMESAKE = '陈丽娟'

const people: readonly Villager[] = [
  { name: NAMESAKE, sex: '女', birth: '1979-03-21', group: '3', household: '0301' },
  { name: NAMESAKE, sex: '女', birth: '1964-11-02', group: '6', household: '0601' },
  { name: RARE.name, birth: '1990-01-01', household: '0302', id: RARE.id },
  { name: '周国平', birth: '1958-05-05', household: '0303' },
  { name: '周子涵', sex: '女', birth: '2001-06-06', household: '0303' },
  ...Array.from({ length: 25 }, (_, i): Villager => ({
    name: `村民${i + 1}`,
    birth: `19${60 + i}-03-${String(1 + i).padStart(2, '0')}`,
    household: String(1000 + i),
  })),
]

export type StationHost = Awaited<ReturnType<typeof openPollingStation>>

/** A polling station of an invented town, provisioned by its office, behind a real loopback host; people sign in with any PIN. */
export async function openPollingStation({ open }: { readonly open: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-station-'))
  const town = await office(folder, 'office', [])
  need(assignPeople(town.ledger, officeActor('admin'), rehearsalStaff(['D01', 'D02'])))
  const { name, id } = NEIGHBOUR
  need(importHouseholds(town.ledger, admin, 'D02.csv', householdCsv([{ name, birth: '1977-07-07', village: '下宅村', id }])))
  publish(town, people)
  publishThroughGates(town.ledger, 'D02')
  nominate(town)
  const laptop = await station(town, folder)
  if (open) openStation(laptop, 40)
  for (const ledger of [town.ledger, laptop.ledger] satisfies Ledger[]) closeLedger(ledger)

  const places = openPlaces(folder)
  const standIn = (ledger: Ledger) => (scopeOf(ledger) === 'town' ? officeActor('registrar') : stationActor('D01', 'clerk'))
  const seat = takeSeat({ ledgerAt: (place) => places.open(place), standIn })
  const incidents: string[] = []
  const dispatcher = createDispatcher({
    places,
    work: { 'app.rehearse': () => () => Promise.reject(new Error('there is a town')) },
    log: (line) => incidents.push(line),
  })
  const session = sessionOf(seat)
  const host = await serveLoopback(dispatcher, { assets: readAssets(screens), session })
  return {
    address: host.address,
    incidents,
    ledger: () => need(places.open(PLACE)),
    /** Whoever sits at the station from now on; the window has to be reloaded. */
    seat: async (who: 'lead' | 'clerk' | 'overseer-1' | 'typist-1'): Promise<void> =>
      void need(await seat.signIn(PLACE, { person: `D01-${who}`, pin: PIN })),
    /** The language of its screens from now on. */
    speak: async (language: 'zh' | 'en'): Promise<void> => {
      const input = { size: 'normal', language, sound: true }
      need(await dispatcher.dispatch({ kind: 'command', requestId: randomUUID(), name: 'app.set-screen', input }, session))
    },
    close: async () => {
      await host.close()
      await dispatcher.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
