import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Input } from '#contract/index.ts'
import { renameWhole, syncFile, syncFolder } from '#ledger/file/durable.ts'
import type { Actor } from '#words/acting.ts'
import { closeLedger, localValue, openLedger, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { createElection } from '#office/setup/create-election.ts'
import { isEasy } from '#people/pin.ts'
import { setPin } from '#people/set-pin.ts'
import { officeActor, rehearsalStaff } from '#rehearsal/staff.ts'
import { wrapBySystem, type SecretStore } from './keyring.ts'

/** Who sets a computer up before anyone can sign in on it. */
export const OPERATOR: Actor = [{ person: 'operator', role: 'admin' }]

/** Beside the ledger until it was printed: `# election`, then `AGE-SECRET-KEY-1…`. */
export const RECOVERY = 'recovery.agekey'

export type Beginning = Exclude<Input<'app.begin'>, { kind: 'rehearsal' }>

type Around = {
  readonly secretStore: SecretStore | undefined
  /** Of a trial, which asks for none. */
  readonly passphrase: string
}

/** Where what is begun will lie. It is built aside and put there whole: stopped at any moment there is nothing, or all. */
export type Site = {
  readonly aside: string
  /** Why nothing can be begun there. */
  taken(): Refusal | undefined
  /** Puts the ledger, and what lies beside it, in place. */
  settle(ledger: string): void
}

/** A folder of its own, with the recovery identity beside the ledger. */
export const folderSite = (folder: string): Site => ({
  aside: `${folder}.building`,
  taken: () => (existsSync(folder) ? { code: 'app.begun', params: {} } : undefined),
  settle: () => {
    renameSync(`${folder}.building`, folder)
    syncFolder(join(folder, '..'))
  },
})

/** A ledger and a recovery file where somebody named them. One that a power cut left half in place is built anew. */
export function fileSite(path: string, recovery: string): Site {
  const aside = `${path}.building`
  // Looked at once: what lies aside is built over afterwards.
  let isLeft: boolean | undefined
  return {
    aside,
    taken: () => {
      if (existsSync(path)) return { code: 'ledger.exists', params: { path } }
      if (!existsSync(recovery) || (isLeft ??= isLeftBy(aside, recovery))) return undefined
      return { code: 'election.recovery-exists', params: { path: recovery } }
    },
    settle: (ledger) => {
      const kept = join(aside, RECOVERY)
      if (existsSync(kept)) moved(kept, recovery)
      renameSync(ledger, path)
      syncFolder(dirname(path))
    },
  }
}

/** Whether a recovery file belongs to the ledger that lies aside, which never got its place: nothing was ever encrypted to it. */
function isLeftBy(aside: string, recovery: string): boolean {
  const opened = openLedger(join(aside, 'office.sqlite'), { readonly: true })
  if (!opened.ok) return false
  try {
    const election = localValue(opened.value, 'election')
    return election !== undefined && readFileSync(recovery, 'utf8').startsWith(`# ${election}\n`)
  } finally {
    closeLedger(opened.value)
  }
}

/** The folder of the recovery file may be on another disk, on which nothing is renamed to. */
function moved(from: string, to: string): void {
  copyFileSync(from, `${to}.partial`)
  chmodSync(`${to}.partial`, 0o600)
  renameWhole(to)
  rmSync(from)
}

/**
 * Makes a ledger with its keys: an office with its election and first administrator, or a laptop that waits for the office. Refuses what
 * the site says is `taken`, `pin.too-easy`, and what `setUpKeys` and `createElection` refuse.
 */
export async function begin(site: Site, asked: Beginning, around: Around): Promise<Result<DeviceKeys>> {
  const taken = site.taken()
  if (taken) return { ok: false, error: taken }
  if (asked.kind === 'office' && asked.pin !== undefined && isEasy(asked.pin)) return refuse('pin.too-easy')
  const { aside } = site
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  try {
    const path = join(aside, asked.kind === 'station' ? 'station.sqlite' : 'office.sqlite')
    const made = await build(path, asked, around)
    if (!made.ok) return made
    const meanwhile = site.taken() // a second click, while the keys were made
    if (meanwhile) return { ok: false, error: meanwhile }
    site.settle(path)
    return made
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function build(path: string, asked: Beginning, { secretStore, passphrase }: Around): Promise<Result<DeviceKeys>> {
  const opened = openLedger(path, { create: true })
  if (!opened.ok) return opened
  const ledger = opened.value
  try {
    const keys = await setUpKeys(ledger, 'passphrase' in asked ? asked.passphrase : passphrase)
    if (!keys.ok) return keys
    if (asked.kind === 'office' || asked.kind === 'trial') {
      const office = await openOffice(ledger, keys.value, asked)
      if (!office.ok) return office
    }
    await wrapBySystem(ledger, secretStore)
    return keys
  } finally {
    closeLedger(ledger)
  }
}

type WithElection = Extract<Beginning, { readonly kind: 'office' | 'trial' }>

async function openOffice(ledger: Ledger, keys: DeviceKeys, asked: WithElection): Promise<Result<null>> {
  const { draft } = asked
  const live = asked.kind === 'office'
  const actor = live ? OPERATOR : officeActor('admin')
  const created = await createElection(ledger, keys, actor, { draft, mode: live ? 'live' : 'rehearsal' })
  if (!created.ok) return created
  const staff = live
    ? [{ person: 'admin', name: asked.admin, roles: ['admin'] }]
    : rehearsalStaff(draft.constituencies.map(({ code }) => code))
  const assigned = assignPeople(ledger, actor, staff)
  if (!assigned.ok) return assigned
  const { election, recoveryIdentity } = created.value
  const recovery = join(dirname(ledger.path), RECOVERY)
  writeFileSync(recovery, `# ${election}\n${recoveryIdentity}\n`, { flag: 'wx', mode: 0o600 })
  syncFile(recovery)
  if (!live || asked.pin === undefined) return done(null)
  return setPin({ ledger, uptime: ledger.uptime, pins: true }, { actor: undefined }, { person: 'admin', pin: asked.pin })
}
