import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const COMMANDS = join(import.meta.dirname, '../../src-main/hosts/cli')

const KEPT_BY_CLOCK = 'a screen shows how the backups stand, which are made by the clock; by hand one is made at the command line'
const SHOWN_OTHERWISE = 'the page of the stations shows its laptops by `stations.overview`; the bare list is for the command line'
const SWITCHED_OFF = 'keys are locked by closing the app, which every page has; a host may lock them while it runs on'
const BY_THE_COUNTY =
  'a county words a form as a file of its own, once for all its towns, and gives it at the command line; the sheet of the form says that it has'
const REHEARSAL = 'invented votes: the rehearsal’s processes ask it, nobody at a screen does'

/** Procedures that no screen asks, each with the reason. */
const WITHOUT_SCREEN: Readonly<Record<string, string>> = {
  'app.lock': SWITCHED_OFF,
  'backup.now': KEPT_BY_CLOCK,
  'devices.list': SHOWN_OTHERWISE,
  'forms.worded': BY_THE_COUNTY,
  'forms.word': BY_THE_COUNTY,
  'rehearsal.day': REHEARSAL,
  'rehearsal.count': REHEARSAL,
}

/** What asks, with the name as its first argument; texts are looked up by `t`, which is none of them. */
const ASKS =
  /\b(?:ask|askOnce|act|keepUp|useAsk|useAct|useJob|startJob|usePrint|useWriting|show)(?:<[^(]*>)?\(\s*'([a-z-]+\.[a-z-]+)'/g

/** A form of the station, and a character left to the hand, by the pieces that ask. */
const PRINTS = /<(?:PrintButton|LeaveToHand)\s+(?:job|asks)="([a-z-]+\.[a-z-]+)"/g

const askedIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8')
        return [...text.matchAll(ASKS), ...text.matchAll(PRINTS)].map(([, name]) => name!)
      }),
  )
const asked = askedIn(SCREENS)
const byCommand = askedIn(COMMANDS)

const names = Object.keys(procedures)

describe('a procedure without a screen', () => {
  it('is one of these, and each is listed with the reason', () => {
    expect(names.filter((name) => !asked.has(name)).sort()).toEqual(Object.keys(WITHOUT_SCREEN).sort())
    for (const reason of Object.values(WITHOUT_SCREEN)) expect(reason.length).toBeGreaterThan(20)
  })

  it('and that is asked at the command line, where the reason says so, and nowhere, where it says that nobody does', () => {
    const reasons = Object.entries(WITHOUT_SCREEN)
    expect(reasons.filter(([name, why]) => byCommand.has(name) !== /command line|rehearsal’s processes/.test(why))).toEqual([])
  })

  it('where a reason names what is asked instead, a screen asks it', () => {
    const instead = Object.values(WITHOUT_SCREEN).flatMap((why) =>
      [...why.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, name]) => name!),
    )
    expect(instead).toEqual(['stations.overview'])
    for (const name of instead) expect(asked).toContain(name)
  })

  it('and no screen asks for what is none', () => {
    expect([...asked].filter((name) => !names.includes(name))).toEqual([])
  })
})
