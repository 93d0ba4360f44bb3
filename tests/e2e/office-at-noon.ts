import type { Page } from 'playwright-core'
import type { Ledger } from '#ledger/open.ts'
import { need } from '../fixtures/election.ts'
import { openBrowser, openWindow } from './browser.ts'
import { turnBack, turnClock, turnProgram } from './turn-clock.ts'
import { atOffice, twoHomes } from './two-homes.ts'

export type OfficeAtNoon = {
  readonly page: Page
  /** What the window and the program complained of. */
  readonly complaints: () => readonly string[]
  readonly ledger: () => Ledger
  /** How much long work is under way. */
  readonly running: () => number
  /** It is noon of this day, for the program and its window. */
  readonly itIs: (day: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** A live office whose roll of D01 is published and whose candidates are not listed, at noon of 28 November, somebody signed in. */
export async function officeAtNoon(person: string, given: { readonly late?: boolean } = {}): Promise<OfficeAtNoon> {
  turnProgram('2026-11-28T12:00')
  const [homes, browser] = await Promise.all([twoHomes({ nominated: false, ...given }), openBrowser()])
  const seen: string[] = []
  const page = await openWindow(browser, homes.office.address, seen)
  await turnClock(page)
  await atOffice(page, person)
  return {
    page,
    complaints: () => [...seen, ...homes.office.log],
    ledger: () => need(homes.office.app.machine.places.open('office')),
    running: () => homes.office.app.dispatcher.jobs.list().filter(({ state }) => state === 'running').length,
    itIs: async (day) => {
      turnProgram(`${day}T12:00`)
      await turnClock(page)
    },
    end: async () => {
      await browser.close()
      await homes.close()
      turnBack()
    },
  }
}
