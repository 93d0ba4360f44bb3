import { readdirSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { changedIn, pictureOf, type Looking, type OwnOutcome, type Picture } from './picture.ts'
import { officeAt, type AttackedTown, type Machine, type Moment } from './town.ts'

/** What came of one bundle handed in to the office. */
export type Suffered = {
  /** `ok`, the code of the refusal, or what was thrown. */
  readonly merged: string
  /** Headings of the picture of others that changed; `threw: …` where the office could no longer answer. */
  readonly changed: readonly string[]
  readonly own: readonly OwnOutcome[]
  /** What a good bundle that comes after it met with. */
  readonly good: string
  readonly quarantined: boolean
  readonly verified: string
}

/** How the office answers before anybody attacks, once the good bundle is in. */
export type Reference = { readonly picture: Picture; readonly own: readonly OwnOutcome[] }

const attempted = async (act: () => unknown): Promise<string> => {
  try {
    const answer = await act()
    return typeof answer === 'string' ? answer : 'ok'
  } catch (error) {
    return `threw ${String(error)}`
  }
}

const merging = ({ ledger, keys }: Machine, path: string): Promise<string> =>
  attempted(async () => codeOf(await mergeBundle(ledger, keys, admin, path)))

export async function referenceOf(
  town: AttackedTown,
  moment: Moment,
  folder: string,
  looking: Looking = 'at answers',
): Promise<Reference> {
  const office = officeAt(town, moment, folder)
  const good = await merging(office, town.good)
  if (good !== 'ok') throw new Error(good)
  const reference = pictureOf(office.ledger, looking)
  closeLedger(office.ledger)
  rmSync(folder, { recursive: true })
  return reference
}

/** Hands a bundle in to the office of a moment, then a good one, and looks at everything. */
export async function suffered(
  town: AttackedTown,
  {
    moment,
    bytes,
    first,
    looking,
  }: {
    readonly moment: Moment
    readonly bytes: Uint8Array
    readonly first?: ((ledger: Ledger) => void) | undefined
    readonly looking?: Looking
  },
  { picture }: Reference,
  folder: string,
): Promise<Suffered> {
  const office = officeAt(town, moment, folder)
  const path = join(folder, 'D02_attack_20261215-200000.xuance')
  writeFileSync(path, bytes)
  first?.(office.ledger)
  const merged = await merging(office, path)
  const good = await merging(office, town.good)
  let [changed, own]: [readonly string[], readonly OwnOutcome[]] = [[], []]
  try {
    const now = pictureOf(office.ledger, looking)
    changed = changedIn(picture, now.picture)
    own = now.own
  } catch (error) {
    changed = [`threw ${String(error)}`]
  }
  const quarantine = join(folder, 'quarantine')
  const quarantined = existsSync(quarantine) && readdirSync(quarantine).some((name) => name.includes('_attack_'))
  const verified = await attempted(() => codeOf(verifyLedger(office.ledger.path)))
  closeLedger(office.ledger)
  rmSync(folder, { recursive: true })
  return { merged, changed, own, good, quarantined, verified }
}

/** What may be said of D02's own contests: see `Row.own`. */
export type Own = 'kept' | 'nobody' | 'unsigned'

/** What is said of D02's own contests and should not be. */
export function wronglyOwn(reference: Reference, own: Own, said: readonly OwnOutcome[]): readonly string[] {
  const before = new Map(reference.own.map((outcome) => [outcome.contest, outcome]))
  const isKept = (now: OwnOutcome): boolean =>
    now.outcome === 'refer' ||
    (['outcome', 'elected', 'papers'] as const).every((what) => String(now[what]) === String(before.get(now.contest)![what]))
  const allowed: Readonly<Record<Own, (outcome: OwnOutcome) => boolean>> = {
    kept: isKept,
    nobody: ({ elected, outcome }) => elected.length === 0 && outcome !== 'void',
    unsigned: ({ elected, saidUnsigned }) => elected.length === 0 || saidUnsigned,
  }
  return said
    .filter((outcome) => !allowed[own](outcome))
    .map(({ contest, outcome, elected, papers }) => `${contest} ${outcome} ${elected.join('、')} ${papers}`)
}
