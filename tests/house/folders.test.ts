import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FOUNDATION } from '../../.ci/lint/pages.ts'

const ROOT = join(import.meta.dirname, '../..')
const SCREENS = join(ROOT, 'src-renderer')

/** What pages stand on, what puts them together, and what there is before anybody can work at a laptop. */
const NO_PAGES = new Set(['app', 'start', 'office', 'ui', ...FOUNDATION.flat()])

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(SCREENS, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

test('every folder of the screens is a page of the navigation, or a named piece that pages stand on', () => {
  const pages = readFileSync(join(SCREENS, 'app/pages.ts'), 'utf8')
  const isPage = (folder: string): boolean => pages.includes(`'../${folder}/`)
  const folders = [...foldersIn('').filter((name) => !NO_PAGES.has(name)), ...foldersIn('office').map((name) => `office/${name}`)]
  expect(NO_PAGES.size).toBeGreaterThan(10)
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !isPage(folder))).toEqual([])
})

test('and every folder of ui/ is a named piece, or a part of ui/ that is named here', () => {
  const pieces = FOUNDATION.flat().flatMap((piece) => (piece.startsWith('ui/') ? [piece.slice('ui/'.length)] : []))
  expect(foldersIn('ui').toSorted()).toEqual([...pieces, 'fonts', 'incident', 'law'].toSorted())
})

test('what the screens say is listed by no hand: a new page’s texts are in a file of both languages', () => {
  for (const language of ['zh', 'en']) {
    const files = readdirSync(join(SCREENS, 'texts', language)).filter((file) => file !== 'index.ts')
    const lines = readFileSync(join(SCREENS, 'texts', language, 'index.ts'), 'utf8').split('\n')
    const exports = lines.filter((line) => line !== '' && !line.startsWith('/**'))
    expect(exports.toSorted()).toEqual(files.map((file) => `export * from './${file}'`).toSorted())
  }
})
