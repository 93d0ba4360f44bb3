import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { doubtStated } from '#counting/doubt.ts'
import { entryTypes, type TypeName } from '#ledger/entries/index.ts'
import { mayName, type Condition, type MayName } from '#ledger/entries/may-name.ts'
import { closeLedger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf } from './attack.ts'
import type { Person, Statement } from './attacker.ts'
import { staffOf } from './knowledge.ts'
import { linesOf } from './station-day.ts'
import { attackedTown, officeAt, type AttackedTown } from './town.ts'

const at = folder()
let town: AttackedTown
beforeAll(async () => {
  town = await attackedTown(at)
})

/** A body that is right but for what it points at, and the people it takes. */
const saying: Readonly<Partial<Record<string, (ref: string) => { readonly body: object; readonly actor: readonly Person[] }>>> = {
  'proxy.withdrawn ref': (ref) => ({ body: { ref, reason: '撤回' }, actor: staffOf('D02', 'lead', 'overseer-1') }),
  'proxy.withdrawn checkIn': (checkIn) => ({
    body: { ref: 'a'.repeat(64), reason: '到站', checkIn },
    actor: staffOf('D02', 'clerk'),
  }),
  'person.signed-out ref': (ref) => ({ body: { ref, why: 'self' }, actor: staffOf('D02', 'clerk') }),
  'undone ref': (ref) => ({ body: { ref, returned: {}, reason: '认错' }, actor: staffOf('D02', 'clerk') }),
  'box.in ref': (ref) => ({ body: { ref, used: {}, returned: {} }, actor: staffOf('D02', 'overseer-1', 'overseer-2') }),
  'count.confirmed ref': (ref) => ({ body: { ref }, actor: staffOf('D02', 'typist-1', 'overseer-2') }),
  'count.withdrawn ref': (ref) => ({ body: { ref, reason: '有误' }, actor: staffOf('D02', 'overseer-1', 'overseer-2') }),
  'round.withdrawn ref': (ref) => ({
    body: { contest: 'D02', round: 'revote', ref, reason: '有误' },
    actor: staffOf('D02', 'lead', 'overseer-1'),
  }),
}

const rows = (Object.entries(mayName) as [TypeName, readonly MayName[]][])
  .filter(([type]) => entryTypes[type].scopes.includes('constituency'))
  .flatMap(([type, each]) => each.map((row) => [type, row] as const))

describe('whatever points at an entry of another type than it may', () => {
  const judged = rows.filter(([, { otherwise }]) => otherwise === 'E.620' || otherwise === 'R.643')

  it('is tried for every row of the table that is judged by type', () => {
    expect(judged.map(([type, { field }]) => `${type} ${field}`).sort()).toEqual(Object.keys(saying).sort())
  })

  it.each(judged.map(([type, row]) => [`${type} ${row.field}`, type, row] as const))(
    'counts for nothing: %s',
    async (name, type, { types, otherwise }) => {
      const own = linesOf(town.ownBooks.lead)
      const others = [...new Map(own.map((line) => [line.type, line] as const)).values()].filter(
        (line) => !(types as readonly string[]).includes(line.type),
      )
      expect(others.length).toBeGreaterThan(5)
      const { ledger, keys } = officeAt(town, 'evening', join(at, name.replaceAll(' ', '-')))
      const path = join(at, 'D02_names_20261215-200000.xuance')
      const stated: string[] = []
      const states = (_: unknown, say: (statement: Statement) => string): void => {
        for (const { hash } of others) stated.push(say({ type, ...saying[name]!(hash) }))
      }
      writeFileSync(path, await bundleOf(town, { by: 'lead', kind: 'sync', states }))
      expect(codeOf(await mergeBundle(ledger, keys, admin, path))).toBe('ok')
      const found = new Set(overreachesIn(ledger).map(({ hash }) => hash))
      const isSo = (hash: string): boolean =>
        otherwise === 'E.620' ? found.has(hash) : doubtStated(ledger, 'D02', factByHash(ledger, hash)!) === 'names'
      expect(stated.filter((hash) => !isSo(hash))).toEqual([])
      closeLedger(ledger)
    },
  )
})

/** Where each condition of the table is broken, and what comes of it is looked at. */
const BROKEN: Readonly<Record<Condition, readonly [file: string, says: string]>> = {
  'of one conflict': ['roll/conflicts', 'conflict.unknown'],
  'the last of a branch of a forked book': ['roll/forks', 'fork.branch'],
  'before its own closing': [
    'attacks/named/refs',
    'undoes nearly all of its own day once it has closed: papers may be in the box',
  ],
  'with every paper back': ['attacks/desk-takes-back', 'takes them back without a paper, and closes with four handed out'],
  'of that principal and this agent, by the office or the lead': ['attacks/drawn-on-nothing', 'an approval of others'],
  'not withdrawn before in its book': ['attacks/more-than-three', 'two of which the lead had withdrawn before'],
  'two equal ones of the round by two people, or the batches and the reading of their sums': [
    'office/in-doubt',
    'refer the contest where one of two readings %s',
  ],
  'every batch of the round that stands, each once and confirmed': [
    'attacks/called-out',
    'one of them twice and another not at all',
  ],
  'by another overseer than called it': ['attacks/called-out', 'that the overseer who called it confirms again'],
  'an agreement only if by calls': ['attacks/once-signed', 'an agreement of two readings is withdrawn, as one by calls may be'],
  'of the same contest and round': ['attacks/once-signed', 'the first vote is withdrawn, which was never begun as a round'],
  'that stands': ['office/in-doubt', 'stays so with signatures over another count'],
  'signed, and calling for this round': ['office/doubt-first', 'is not signed as long as the first vote it rests on is not'],
}

it('every condition of the table is broken somewhere in the tests', () => {
  for (const [condition, [file, says]] of Object.entries(BROKEN))
    expect(
      readFileSync(new URL(`../${file}${file.includes('named/') ? '' : '.test'}.ts`, import.meta.url), 'utf8'),
      condition,
    ).toContain(says)
  const used = rows.flatMap(([, { as = [] }]) => as)
  for (const condition of used) expect(Object.keys(BROKEN)).toContain(condition)
})
