import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Manifest } from '#bundles/manifest.ts'
import { sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY, type Entry } from '#ledger/entry.ts'
import { bench } from '../ledger/sample-books.ts'
import { aTown, bookOf, type Town } from './town.ts'
import { deviceOf } from '#ledger/device-key.ts'

const absent = ['age', 'unzip', 'sha256sum', 'openssl'].filter((tool) => spawnSync(tool, ['--version']).error)
const { newLedger, folder } = bench()
const inside = join(folder, 'inside')
const run = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, { cwd: inside, encoding: 'utf8', stdio: 'pipe' })
const inManifest = () => JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8')) as Manifest
const CHECK = 'pkeyutl -verify -pubin -inkey sender.pem -rawin -in manifest.json -sigfile manifest.sig'.split(' ')

describe.skipIf(absent.length > 0)(
  `a stranger without our software${absent.length > 0 ? ` (skipped, not installed: ${absent.join(', ')})` : ''}`,
  () => {
    let town: Town
    beforeAll(async () => {
      town = await aTown(newLedger)
      const books = ['town', 'D01', 'prep/D01'].map((scope) => bookOf(town.office, scope))
      const { bytes } = await town.seal(town.office, books, { kind: 'archive' })
      mkdirSync(inside)
      writeFileSync(join(folder, 'bundle.xuance'), bytes)
      writeFileSync(join(folder, 'recovery.agekey'), `${town.recoveryIdentity}\n`)
      run('age', '-d', '-i', '../recovery.agekey', '-o', '../bundle.zip', '../bundle.xuance')
      run('unzip', '-q', '../bundle.zip')
    })

    it('opens it with the printed recovery identity and finds a sound ZIP of exactly the members', () => {
      expect(new Set(readdirSync(inside, { recursive: true, encoding: 'utf8' }))).toEqual(
        new Set(['books', 'books/0.ndjson', 'books/1.ndjson', 'books/2.ndjson', 'manifest.json', 'manifest.sig', 'sender.pem']),
      )
      expect(run('unzip', '-t', '../bundle.zip')).toContain('No errors detected')
    })

    it('is told by openssl that the manifest is signed, and by whom', () => {
      expect(run('openssl', ...CHECK)).toContain('Signature Verified Successfully')
      const der = execFileSync('openssl', ['pkey', '-pubin', '-in', 'sender.pem', '-outform', 'DER'], { cwd: inside })
      expect(sha256(der).slice(0, 16)).toBe(inManifest().sender)
      expect(deviceOf(der.toString('base64'))).toBe(town.office.keys.device)
    })

    it('finds with sha256sum that every book is the one the manifest lists, its lines chained by their own hashes', () => {
      for (const [n, described] of inManifest().books.entries()) {
        expect(run('sha256sum', `books/${n}.ndjson`).split(' ')[0]).toBe(described.sha256)
        const lines = readFileSync(join(inside, `books/${n}.ndjson`), 'utf8')
          .split('\n')
          .slice(0, -1)
        const entries = lines.map((line) => JSON.parse(line) as Entry)
        expect(entries.map(({ book, seq }) => `${book} ${seq}`)).toEqual(lines.map((_, i) => `${described.book} ${i + 1}`))
        expect(entries.map(({ prev }) => prev)).toEqual([NO_ENTRY, ...lines.slice(0, -1).map(sha256)])
        expect([described.to, described.head]).toEqual([lines.length, sha256(lines.at(-1)!)])
      }
      expect(sha256('a')).toBe(execFileSync('sha256sum', { input: 'a', encoding: 'utf8' }).slice(0, 64))
    })

    it('is told so when one byte of the manifest is another', () => {
      appendFileSync(join(inside, 'manifest.json'), ' ')
      expect(spawnSync('openssl', CHECK, { cwd: inside }).status).not.toBe(0)
    })

    it('seals a file with age that we open, but not one for somebody else', async () => {
      const { ageRecipient } = town.office.keys
      run('age', '-r', ageRecipient, '-r', town.recovery, '-o', '../again.xuance', '../bundle.zip')
      expect((await town.open(readFileSync(join(folder, 'again.xuance')))).ok).toBe(true)
      run('age', '-r', town.recovery, '-o', '../other.xuance', '../bundle.zip')
      expect(await town.open(readFileSync(join(folder, 'other.xuance')))).toMatchObject({ error: { code: 'bundle.not-for-us' } })
    })
  },
)
