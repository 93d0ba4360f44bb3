import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'

const SCREENS = join(import.meta.dirname, '../../src-renderer')

const OFFICE = 'the screens of the office are to come; its work is done at the command line'
const NOT_YET = 'the screen that asks it is to come; tests and the command line ask it'
const REHEARSAL = 'invented votes: the rehearsal’s processes ask it, nobody at a screen does'

/** Procedures that no screen asks, each with the reason. */
const WITHOUT_SCREEN: Readonly<Record<string, string>> = {
  'app.first-bundle': NOT_YET,
  'app.check-setup': NOT_YET,
  'app.read-areas': NOT_YET,
  'app.sample-areas': NOT_YET,
  'app.lock': NOT_YET,
  'backup.now': NOT_YET,
  'people.replace': NOT_YET,
  ...sameReason(OFFICE, [
    'setup.draft',
    'setup.preview',
    'setup.change',
    'setup.stations',
    'setup.describe-station',
    'setup.questions',
    'setup.answer',
    'staff.list',
    'staff.read-list',
    'staff.assign',
    'staff.end',
    'staff.kin',
    'staff.declare-kin',
    'imports.take',
    'imports.compare',
    'decisions.next',
    'decisions.by-rule',
    'decisions.by-hand',
    'roll.gates',
    'roll.registers',
    'roll.pending',
    'roll.duplicates',
    'roll.completeness',
    'roll.work-list',
    'roll.objections',
    'roll.supplement',
    'roll.consultations',
    'roll.pass-gate',
    'roll.decide-pair',
    'roll.publish',
    'roll.post',
    'roll.object',
    'roll.decide-objection',
    'roll.appeal',
    'roll.judgment',
    'roll.consult',
    'candidates.overview',
    'candidates.propose',
    'candidates.state-preliminary',
    'candidates.state-formal',
    'candidates.list',
    'lists.registers',
    'lists.completeness',
    'lists.work',
    'lists.supplement',
    'devices.challenge',
    'devices.certify',
    'devices.list',
    'devices.rename',
    'devices.held',
    'devices.revoke',
    'bundles.provision',
    'bundles.correct',
    'bundles.archive',
    'bundles.stand-by',
  ]),
  'rehearsal.day': REHEARSAL,
  'rehearsal.count': REHEARSAL,
}

function sameReason(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]))
}

/** What asks, with the name as its first argument; texts are looked up by `t`, which is none of them. */
const ASKS = /\b(?:ask|act|perform|useAsk|useAct|useJob|startJob|usePrint)(?:<[^(]*>)?\(\s*'([a-z-]+\.[a-z-]+)'/g

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
