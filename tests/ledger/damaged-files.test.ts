import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { attach } from '#ledger/attachments.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, clerk, codeOf, listed, must, recorded } from './sample-books.ts'

const { newLedger, pathOf } = bench()
const sound = pathOf('sound.sqlite')

beforeAll(() => {
  const ledger = newLedger()
  must(
    write(ledger, { actor: clerk }, (append) => {
      for (let n = 1; n <= 8; n++) append('D01', 'voter.listed', listed(n))
      for (let n = 1; n <= 3; n++) append('prep/D01', 'person.recorded', recorded(n, '王小明', { 备注: '农'.repeat(900) }))
      return done(attach(ledger, Buffer.from('户口底册'.repeat(3000))))
    }),
  )
  closeLedger(ledger)
  copyFileSync(ledger.path, sound)
})

let copies = 0
function copy(): string {
  const path = pathOf(`copy-${++copies}.sqlite`)
  copyFileSync(sound, path)
  return path
}

describe('a damaged file is refused in words', () => {
  it.each([
    ['cut in half', (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 8192) * 4096)],
    ['cut by one byte', (path: string) => truncateSync(path, readFileSync(path).length - 1)],
    ['cut after its head', (path: string) => truncateSync(path, 100)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['overwritten by a text', (path: string) => writeFileSync(path, '选民登记册')],
    ['overwritten by zeros', (path: string) => writeFileSync(path, Buffer.alloc(20_000))],
    ['replaced by a folder', (path: string) => (rmSync(path), mkdirSync(path))],
    ['removed', (path: string) => rmSync(path)],
  ])('when it was %s', (_, damage) => {
    const path = copy()
    damage(path)
    for (const look of [verifyLedger, openLedger]) {
      const outcome = look(path)
      expect(codeOf(outcome)).toMatch(/^ledger\.(damaged|not-sqlite|unreadable|missing)$/)
    }
  })

  it('or harmless, wherever a disk turns one bit: nothing is ever thrown, and nothing that counts is missed', () => {
    const original = readFileSync(sound)
    const path = pathOf('flipped.sqlite')
    const [codes, counted] = [new Set<string>(), new Set<string>()]
    for (let n = 0; n < 250; n++) {
      const bytes = Buffer.from(original)
      const at = n < 100 ? n : (n * 7919) % bytes.length
      bytes[at] = bytes[at]! ^ (1 << (n % 8))
      writeFileSync(path, bytes)
      for (const name of readdirSync(pathOf('.')).filter((name) => /^flipped.*-(wal|shm|journal)$/.test(name)))
        rmSync(pathOf(name))
      const verdict = verifyLedger(path)
      codes.add(codeOf(verdict))
      if (verdict.ok) counted.add(`${verdict.value.entries} ${verdict.value.books} ${verdict.value.attachments}`)
    }
    expect([...counted]).toEqual(['11 2 1'])
    expect([...codes]).toEqual(expect.arrayContaining(['ok', 'ledger.damaged', 'ledger.not-sqlite', 'ledger.foreign']))
  })

  it('and can be read where nothing can be written beside it', () => {
    const path = copy()
    mkdirSync(`${path}-shm`)
    expect(must(verifyLedger(path)).entries).toBe(11)
  })
})
