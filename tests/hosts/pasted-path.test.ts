import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { outFolder } from '#hosts/machine/out-folder.ts'
import { folder } from '../fixtures/folder.ts'
import { need } from '../fixtures/election.ts'

const stick = join(folder(), '选举 U 盘 (2)')
mkdirSync(stick)

describe('a folder that was pasted', () => {
  it.each([
    ['as it is', stick],
    ['with spaces around it', `  ${stick} \n`],
    ['in quotes, as “copy as path” gives it', `"${stick}"`],
    ['in the quotes of an input method', `“${stick}”`],
    ['in single quotes, as a terminal gives it', `'${stick}'`],
    ['as an address', pathToFileURL(stick).href],
  ])('%s is that folder', (_, path) => {
    expect(need(outFolder(path, undefined))).toBe(realpathSync(stick))
  })

  it('that is none is refused as before', () => {
    for (const path of ['""', 'file://%', 'here', `${stick}-2`])
      expect(outFolder(path, undefined)).toMatchObject({ ok: false, error: { code: 'out.no-folder' } })
  })
})
