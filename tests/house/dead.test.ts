import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'

const root = join(import.meta.dirname, '../..')
const planted = folder()

/** A house of three files, in which `used` is the product's, `tested` is asked by a test alone and `nobody` by none. */
const plant = (file: string, text: string): void => {
  const path = join(planted, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${text}\n`)
}

/** `run.mjs dead`, as CI runs it, on the planted house. */
const dead = (): Promise<{ readonly exit: number; readonly said: string }> =>
  new Promise((resolve) => {
    const words = [join(planted, 'run.mjs'), 'dead', '--include', 'files,exports']
    execFile(process.execPath, words, { cwd: planted }, (failed, stdout) =>
      resolve({ exit: typeof failed?.code === 'number' ? failed.code : 0, said: stdout }),
    )
  })

describe('npm run dead', () => {
  beforeAll(() => {
    for (const file of ['run.mjs', 'package.json', 'tsconfig.json', 'knip.config.ts'])
      cpSync(join(root, file), join(planted, file))
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
    plant('src-main/hosts/cli/main.ts', `import { used } from '#words/planted.ts'\nused()`)
  })

  it('is silent where the product uses everything', async () => {
    plant('src-main/words/planted.ts', 'export const used = () => 1')
    expect(await dead()).toEqual({ exit: 0, said: '' })
  })

  it('fails on an export that nothing uses', async () => {
    plant('src-main/words/planted.ts', 'export const used = () => 1\nexport const nobody = 2')
    const { exit, said } = await dead()
    expect(exit).toBe(1)
    expect(said).toMatch(/nobody/)
  })

  it('fails on an export that only a test uses', async () => {
    plant('src-main/words/planted.ts', 'export const used = () => 1\nexport const tested = 2')
    plant('tests/words/planted.test.ts', `import { tested } from '#words/planted.ts'\nconsole.log(tested)`)
    const { exit, said } = await dead()
    expect(exit).toBe(1)
    expect(said).toMatch(/tested/)
  })
})
