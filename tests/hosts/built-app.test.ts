import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What may stand in the code though nothing is fetched from it: names of XML vocabularies, and where licences and messages point. */
const NAMES_ONLY = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/',
  'http://purl.org/dc/',
  'https://json-schema.org/draft/',
  'http://json-schema.org/draft-',
  'https://age-encryption.org/v1',
  // Messages of packages for their own developers.
  'https://react.i18next.com/',
  'https://www.i18next.com/',
  'https://locize.com',
  'https://www.locize.com',
  'https://react.dev/',
  'https://reactjs.org/link/',
  'https://developer.mozilla.org/',
  'https://bugs.webkit.org/',
  'https://github.com/facebook/react/',
  'https://fb.me/',
  'https://tanstack.com/',
  'https://base-ui.com/',
  'https://github.com/tc39/',
]
const ADDRESS = /(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\,;]*/g
/** This machine, nothing, or something put together where it is used: a check of addresses, the loopback host's own. */
const LOCAL = /^(?:https?|wss?):\/\/(?:(?:127\.0\.0\.1|localhost)(?:[:/]|$)|\[?\$\{|$)/

let files: readonly { readonly name: string; readonly text: string }[]

beforeAll(() => {
  const out = folder()
  for (const mode of ['production', 'main', 'preload']) {
    const at = join(out, mode === 'production' ? 'renderer' : 'electron')
    const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'error', '--outDir', at]
    const built = spawnSync(process.execPath, [...args, '--emptyOutDir', mode === 'preload' ? 'false' : 'true'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (built.status !== 0) throw new Error(built.stderr)
  }
  files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|cjs|css|html|svg)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(out, name), 'utf8') }))
}, 120_000)

const screens = () => files.filter(({ name }) => name.startsWith('renderer'))

describe('the built app', () => {
  it('holds no address of another machine, but names that nothing is fetched from', () => {
    expect(files.length).toBeGreaterThan(10)
    const found = files.flatMap(({ name, text }) => [...text.matchAll(ADDRESS)].map(([address]) => ({ name, address })))
    expect(found.filter(({ address }) => !LOCAL.test(address) && !NAMES_ONLY.some((known) => address.startsWith(known)))).toEqual(
      [],
    )
  })

  it('loads nothing by an address of its own: no script, style, font or picture from elsewhere', () => {
    for (const { name, text } of screens().filter(({ name }) => /\.(html|css)$/.test(name))) {
      const loaded = [...text.matchAll(/(?:src|href)=["']?([^"'\s>]+)|url\(\s*["']?([^"')]+)/g)].map(([, a, b]) => a ?? b ?? '')
      expect(
        loaded.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address) && !address.startsWith('data:')),
        name,
      ).toEqual([])
    }
  })

  it('has no script in its page, so that the policy needs no exception', () => {
    const page = screens().find(({ name }) => name.endsWith('index.html'))!.text
    for (const [, attributes, text] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(text!.trim()).toBe('')
      expect(attributes).toMatch(/src="\.\//)
    }
    expect(page).not.toMatch(/\son[a-z]+=|javascript:|<base|http-equiv="refresh"/i)
  })

  it('evaluates no text as code where the policy would stop it', () => {
    const risky = screens().flatMap(({ name, text }) =>
      [...text.matchAll(/\bnew Function\(|[^\w.]eval\(/g)].map(([found]) => `${name}: ${found}`),
    )
    expect(risky.length, risky.join('\n')).toBeLessThanOrEqual(1)
  })

  it('brings main no code for fetching a runtime', () => {
    for (const { name, text } of files.filter(({ name }) => name.startsWith('electron')))
      expect(text, name).not.toContain('electron/releases')
  })
})
