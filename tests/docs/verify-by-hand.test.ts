import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptBundle } from '#bundles/accept-bundle.ts'
import { openBundle } from '#bundles/unseal.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import type { Vectors } from '../../examples/vectors/make.ts'
import { identityOf } from '../../examples/vectors/town.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const absent = ['bash', 'age', 'unzip', 'openssl', 'sqlite3', 'sha256sum'].filter((tool) => spawnSync(tool, ['--version']).error)
const at = folder()
const vectors = new URL('../../examples/vectors/', import.meta.url)
const page = readFileSync(new URL('../../docs/verify-by-hand.md', import.meta.url), 'utf8')

/** Every block of commands, with what the page says it prints. */
const steps = [...page.matchAll(/```sh\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(([, commands = '', prints = '']) => ({
  commands,
  prints,
}))
const NEXT = '--- next ---'
let printed: readonly string[] = []

describe.skipIf(absent.length > 0)(
  `docs/verify-by-hand.md, typed into one terminal${absent.length > 0 ? ` (skipped, not installed: ${absent.join(', ')})` : ''}`,
  () => {
    beforeAll(async () => {
      const { bundles } = JSON.parse(readFileSync(new URL('expected.json', vectors), 'utf8')) as Vectors
      copyFileSync(new URL('keys/recovery.agekey', vectors), join(at, 'recovery.agekey'))
      const ledger = need(openLedger(join(at, 'office.sqlite'), { create: true }))
      for (const { file } of Object.values(bundles)) {
        copyFileSync(new URL(file, vectors), join(at, basename(file)))
        const opened = need(await openBundle(readFileSync(new URL(file, vectors)), [identityOf('recovery')]))
        ledger.db.transaction(() => acceptBundle(ledger, opened)).immediate()
      }
      closeLedger(ledger)
      const script = steps.map(({ commands }) => commands).join(`echo '${NEXT}'\n`)
      const env = { ...process.env, LC_ALL: 'C.UTF-8' }
      const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], { cwd: at, encoding: 'utf8', env })
      printed = stdout.split(`${NEXT}\n`)
    })

    it('has a result for every block of commands', () => {
      expect(steps.length).toBeGreaterThan(10)
      expect([...page.matchAll(/```sh\n/g)]).toHaveLength(steps.length)
      expect(printed).toHaveLength(steps.length)
    })

    it.each(steps.map(({ commands, prints }, n) => [commands.split('\n')[0], prints, n] as const))('%s', (_, prints, n) => {
      expect(printed[n]).toBe(prints)
    })

    it('finds a ledger in which somebody changed an entry, or took one out', () => {
      const tampering = [
        `UPDATE entries SET text = replace(text, '证件拿错', '证件拿对') WHERE text LIKE '%证件拿错%'`,
        `DELETE FROM entries WHERE book LIKE '%/D01' AND seq = 5`,
      ]
      const found = tampering.map((sql) => {
        const drop = 'DROP TRIGGER entries_stay; DROP TRIGGER entries_remain;'
        const check = steps.find(({ commands }) => commands.includes('改动过'))!.commands
        const script = `cp office.sqlite sound.sqlite\nsqlite3 office.sqlite "${drop} ${sql}"\n${check}mv sound.sqlite office.sqlite`
        return spawnSync('bash', ['-c', script], { cwd: at, encoding: 'utf8' }).stdout
      })
      expect(found).toEqual([expect.stringMatching(/^改动过：[0-9a-f]{64}\n0\n$/), '1\n'])
    })
  },
)
