import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  fileOf,
  FORBIDDEN,
  HEADERS,
  mayDownload,
  mayNavigate,
  mayOpen,
  mayRequest,
  maySend,
  START,
  SWITCHES,
} from '#hosts/electron/policy.ts'
import { wallOptions, windowOptions } from '#hosts/electron/window.ts'
import { electronVersion } from './fake-electron.ts'

const HOSTILE = [
  '',
  'app:',
  'app://',
  'app://xuance.evil.example/index.html',
  'app://evil.example/index.html',
  'app://xuance@evil.example/index.html',
  'app://evil.example@xuance/index.html',
  'app://user:pass@xuance/index.html',
  'app://xuance:8080/index.html',
  'app://XUANCE.example/index.html',
  'app:///index.html',
  'app:/xuance/index.html',
  'app:xuance/index.html',
  'xapp://xuance/index.html',
  'app2://xuance/index.html',
  ' https://app://xuance/index.html',
  'http://xuance/index.html',
  'https://xuance/index.html#app://xuance/index.html',
  'https://evil.example/?app://xuance/index.html',
  'file:///index.html',
  'file://xuance/index.html',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)//app://xuance/',
  'about:blank',
  'about:srcdoc',
  'blob:https://evil.example/0',
  'blob:null/0',
  'filesystem:app://xuance/temporary/x',
  'view-source:app://xuance/index.html',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://a/b.html',
  'ws://127.0.0.1:9222/',
  'ftp://xuance/index.html',
  'mailto:x@example.com',
  'ms-settings:',
  '\\\\xuance\\share',
  'app://xuance\u0000.evil.example/index.html',
  'app://xuance%2eevil.example/index.html',
  'app://хuance/index.html',
]

describe('a hostile address', () => {
  it.each(HOSTILE.map((address) => [address]))('%j is not gone to, not asked for, and names no file', (address) => {
    expect([mayNavigate(address), mayRequest(address), fileOf('GET', address)]).toEqual([false, false, undefined])
    expect(maySend({ isWindow: true, isMainFrame: true, address })).toBe(false)
    expect([mayOpen(`${address}#/station/D03/wall`), mayDownload(address, 'a.csv')]).toEqual([false, false])
  })
})

describe('our own page', () => {
  it('is gone to, and nothing else of ours: no file is a page', () => {
    expect(mayNavigate(START)).toBe(true)
    for (const other of ['app://xuance/', 'app://xuance/assets/index.js', 'app://xuance/index.html?x', 'app://xuance/index.htm'])
      expect(mayNavigate(other), other).toBe(false)
  })

  it('asks for our files, and for the blobs it made', () => {
    for (const address of [START, 'app://xuance/assets/index.js', 'blob:app://xuance/5d5c', 'app://xuance/index.html#/office'])
      expect(mayRequest(address), address).toBe(true)
    expect(mayRequest('blob:blob:app://xuance/5d5c')).toBe(false)
  })

  it('opens a station’s board in a window of its own, and no other screen', () => {
    expect(mayOpen(`${START}#/station/D03/wall`)).toBe(true)
    for (const hash of [
      '',
      '#/office',
      '#/station/D03',
      '#/station/D03/wall/x',
      '#/station/D03/wall?x',
      '#/station/../office/wall',
    ])
      expect(mayOpen(`${START}${hash}`), hash).toBe(false)
  })

  it('finds files by their exact path: whatever leaves the folder is no path of the manifest', () => {
    expect(fileOf('GET', 'app://xuance/assets/a.js')).toBe('/assets/a.js')
    expect(fileOf('GET', 'app://xuance/../../package.json')).toBe('/package.json')
    expect(fileOf('GET', 'app://xuance/%2e%2e/package.json')).toBe('/package.json')
    expect(fileOf('GET', 'app://xuance/..%2fpackage.json')).toBe('/..%2fpackage.json')
    for (const method of ['POST', 'PUT', 'OPTIONS', 'get']) expect(fileOf(method, START)).toBeUndefined()
    expect(fileOf('GET', `${START}?v=1`)).toBeUndefined()
  })

  it.each([
    ['the window’s main frame', true, true, START, true],
    ['with the screen it is at', true, true, `${START}#/station/D03`, true],
    ['another contents', false, true, START, false],
    ['a frame inside', true, false, START, false],
    ['a frame that has gone', true, false, undefined, false],
    ['a page that only sounds like ours', true, true, 'app://xuance.example/index.html', false],
  ])('calls from %s', (_, isWindow, isMainFrame, address, admitted) => {
    expect(maySend({ isWindow, isMainFrame, address })).toBe(admitted)
  })

  it('comes with a policy that evaluates nothing and connects to nobody', () => {
    const policy = HEADERS['Content-Security-Policy']!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
  })
})

describe('the window', () => {
  it('is made with exactly this', () => {
    expect(windowOptions('/p/preload.cjs', false)).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 600,
      show: false,
      autoHideMenuBar: true,
      title: '选册',
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: '/p/preload.cjs',
        partition: 'persist:xuance',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        plugins: false,
        safeDialogs: true,
        disableDialogs: true,
        devTools: false,
      },
    })
  })

  it('has a board beside it that differs in nothing but its size', () => {
    const { width, height, show, ...same } = wallOptions('/p/preload.cjs', false)
    expect([width, height, show]).toEqual([1280, 720, true])
    expect(windowOptions('/p/preload.cjs', false)).toMatchObject(same)
  })

  it('is not made by a packed app that is started with a wall taken away', () => {
    expect(FORBIDDEN).toEqual([
      'remote-debugging-port',
      'remote-debugging-pipe',
      'no-sandbox',
      'disable-web-security',
      'load-extension',
    ])
  })

  it('looks no name up, fetches nothing in the background, reports nothing', () => {
    expect(SWITCHES).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['disable-breakpad'],
      ['no-pings'],
    ])
  })
})

describe('the sources of the Electron host', () => {
  const folder = fileURLToPath(new URL('../../src-main/hosts/electron/', import.meta.url))
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const code = files.map(([, text]) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')).join('\n')

  it('stay under 400 lines, to be read whole', () => {
    expect(files.reduce((lines, [, text]) => lines + text.split('\n').length - 1, 0)).toBeLessThan(400)
  })

  it('name the version they were written by, which is the one installed', () => {
    const named = files.flatMap(([, text]) => [...text.matchAll(/Electron (\d+) docs/g)].map(([, major]) => major))
    expect(new Set(named)).toEqual(new Set([electronVersion.split('.')[0]]))
  })

  it('start no crash reporter, open no port and no outside address', () => {
    expect(code).not.toMatch(/crashReporter|autoUpdater|openExternal|createServer|\.listen\(\s*\d|\bnet\./)
  })
})
