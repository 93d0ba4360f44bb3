import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEntries } from '#bundles/accept.ts'
import { exportBundle, type ExportPlan } from '#bundles/export.ts'
import { freePath, writeWhole } from '#bundles/write-file.ts'
import { insertEntries } from '#ledger/append.ts'
import { writeEntry, type Entry } from '#ledger/entry.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, checkedIn, clerk, codeOf, countEntries, must, STATION } from '../ledger/sample-books.ts'
import { aTown, bookOf, readAll, states, type Machine, type Town } from './town.ts'

const { newLedger, folder } = bench()
let sticks = 0
const newStick = (): string => {
  const path = join(folder, `stick-${++sticks}`)
  mkdirSync(path)
  return path
}

describe('a file on the stick', () => {
  it('is there whole or not at all', () => {
    const stick = newStick()
    writeWhole(join(stick, 'a.xuance'), Buffer.from('whole'))
    writeFileSync(join(stick, 'b.xuance.partial'), 'left by a power cut, and longer')
    writeWhole(join(stick, 'b.xuance'), Buffer.from('whole'))
    expect(
      readdirSync(stick)
        .sort()
        .map((name) => [name, readFileSync(join(stick, name), 'utf8')]),
    ).toEqual([
      ['a.xuance', 'whole'],
      ['b.xuance', 'whole'],
    ])
  })

  it.each([
    ['the stick is gone', (stick: string) => join(stick, 'gone/a.xuance'), 'ENOENT'],
    [
      'a file stands where the folder was',
      (stick: string) => (writeFileSync(join(stick, 'file'), ''), join(stick, 'file/a.xuance')),
      'ENOTDIR',
    ],
    [
      'a folder stands where the file goes',
      (stick: string) => (mkdirSync(join(stick, 'a.xuance')), join(stick, 'a.xuance')),
      'EISDIR',
    ],
  ])('leaves no .partial, and the cause is told, when %s', (_, make, code) => {
    const stick = newStick()
    const path = make(stick)
    expect(() => writeWhole(path, Buffer.from('x'))).toThrow(code)
    expect(readdirSync(stick, { recursive: true }).filter((name) => String(name).endsWith('.partial'))).toEqual([])
  })

  it('never takes the place of an earlier one', () => {
    const stick = newStick()
    const next = () => freePath(stick, (attempt) => `D01-${attempt}.xuance`)
    const written = [1, 2, 3].map((n) => {
      writeWhole(next(), Buffer.from(String(n)))
      return readdirSync(stick).length
    })
    expect(written).toEqual([1, 2, 3])
    expect(readFileSync(join(stick, 'D01-0.xuance'), 'utf8')).toBe('1')
  })
})

describe('an export', () => {
  let town: Town
  const plan = (from: Machine, change: Partial<ExportPlan> = {}): ExportPlan => ({
    kind: 'archive',
    scope: 'D01',
    books: [bookOf(from, 'D01')],
    receivers: [town.lead.keys.ageRecipient],
    folder: newStick(),
    ...change,
  })
  const sent = (change: Partial<ExportPlan> = {}) =>
    exportBundle(town.office.ledger, town.office.keys, clerk, plan(town.office, change))
  const exports = () => factsOf(town.office.ledger, 'bundle.exported')
  beforeAll(async () => {
    town = await aTown(newLedger)
  })

  it('is named by scope, device and the town’s time, reads back, and is recorded with the heads it carries', async () => {
    const { ledger, keys } = town.office
    ledger.now = () => new Date('2026-11-10T16:00:01.999Z')
    const stick = newStick()
    const [first, second] = [must(await sent({ folder: stick })), must(await sent({ folder: stick }))]
    expect([first, second].map(({ path }) => basename(path))).toEqual(
      ['000001', '000002'].map((time) => `D01_${keys.device.slice(0, 6)}_20261111-${time}.xuance`),
    )
    expect(must(await town.open(readFileSync(first.path))).manifestHash).toBe(first.manifestHash)
    const { books } = first.manifest
    expect(exports()[0]!.body).toMatchObject({
      file: basename(first.path),
      manifest: first.manifestHash,
      heads: [{ to: books[0]!.to, head: books[0]!.head }],
    })
  })

  it.each([
    ['there is no such stick', { folder: '/nowhere/at/all' }, 'bundle.not-written'],
    ['there is nothing to send', { books: [`${STATION}/D01`] }, 'bundle.nothing'],
  ])('is refused and not recorded when %s', async (_, change, code) => {
    const before = exports().length
    expect(codeOf(await sent(change))).toBe(code)
    expect(exports()).toHaveLength(before)
  })

  it('that its receiver would refuse is taken off the stick again', async () => {
    const stick = newStick()
    states(town.office, (append) => append('D02', 'checked-in', checkedIn(1)))
    const outcome = await sent({ folder: stick, books: [bookOf(town.office, 'D02')] })
    expect(outcome).toMatchObject({ error: { code: 'bundle.not-read-back', params: { reason: 'bundle.not-granted' } } })
    expect(readdirSync(stick)).toEqual([])
  })

  it('leaves out what a revoked laptop wrote beyond its limit, except in an archive', async () => {
    const [{ ledger }, book] = [town.office, bookOf(town.second, 'D02')]
    states(town.office, (append) =>
      append('town', 'device.revoked', { device: town.second.keys.device, acceptUpTo: 1, reason: '遗失' }),
    )
    const put = () => readAll(town.second.ledger, book).forEach((written) => insertEntries(ledger.statements, [written]))
    ledger.db.transaction(put).immediate()
    const upTo = async (kind: 'provision' | 'archive') => must(await sent({ kind, books: [book] })).manifest.books[0]!.to
    expect([await upTo('provision'), await upTo('archive')]).toEqual([1, 2])
  })

  it('carries every branch of a forked book, and the other side learns that it is forked', async () => {
    const { ledger } = town.office
    const book = bookOf(town.desk, 'D01')
    const chain = readAll(town.desk.ledger, book)
    const restored = writeEntry<'incident'>({ ...(chain[1]!.entry as Entry<'incident'>), body: { what: '从备份恢复' } })
    const entries = [...chain, restored]
    ledger.db.transaction(() => entries.forEach((written) => insertEntries(ledger.statements, [written]))).immediate()
    const { path, manifest } = must(await sent({ books: [book] }))
    expect(manifest.books.map(({ book, to }) => [book, to])).toEqual([
      [book, 2],
      [book, 2],
    ])
    const opened = must(await town.open(readFileSync(path)))
    expect(opened.entries.map(({ hash }) => hash).sort()).toEqual(entries.map(({ hash }) => hash).sort())
    const there = newLedger()
    expect(there.db.transaction(() => addEntries(there, opened)).immediate()).toEqual({ added: 3, known: 0, forked: [book] })
    expect(must(verifyLedger(there.path))).toMatchObject({ entries: countEntries(there), forked: [book] })
  })
})
