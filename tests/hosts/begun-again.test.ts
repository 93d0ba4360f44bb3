import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { begin, fileSite } from '#hosts/machine/begin.ts'
import { closeLedger, localValue, openLedger } from '#ledger/open.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { syntheticTown, writeTown } from '#rehearsal/town/town.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = join(at, 'town')
await writeTown(town, syntheticTown({ seed: 'again', voters: 180, day: '2026-12-15' }))
const facts = need(readElectionFile('election.json', readFileSync(join(town, 'election.json'), 'utf8')))
const areas = need(readConstituencies('constituencies.csv', readFileSync(join(town, 'constituencies.csv'))))
const create = (path: string, recovery: string) =>
  begin(
    fileSite(path, recovery),
    { kind: 'trial', draft: { ...facts, ...areas } },
    { secretStore: undefined, passphrase: 'bench bench bench' },
  )

const electionIn = (path: string): string | undefined => {
  const ledger = need(openLedger(path, { readonly: true }))
  const election = localValue(ledger, 'election')
  closeLedger(ledger)
  return election
}

describe('an office whose beginning a power cut stopped', () => {
  const home = folder()
  const [path, recovery] = [join(home, 'office.sqlite'), join(home, 'recovery.agekey')]

  it('after the recovery file got its place is begun again, and the file is that of the new election', async () => {
    need(await create(path, recovery))
    const first = electionIn(path)!
    // As it stands between the two renames.
    mkdirSync(`${path}.building`)
    renameSync(path, join(`${path}.building`, 'office.sqlite'))
    need(await create(path, recovery))
    expect(electionIn(path)).not.toBe(first)
    expect(readFileSync(recovery, 'utf8')).toMatch(new RegExp(`^# ${electionIn(path)}\nAGE-SECRET-KEY-1`))
    expect(readdirSync(home).filter((name) => /building|partial/.test(name))).toEqual([])
  })

  it('takes no other election’s recovery file away', async () => {
    const other = readFileSync(recovery)
    rmSync(path)
    for (const left of [false, true]) {
      if (left) {
        mkdirSync(`${path}.building`)
        writeFileSync(join(`${path}.building`, 'office.sqlite'), 'half')
      }
      expect(await create(path, recovery)).toMatchObject({ ok: false, error: { code: 'election.recovery-exists' } })
      expect(readFileSync(recovery).equals(other)).toBe(true)
    }
  })
})

it.runIf(existsSync('/dev/shm'))('a recovery file is written to another disk, for its owner alone', async () => {
  const home = folder()
  const stick = mkdtempSync('/dev/shm/xuance-test-')
  try {
    const recovery = join(stick, 'recovery.agekey')
    need(await create(join(home, 'office.sqlite'), recovery))
    expect(readdirSync(stick)).toEqual(['recovery.agekey'])
    expect((statSync(recovery).mode & 0o777).toString(8)).toBe('600')
  } finally {
    rmSync(stick, { recursive: true })
  }
})
