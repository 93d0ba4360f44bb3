import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Input } from '#contract/index.ts'
import { syncFolder } from '#ledger/file/durable.ts'
import type { Actor } from '#words/acting.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { assignPeople } from '#office/setup/assign-person.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { wrapBySystem, type SecretStore } from './keyring.ts'
import type { Uploads } from './uploads.ts'

/** Who sets a computer up before anyone can sign in on it. */
export const OPERATOR: Actor = [{ person: 'operator', role: 'admin' }]

/** Beside the ledger until it was printed: `# election`, then `AGE-SECRET-KEY-1…`. */
export const RECOVERY = 'recovery.agekey'

export type Beginning = Exclude<Input<'app.begin'>, { kind: 'rehearsal' }>

type Around = { readonly uploads: Uploads; readonly secretStore: SecretStore | undefined }

/**
 * Makes the live folder with its ledger and keys beside its place, and puts it there whole: stopped at any moment there is nothing, or all.
 * Refuses `app.begun`, `upload.unknown`, and what the set-up files, `setUpKeys` and `createElection` refuse.
 */
export async function begin(folder: string, asked: Beginning, around: Around): Promise<Result<DeviceKeys>> {
  if (existsSync(folder)) return refuse('app.begun')
  const building = `${folder}.building`
  rmSync(building, { recursive: true, force: true })
  mkdirSync(building, { recursive: true, mode: 0o700 })
  try {
    const made = await build(building, asked, around)
    if (!made.ok) return made
    if (existsSync(folder)) return refuse('app.begun') // a second click, while the keys were made
    renameSync(building, folder)
    syncFolder(join(folder, '..'))
    return made
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

async function build(folder: string, asked: Beginning, { uploads, secretStore }: Around): Promise<Result<DeviceKeys>> {
  const setUp = asked.kind === 'office' ? setUpFiles(asked, uploads) : done(undefined)
  if (!setUp.ok) return setUp
  const opened = openLedger(join(folder, asked.kind === 'station' ? 'station.sqlite' : 'office.sqlite'), { create: true })
  if (!opened.ok) return opened
  const ledger = opened.value
  try {
    const keys = await setUpKeys(ledger, asked.passphrase)
    if (!keys.ok) return keys
    if (asked.kind === 'office' && setUp.value) {
      const office = await openOffice(folder, ledger, keys.value, asked.admin, setUp.value)
      if (!office.ok) return office
    }
    await wrapBySystem(ledger, secretStore)
    return keys
  } finally {
    closeLedger(ledger)
  }
}

type SetUp = Omit<Parameters<typeof createElection>[3], 'mode'>

function setUpFiles(asked: Extract<Beginning, { kind: 'office' }>, uploads: Uploads): Result<SetUp> {
  const [election, areas] = [uploads.file(asked.election), uploads.file(asked.constituencies)]
  if (!election.ok) return election
  if (!areas.ok) return areas
  const file = readElectionFile(election.value.name, readFileSync(election.value.path, 'utf8'))
  if (!file.ok) return file
  const read = readConstituencies(areas.value.name, readFileSync(areas.value.path, 'utf8'))
  return read.ok ? done({ file: file.value, areas: read.value }) : read
}

async function openOffice(folder: string, ledger: Ledger, keys: DeviceKeys, admin: string, setUp: SetUp): Promise<Result<null>> {
  const created = await createElection(ledger, keys, OPERATOR, { ...setUp, mode: 'live' })
  if (!created.ok) return created
  const assigned = assignPeople(ledger, OPERATOR, [{ person: 'admin', name: admin, roles: ['admin'] }])
  if (!assigned.ok) return assigned
  const { election, recoveryIdentity } = created.value
  writeFileSync(join(folder, RECOVERY), `# ${election}\n${recoveryIdentity}\n`, { flag: 'wx', mode: 0o600 })
  return done(null)
}
