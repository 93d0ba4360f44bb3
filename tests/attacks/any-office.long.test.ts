import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { write } from '#ledger/append.ts'
import { closeLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { done } from '#contract/result.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { anyOfficeStatement, type OfficeStatement } from './any-office-entry.ts'
import { appOn } from './answers.ts'
import { bundled, goneOn, hashOf } from './attacker.ts'
import { pointing } from './any-entry.ts'
import { knowledgeOf } from './attack.ts'
import { attackedTown, officeAt, type AttackedTown } from './town.ts'

const RUNS = Number(process.env['XUANCE_ATTACKS'] ?? 25)
/** The same ones each time unless others are asked for: what is new is hunted for by the command in docs/attacks.md. */
const SEED = Number(process.env['XUANCE_ATTACKS_SEED'] ?? 5)

const at = folder()
let town: AttackedTown
let standby: DeviceKeys

beforeAll(async () => {
  town = await attackedTown(at)
  standby = await makeKeys()
})

/** The standby's own books, one for each place it writes into. */
function booksOf(says: readonly OfficeStatement[]) {
  const { election } = knowledgeOf(town, 'lead')
  const books = new Map<string, readonly string[]>()
  const hashes: string[] = []
  for (const said of says) {
    const book = `${standby.device}/${said.into}`
    const lines = goneOn(books.get(book) ?? [], { election, book }, [pointing(said, hashes)])
    books.set(book, lines)
    hashes.push(hashOf(lines.at(-1)!))
  }
  return { books: [...books.values()], hashes }
}

const archived = (books: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const { election, rulePack } = knowledgeOf(town, 'lead')
  return bundled({
    signing: standby.signing,
    kind: 'archive' as 'sync',
    election,
    books,
    receivers: [town.keys.ageRecipient],
    rulePack,
    rollVersion: 0,
    format: 'xuance/bundle/5',
  } as never)
}

const ACTS: readonly (readonly [string, unknown])[] = [
  ['roll.publish', { constituency: 'D01' }],
  ['roll.post', { constituency: 'D01', on: '2026-11-26', places: ['村口'], reason: '重贴' }],
  ['roll.object', { constituency: 'D01', on: '2026-11-26', by: '甲', name: '乙', claim: 'omitted', text: '漏' }],
  ['roll.register-late', { sha256: 'a'.repeat(64), row: 2, register: 1, on: '2026-11-26', reason: '来了' }],
  ['roll.pass-gate', { constituency: 'D01', gate: 'registration', acceptAll: '已核' }],
  ['calendar.postpone', { day: '2026-12-20', consent: '3号', reason: '台风' }],
  ['calendar.decide-late', { step: 'roll-published', constituency: 'D01', until: '2026-12-10', reason: '台风' }],
  ['calendar.decide-late', { step: 'formal-candidates', contest: 'D01', until: '2026-12-14', reason: '台风' }],
  ['calendar.correct-publication', { constituency: 'D01', on: '2026-11-24', reason: '错' }],
  ['candidates.vet', { contest: 'D01', candidate: 'C1', answers: [{ department: '公安', answer: 'pass' }], unasked: [] }],
  ['candidates.withdraw', { contest: 'D01', candidate: 'C1', reason: '放弃' }],
  ['candidates.state-preliminary', { contest: 'D01' }],
  ['candidates.state-formal', { contest: 'D01', candidates: ['C1', 'C2'] }],
  ['results.declare', { contest: 'D01', round: 'first' }],
  ['lists.preview', { constituency: 'D01', list: 'poster' }],
  ['lists.preview', { constituency: 'D01', list: { register: 1 } }],
  ['decisions.by-rule', {}],
]

it(
  'whatever a standby states in an office’s name, it comes in or is refused, and nothing that the office can be asked fails',
  async () => {
    const answered = new Set<string>()
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyOfficeStatement(knowledgeOf(town, 'lead')), { minLength: 1, maxLength: 16 }), async (says) => {
        const { books, hashes } = booksOf(says)
        const bytes = await archived(books)
        const home = join(at, `office-${n++}`)
        const { ledger: office, keys } = officeAt(town, 'evening', home)
        try {
          const { signKey, ageRecipient, device } = standby
          need(
            write(office, { actor: admin }, (append) =>
              done(
                append('town', 'device.certified', {
                  device,
                  signKey,
                  ageRecipient,
                  scope: 'town',
                  role: 'standby',
                  readBack: { skipped: '试' },
                }),
              ),
            ),
          )
          const path = join(at, 'town_any_20261215-200000.xuance')
          writeFileSync(path, bytes)
          const merged = codeOf(await mergeBundle(office, keys, admin, path))
          expect(merged).toBe('ok')
          const good = codeOf(await mergeBundle(office, keys, admin, town.good))
          // An office may revoke a laptop, or doubt who closed: refused in words, and kept.
          expect(['ok', 'bundle.unknown-device', 'bundle.revoked-device', 'bundle.not-granted', 'merge.not-closed']).toContain(
            good,
          )
          const app = appOn(office, 'office', home)
          const all = await app.everything(hashes.slice(0, 3))
          for (const name of all.answered) answered.add(name)
          expect(all.failed).toEqual([])
          for (const [name, input] of ACTS) {
            const answer = await app.asked(name as never, input)
            expect(answer).not.toMatch(/^fault/u)
          }
          await app.close()
          expect(verifyLedger(office.path).ok).toBe(true)
        } finally {
          closeLedger(office)
          rmSync(home, { recursive: true })
        }
      }),
      { numRuns: RUNS, endOnFailure: true, seed: SEED },
    )
    expect(answered.size).toBeGreaterThan(35)
  },
  60_000 + RUNS * 30_000,
)
