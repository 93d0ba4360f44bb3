import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutside } from '#hosts/desktop/open-outside.ts'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { untilTold } from '../fixtures/runs-on.ts'

/** A desktop's `xdg-open`. */
function xdgOpen(script: string): string {
  const path = join(folder(), 'xdg-open')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

describe.runIf(process.platform === 'linux')('a print handed to the desktop', () => {
  it.each([
    ['is taken by a viewer that is open already', 'exit 0', true],
    ['is not taken where there is no viewer', 'exit 3', false],
    ['is the file and nothing else', '[ "$#" = 1 ] && [ "$1" = "/册 一.pdf" ]', true],
  ])('%s', async (_, script, taken) => {
    expect(await openOutside('/册 一.pdf', { program: xdgOpen(script), within: PATIENCE })).toBe(taken)
  })

  it('is taken by a viewer that runs on', async () => {
    const { passes } = ownTime()
    const { shell, end } = untilTold()
    const taken = openOutside('/册 一.pdf', { program: xdgOpen(shell) })
    passes(1000)
    expect(await taken).toBe(true)
    end()
  })

  it('is not taken where there is no desktop', async () => {
    expect(await openOutside('/册一.pdf', { program: join(folder(), 'none') })).toBe(false)
  })
})
