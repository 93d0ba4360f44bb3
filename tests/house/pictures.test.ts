import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** `tests/print/kept.test.ts` does, and knows all of them. */
const COMPARED = join('tests', 'print', 'kept')
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?)$/i

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))

/** Pictures of the documents, by where they lie. */
const shown = ['README.md', ...filesIn('docs', /\.md$/)].flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\(([^)\s:]+)\)/g)]
    .filter(([, path = '']) => PICTURE.test(path))
    .map(([, path = '']) => join(file, '..', path)),
)

test('a picture lies where a document shows it, or a test compares it: the others are made on demand', () => {
  const pictures = ['docs', 'src-main', 'src-renderer', 'tests'].flatMap((folder) => filesIn(folder, PICTURE))
  expect(shown.length).toBeGreaterThan(30)
  expect(pictures.filter((file) => !shown.includes(file) && !file.startsWith(COMPARED))).toEqual([])
})

test('and every picture that a document shows is there', () => {
  expect(shown.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
})
