import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { backupJobs } from '#hosts/handlers/backup.ts'
import { liesOn } from '#hosts/machine/drives.ts'
import { closeLedger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { codeOf, office as made } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const stick = join(at, 'stick')
const disk = join(at, 'disk')
for (const made of [join(stick, '备份'), disk]) mkdirSync(made, { recursive: true })

vi.mock('../../src-main/hosts/machine/drives.ts', async (original) => {
  const drives = await original<typeof import('#hosts/machine/drives.ts')>()
  return { ...drives, isOnStick: async (path: string) => drives.liesOn([{ path: stick }], path) }
})

const [live, rehearsed] = [await made(at, 'live', undefined, 'live'), await made(at, 'rehearsed')]
afterAll(() => [live, rehearsed].forEach(({ ledger }) => closeLedger(ledger)))

it('what lies on a stick lies on it by every name, and nothing beside it does', () => {
  symlinkSync(stick, join(at, 'link'), 'junction')
  mkdirSync(`${stick}2`)
  const on = (path: string) => liesOn([{ path: stick }], path)
  expect([stick, join(stick, '备份'), join(at, 'link')].map(on)).toEqual([true, true, true])
  expect([at, disk, `${stick}2`, dirname(at)].map(on)).toEqual([false, false, false, false])
})

it('a live ledger goes onto a stick encrypted alone, and plain onto the disk; invented people go anywhere', async () => {
  const backup = async ({ ledger }: typeof live, where: string, encrypted: boolean): Promise<string> => {
    const asked = backupJobs['backup.now']({ ledger, outFolder: done } as never, { folder: where, encrypted })
    return codeOf(await asked(() => undefined, new AbortController().signal))
  }
  for (const where of [stick, join(stick, '备份')]) {
    expect(await backup(live, where, false)).toBe('backup.plain-on-stick')
    expect(readdirSync(where).filter((name) => name !== '备份')).toEqual([])
  }
  const others = [
    [live, stick, true],
    [live, disk, false],
    [rehearsed, stick, false],
  ] as const
  for (const [office, where, encrypted] of others) expect(await backup(office, where, encrypted)).toBe('ok')
})
