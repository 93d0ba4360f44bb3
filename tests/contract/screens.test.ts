import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'

const SCREENS = join(import.meta.dirname, '../../src-renderer')

const OFFICE = 'no page of the office has it; it is done at the command line, as the README says'
const NOT_YET = 'the screen that asks it is to come; tests and the command line ask it'
const REHEARSAL = 'invented votes: the rehearsal’s processes ask it, nobody at a screen does'

/** Procedures that no screen asks, each with the reason. */
const WITHOUT_SCREEN: Readonly<Record<string, string>> = {
  'app.lock': NOT_YET,
  'backup.now': NOT_YET,
  ...sameReason(OFFICE, [
    'roll.completeness',
    'roll.work-list',
    'roll.objections',
    'roll.supplement',
    'roll.object',
    'roll.decide-objection',
    'roll.appeal',
    'roll.judgment',
    'lists.completeness',
    'lists.work',
    'lists.supplement',
    'devices.list',
    'bundles.stand-by',
  ]),
  'rehearsal.day': REHEARSAL,
  'rehearsal.count': REHEARSAL,
}

function sameReason(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]))
}

/** What asks, with the name as its first argument; texts are looked up by `t`, which is none of them. */
const ASKS =
  /\b(?:ask|askOnce|act|perform|useAsk|useAct|useJob|startJob|usePrint|useWriting)(?:<[^(]*>)?\(\s*'([a-z-]+\.[a-z-]+)'/g

const asked = new Set(
  readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(SCREENS, file), 'utf8').matchAll(ASKS)].map(([, name]) => name!)),
)

const names = Object.keys(procedures)

describe('a procedure without a screen', () => {
  it('is one of these, and each is listed with the reason', () => {
    expect(names.filter((name) => !asked.has(name)).sort()).toEqual(Object.keys(WITHOUT_SCREEN).sort())
    for (const reason of Object.values(WITHOUT_SCREEN)) expect(reason.length).toBeGreaterThan(20)
  })

  it('and no screen asks for what is none', () => {
    expect([...asked].filter((name) => !names.includes(name))).toEqual([])
  })
})
