import type { Browser, Page } from 'playwright-core'
import type { Ledger } from '#ledger/open.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { need } from '../fixtures/election.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openPage } from './scenes-picture.ts'
import { LOOKS, pretend, type Look, type Shoot } from './scenes.ts'
import { PLACE, TIMES, type SceneTown, type Stage } from './scenes-town.ts'
import { settled } from './settled.ts'

type Who = 'lead' | 'clerk' | 'overseer-1' | 'overseer-2' | 'typist-1' | 'typist-2'

/** What a scene works with. */
export type Stand = {
  readonly page: Page
  readonly host: AppHost
  readonly ledger: Ledger
  readonly town: SceneTown
}

/** One picture: who sits where, and what they do until it is taken. */
export type Scene = {
  readonly name: string
  readonly who: Who
  readonly path: string
  /** Whose papers are on the page. */
  readonly contest?: string
  readonly round?: 'revote'
  /** What happened before, by the use cases themselves; once, whatever looks follow. */
  readonly before?: (ledger: Ledger) => void
  readonly show?: (stand: Stand) => Promise<void>
  /** Minutes since the stage's time. */
  readonly later?: number
  readonly also?: readonly Look[]
}

/** Takes the pictures of one stage of the day, one scene after another in the same ledger. */
export async function playDay(
  browser: Browser,
  town: SceneTown,
  [stage, scenes]: readonly [Stage, readonly Scene[]],
  shoot: Shoot,
): Promise<void> {
  const { home, drop } = town.at(stage)
  const host = await openHome(home)
  const ledger = need(host.app.machine.places.open(PLACE))
  const page = await openPage(browser, host)
  await pretend(page, host, 'backup.state', (state) => ({
    ...state,
    lastGood: { at: new Date(TIMES[stage].getTime() - 120_000).toISOString(), path: '' },
    failure: null,
  }))
  for (const scene of scenes) {
    const now = new Date(TIMES[stage].getTime() + (scene.later ?? 0) * 60_000)
    ledger.now = () => now
    await page.clock.setFixedTime(now)
    scene.before?.(ledger)
    const [person] = stationActor(PLACE, scene.who)
    need(await host.app.session.seat!.signIn(PLACE, { ...person!, pin: '1357' }))
    for (const look of ['normal', ...(scene.also ?? [])] as const) {
      const { size, language, prefix } = LOOKS[look]
      host.app.machine.screen.set({ size, language })
      await page.evaluate(
        ([hash, choice]) => {
          location.hash = hash!
          for (const key of Object.keys(sessionStorage)) if (!key.includes('token')) sessionStorage.removeItem(key)
          if (choice) sessionStorage.setItem('xuance.count.D01', choice)
        },
        [
          `#/station/${PLACE}/${scene.path}`,
          scene.contest && JSON.stringify({ contest: scene.contest, round: scene.round ?? 'first' }),
        ],
      )
      await page.reload()
      await page.getByRole('main').waitFor()
      await settled(page)
      try {
        await scene.show?.({ page, host, ledger, town })
      } catch (error) {
        // The picture that should not be is the quickest way to see why; the others are worth having all the same.
        console.error(`${prefix}${scene.name}:`, error)
        process.exitCode = 1
      }
      await shoot(page, `${prefix}${scene.name}`)
    }
  }
  await page.close()
  await host.close()
  drop()
}
