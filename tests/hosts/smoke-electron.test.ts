import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { smokeElectron } from '#hosts/desktop/smoke-electron.ts'
import { folder } from '../fixtures/folder.ts'
import { untilTold } from '../fixtures/runs-on.ts'

/** An installed app. */
function installed(script: string): string {
  const path = join(folder(), 'xuance')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
afterEach(() => void vi.restoreAllMocks())

describe.runIf(process.platform === 'linux')('the smoke of a release machine', () => {
  it.each([
    ['passes', 'exit 0', 0, []],
    ['fails', 'exit 1', 1, []],
    ['crashes', 'kill -SEGV $$', 1, ['smoke: ended by SIGSEGV']],
    [
      'hangs, and answers nothing polite',
      `trap "" TERM\n${untilTold().shell}`,
      1,
      [expect.stringMatching(/ETIMEDOUT/), 'smoke: ended by SIGKILL'],
    ],
  ])('ends with the verdict of an app that %s', async (_, script, verdict, said) => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    expect(await smokeElectron(installed(script), 1500)).toBe(verdict)
    expect(told.mock.calls.map(([line]) => line as unknown)).toEqual(said)
  })

  it('says that an app is not there', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    expect(await smokeElectron(join(folder(), 'none'))).toBe(1)
    expect(told.mock.calls.flat().join()).toMatch(/ENOENT/)
  })

  it('runs it as Electron in a home of its own, which is gone afterwards', async () => {
    const seen = join(folder(), 'seen')
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
    const verdict = await smokeElectron(
      installed(`touch "$XUANCE_HOME/x"; echo "$XUANCE_HOME $ELECTRON_RUN_AS_NODE $@" > '${seen}'`),
    )
    vi.unstubAllEnvs()
    const [home = '', ...rest] = readFileSync(seen, 'utf8').trim().split(/ +/)
    expect([verdict, rest, existsSync(home)]).toEqual([0, ['--smoke'], false])
  })
})
