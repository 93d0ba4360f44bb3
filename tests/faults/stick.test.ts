import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isAgeFile, lastStickBackup } from '#backup/to-stick.ts'
import { openBundle } from '#bundles/unseal.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { clerk, codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { stickBackup } from '../fixtures/stick-backup.ts'
import { polling } from '../backup/polling.ts'

/** What happens at the `at`-th time the program touches the stick. */
const fault = vi.hoisted(() => ({ stick: '', at: 0, touches: 0, act: (): void => undefined }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const touching =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      const onStick = fault.stick !== '' && typeof args[0] === 'string' && args[0].startsWith(fault.stick)
      if (onStick && ++fault.touches === fault.at) fault.act()
      return call(...args)
    }
  const { openSync, writeFileSync, renameSync, readFileSync } = fs
  return {
    ...fs,
    openSync: touching(openSync),
    writeFileSync: touching(writeFileSync),
    renameSync: touching(renameSync),
    readFileSync: touching(readFileSync),
  }
})

const at = folder()
const { laptop } = await polling(at, 20)
const { ledger, keys } = laptop
let sticks = 0

function insertStick(step: number, act: (stick: string) => void): string {
  const stick = join(at, `stick-${++sticks}`)
  mkdirSync(stick)
  Object.assign(fault, { stick, at: step, touches: 0, act: () => act(stick) })
  return stick
}
const takeStick = (): void => void Object.assign(fault, { stick: '', at: 0 })
afterEach(takeStick)

const failing = (code: string) => (): void => {
  throw Object.assign(new Error(code), { code })
}
const faults = [
  ['is pulled', (stick: string) => rmSync(stick, { recursive: true })],
  ['is full', failing('ENOSPC')],
  ['does not answer', failing('EIO')],
  ['allows no writing', failing('EROFS')],
] as const

/** The good files that lie on a stick, if it is still there. */
const onStick = (stick: string, ending: string): readonly string[] =>
  existsSync(stick)
    ? readdirSync(stick)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(stick, name))
    : []

const STEPS = 5

describe('a stick that fails at any step of an export', async () => {
  it('is touched at the steps that are tried here, and no more', async () => {
    const stick = insertStick(0, () => undefined)
    need(await exportDay(ledger, keys, clerk, 'sync', stick))
    expect(fault.touches).toBe(STEPS)
  })

  it.each(faults.flatMap(([what, act]) => Array.from({ length: STEPS }, (_, i) => [what, i + 1, act] as const)))(
    'because it %s at step %i leaves either a bundle that was recorded, or a refusal and nothing that looks like one',
    async (_, step, act) => {
      const stick = insertStick(step, act)
      const before = factsOf(ledger, 'bundle.exported').length
      const outcome = await exportDay(ledger, keys, clerk, 'sync', stick)
      takeStick()
      const recorded = factsOf(ledger, 'bundle.exported').length - before
      const bundles = onStick(stick, '.xuance')
      expect(codeOf(outcome)).toMatch(/^(ok|bundle\.not-(written|read-back))$/)
      expect(recorded).toBe(outcome.ok ? 1 : 0)
      for (const path of bundles) expect(codeOf(await openBundle(readFileSync(path), [keys.ageIdentity]))).toBe('ok')
      expect(verifyLedger(ledger.path).ok).toBe(true)
    },
  )

  it('does not keep the next one from working', async () => {
    const { path } = need(
      await exportDay(
        ledger,
        keys,
        clerk,
        'sync',
        insertStick(0, () => undefined),
      ),
    )
    expect(codeOf(await openBundle(readFileSync(path), [keys.ageIdentity]))).toBe('ok')
  })
})

describe('a stick that fails at any step of an encrypted backup', () => {
  it.each(faults.flatMap(([what, act]) => Array.from({ length: STEPS }, (_, i) => [what, i + 1, act] as const)))(
    'because it %s at step %i leaves either a whole backup that was noted, or a refusal',
    async (_, step, act) => {
      const stick = insertStick(step, act)
      const before = lastStickBackup(ledger)
      const outcome = await stickBackup(ledger, stick)
      takeStick()
      expect(codeOf(outcome)).toMatch(/^(ok|backup\.not-(written|read-back))$/)
      expect(lastStickBackup(ledger)).toEqual(outcome.ok ? outcome.value : before)
      expect(onStick(stick, '.age').every((path) => isAgeFile(readFileSync(path)))).toBe(true)
      expect(readdirSync(at).filter((name) => name.includes('for-stick'))).toEqual([])
    },
  )
})
