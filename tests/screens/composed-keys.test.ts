import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')

/** Lists that are walked through by arrow keys: nothing is written in them. */
const NOTHING_WRITTEN: readonly string[] = ['ui/FarRows.tsx', 'ui/Matrix.tsx', 'ui/Queue.tsx']

test('whatever has keys of its own where something is written leaves them to an input method that composes', () => {
  const deaf = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => {
      const text = readFileSync(join(SCREENS, file), 'utf8')
      return text.includes('onKeyDown=') && !/\bisComposing\(/.test(text)
    })
  expect(deaf.toSorted()).toEqual(NOTHING_WRITTEN)
})
