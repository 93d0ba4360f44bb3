import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { write, writeInSteps } from '#ledger/append.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { countEntries, newestHash } from '#ledger/all-entries.ts'
import { done } from '#contract/result.ts'
import { atOnce } from '#ledger/steps.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, clerk, codeOf, listed, must } from './sample-books.ts'

const { folder, newLedger } = bench()
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const list = (ledger: Ledger, from: number, to: number): void =>
  void must(
    write(ledger, { actor: clerk }, (append) => {
      for (let n = from; n <= to; n++) append('D01', 'voter.listed', listed(n))
      return done(null)
    }),
  )

let cut = 0
/** What a power cut leaves on the disk, but for what somebody takes away afterwards. */
function powerCut({ path }: Ledger, gone: readonly string[] = []): string {
  const at = join(folder, `cut-${++cut}`)
  mkdirSync(at)
  for (const end of ['', '-wal', '-shm', '-open'])
    if (existsSync(`${path}${end}`) && !gone.includes(end)) copyFileSync(`${path}${end}`, join(at, `${basename(path)}${end}`))
  return join(at, basename(path))
}

describe('a ledger that nobody closed', () => {
  const ledger = newLedger()
  list(ledger, 1, 30)

  it('opens with all that was answered', () => {
    const again = must(openLedger(powerCut(ledger)))
    expect(countEntries(again)).toBe(30)
    closeLedger(again)
  })

  it('is refused, and left as it is, once its -wal is gone: to write, to read, to check', () => {
    const path = powerCut(ledger, ['-wal', '-shm'])
    for (const look of [() => openLedger(path), () => openLedger(path, { readonly: true }), () => verifyLedger(path)])
      expect(codeOf(look())).toBe('ledger.wal-gone')
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('-wal'))).toEqual([])
  })

  it('is refused as well where it was emptied', () => {
    const path = powerCut(ledger)
    writeFileSync(`${path}-wal`, '')
    expect(codeOf(openLedger(path))).toBe('ledger.wal-gone')
  })

  it('and in which nothing was stated opens, -wal or no -wal', () => {
    const unused = newLedger()
    for (const gone of [[], ['-wal', '-shm']]) {
      const again = must(openLedger(powerCut(unused, gone)))
      expect(countEntries(again)).toBe(0)
      closeLedger(again)
    }
  })

  it('is refused where work of many seconds was the first', () => {
    const first = newLedger()
    must(
      atOnce(
        writeInSteps(first, { actor: clerk }, function* (append) {
          yield
          append('D01', 'voter.listed', listed(1))
          return done(null)
        }),
      ),
    )
    expect(codeOf(openLedger(powerCut(first, ['-wal', '-shm'])))).toBe('ledger.wal-gone')
  })

  it('opens again once it is put back', () => {
    const path = powerCut(ledger, ['-wal'])
    expect(codeOf(openLedger(path))).toBe('ledger.wal-gone')
    copyFileSync(`${ledger.path}-wal`, `${path}-wal`)
    const again = must(openLedger(path))
    expect(countEntries(again)).toBe(30)
    closeLedger(again)
  })
})

describe('a ledger that was closed', () => {
  it('has no mark, and opens', () => {
    const ledger = newLedger()
    list(ledger, 1, 3)
    expect(existsSync(`${ledger.path}-open`)).toBe(true)
    closeLedger(ledger)
    expect(readdirSync(folder).filter((name) => name.startsWith(`${basename(ledger.path)}-`))).toEqual([])
    closeLedger(must(openLedger(ledger.path)))
  })

  it('by the end of its program has none either', () => {
    const ledger = newLedger()
    closeLedger(ledger)
    const words = [
      `import { openLedger } from '#ledger/open.ts'`,
      `import { write } from '#ledger/append.ts'`,
      `const { value } = openLedger(${JSON.stringify(ledger.path)})`,
      `write(value, { actor: [{ person: 'c', role: 'clerk' }] }, (append) => (append('D01', 'voter.listed', ${JSON.stringify(listed(1))}), { ok: true }))`,
    ].join('\n')
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', words], { cwd: ROOT, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const again = must(openLedger(ledger.path))
    expect(countEntries(again)).toBe(1)
    closeLedger(again)
  })

  it('up to the removing of its mark has lost nothing, and opens', () => {
    const ledger = newLedger()
    list(ledger, 1, 3)
    const head = newestHash(ledger)
    closeLedger(ledger)
    writeFileSync(`${ledger.path}-open`, `closing ${head}`.padEnd(80))
    closeLedger(must(openLedger(ledger.path)))
    writeFileSync(`${ledger.path}-open`, `closing ${'0'.repeat(64)}`.padEnd(80))
    expect(codeOf(openLedger(ledger.path))).toBe('ledger.wal-gone')
  })

  it('by one of two that have it open is open still', () => {
    const ledger = newLedger()
    const other = must(openLedger(ledger.path))
    list(ledger, 1, 2)
    closeLedger(other)
    list(ledger, 3, 30)
    expect(codeOf(openLedger(powerCut(ledger, ['-wal', '-shm'])))).toBe('ledger.wal-gone')
    closeLedger(ledger)
    expect(existsSync(`${ledger.path}-open`)).toBe(false)
  })

  it('has a mark that tells nothing, and is refused rather than trusted', () => {
    const ledger = newLedger()
    closeLedger(ledger)
    writeFileSync(`${ledger.path}-wal`, '')
    for (const text of ['', 'closing', 'closing -1', '\0'.repeat(32)]) {
      writeFileSync(`${ledger.path}-open`, text)
      expect(codeOf(openLedger(ledger.path))).toBe('ledger.wal-gone')
    }
    rmSync(`${ledger.path}-open`)
  })
})
