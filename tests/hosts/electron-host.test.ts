import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { electronBridge } from '../../src-renderer/client/electron.ts'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { untilTold } from '../fixtures/runs-on.ts'
import { until } from '../fixtures/until.ts'
import {
  app,
  called,
  electron,
  FakeContents,
  fakeSession,
  FakeWindow,
  handlers,
  invoke,
  page,
  runPreload,
  type Exposed,
} from './fake-electron.ts'

vi.mock('electron', () => electron)

/** A first start: nothing is there yet, and the user's name is a Chinese one with a space. */
const home = join(folder(), '张 三', 'Xuance')
const said: string[] = []
let window: FakeWindow
let exposed: ReadonlyMap<string, Exposed>
let wanted: readonly string[]

beforeAll(async () => {
  process.env['XUANCE_HOME'] = home
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  await import('#hosts/electron/main.ts')
  await until(() => FakeWindow.all.length === 1)
  window = FakeWindow.all[0]!
  await until(() => window.webContents.mainFrame.url !== '')
  ;({ exposed, wanted } = runPreload(window, folder()))
})
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  delete process.env['XUANCE_HOME']
})

const preloaded = (): Exposed => exposed.get('xuance')!
const state = JSON.stringify({ kind: 'query', name: 'app.state', input: {} })
const prevented = (contents: FakeContents, event: string, details: object, ...rest: readonly unknown[]): boolean => {
  const preventDefault = vi.fn<() => void>()
  contents.emit(event, { preventDefault, ...details }, ...rest)
  return preventDefault.mock.calls.length > 0
}

describe('before the window', () => {
  it('the sandbox is for everything, the scheme is privileged once, and only one instance goes on', () => {
    expect(called('enableSandbox')).toHaveLength(1)
    expect(called('registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ])
    expect(called('requestSingleInstanceLock')).toHaveLength(1)
    expect(called('setApplicationMenu')).toEqual([[null]])
    expect(called('setPath')).toEqual([['userData', join(home, 'electron')]])
    expect(called('fromPartition')).toEqual([['persist:xuance']])
  })

  it('a second start brings the first window to the front', () => {
    app.emit('second-instance')
    expect([called('restore').length, called('show').length, called('focus').length]).toEqual([1, 2, 1])
  })
})

describe('what the window may load', () => {
  const get = (path: string, method = 'GET') => fakeSession.served!(new Request(`app://xuance${path}`, { method }))

  it('is what was built, with the policy on every answer, also on a refusal', () => {
    const index = get('/index.html')
    expect(index.status).toBe(200)
    expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const answer of [index, get('/nothing')])
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/',
    '/index.html?x',
    '/nothing',
  ])('%s is no file of ours', (path) => {
    expect(get(path).status).toBe(404)
  })

  it('is asked for by GET alone, and never over a network', () => {
    expect(get('/index.html', 'POST').status).toBe(404)
    const answers = [
      'https://example.com/',
      'http://127.0.0.1:80/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://xuance/index.html',
    ].map((url) => {
      let cancelled: boolean | undefined
      fakeSession.asked!({ url }, ({ cancel }) => void (cancelled = cancel))
      return cancelled
    })
    expect(answers).toEqual([true, true, true, true, false])
  })

  it('asks for a permission in vain', () => {
    const granted: boolean[] = []
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem', 'local-network', 'usb'])
      fakeSession.permission!({}, permission, (yes) => granted.push(yes))
    expect(new Set(granted)).toEqual(new Set([false]))
    expect([fakeSession.check!(), fakeSession.device!()]).toEqual([false, false])
    expect(called('setSpellCheckerEnabled')).toEqual([[false]])
  })

  it.each([
    ['blob:app://xuance/5d5c', '一览表.csv', true],
    ['blob:app://xuance/5d5c', '册一.pdf', true],
    ['blob:app://xuance/5d5c', '册一.pdf.exe', false],
    ['blob:https://example.com/5d5c', '一览表.csv', false],
    ['https://example.com/a.csv', 'a.csv', false],
    ['app://xuance/index.html', 'a.csv', false],
  ])('saves what it made itself, as a table or a print, where the user says: %s as %s: %s', (url, name, saved) => {
    const preventDefault = vi.fn<() => void>()
    const setSaveDialogOptions = vi.fn<(options: object) => void>()
    fakeSession.emit('will-download', { preventDefault }, { getURL: () => url, getFilename: () => name, setSaveDialogOptions })
    expect([preventDefault.mock.calls.length, setSaveDialogOptions.mock.calls.length]).toEqual(saved ? [0, 1] : [1, 0])
  })
})

describe('where the window may go', () => {
  it('opens no other window, whoever asks', () => {
    for (const contents of [window.webContents, new FakeWindow().webContents])
      for (const url of ['https://example.com/', 'blob:app://xuance/5d5c', 'app://xuance/index.html', 'about:blank'])
        expect(contents.opened!({ url }), url).toEqual({ action: 'deny' })
    FakeWindow.all.pop()
  })

  it('but the board on the wall: behind the same walls, answered and told as the window is, and gone with it', async () => {
    expect(window.webContents.opened!({ url: 'app://xuance/index.html#/station/D03/wall' })).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: { show: true, webPreferences: { sandbox: true, contextIsolation: true, devTools: true } },
    })
    const wall = new FakeWindow()
    wall.webContents.mainFrame.url = 'app://xuance/index.html#/station/D03/wall'
    const asked = () => invoke({ sender: wall.webContents, senderFrame: wall.webContents.mainFrame }, 'xuance:call', state)
    expect(JSON.parse(String(await asked()))).toMatchObject({ error: { code: 'app.bad-frame' } })
    window.webContents.emit('did-create-window', wall)
    expect(JSON.parse(String(await asked()))).toMatchObject({ ok: true })
    expect(wall.webContents.opened!({ url: 'app://xuance/index.html#/station/D03/wall' })).toEqual({ action: 'deny' })
    wall.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(wall.isDestroyed()).toBe(true)
    expect(JSON.parse(String(await asked()))).toMatchObject({ error: { code: 'app.bad-frame' } })
    FakeWindow.all.pop()
  })

  it.each([
    ['will-frame-navigate', 'https://example.com/', true, true],
    ['will-frame-navigate', 'app://xuance/index.html', true, false],
    ['will-frame-navigate', 'app://xuance/index.html', false, true],
    ['will-redirect', 'app://evil/index.html', true, true],
    ['will-frame-navigate', 'file:///etc/passwd', true, true],
  ])('%s to %s (main frame: %s) is prevented: %s', (event, url, isMainFrame, stopped) => {
    expect(prevented(window.webContents, event, { url, isMainFrame })).toBe(stopped)
  })

  it('holds no page within the page', () => {
    expect(prevented(window.webContents, 'will-attach-webview', {}, {}, {})).toBe(true)
  })
})

describe('the preload, as it is built', () => {
  it('wants nothing but electron, and puts two functions into the page', () => {
    expect(wanted).toEqual(['electron'])
    expect([...exposed.keys()]).toEqual(['xuance'])
    expect(Object.entries(preloaded()).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['listen', 'function'],
    ])
  })

  it('passes text alone: no object of the page’s reaches main', async () => {
    const tricky = { toString: () => state, toJSON: () => 'x' }
    expect(JSON.parse(String(await preloaded().call(tricky)))).toMatchObject({ ok: true })
  })

  it('hands events on without Electron’s own event, until it is told to stop', () => {
    const heard: (readonly unknown[])[] = []
    const stop = preloaded().listen((...args: readonly unknown[]) => void heard.push(args))
    window.webContents.send('xuance:event', '{"event":"app"}')
    stop()
    window.webContents.send('xuance:event', '{"event":"app"}')
    expect(heard).toEqual([['{"event":"app"}']])
    expect(page.listenerCount('xuance:event')).toBe(0)
  })
})

describe('who is answered', () => {
  const from = (sender: unknown, senderFrame: unknown) =>
    invoke({ sender, senderFrame }, 'xuance:call', state).then((text) => JSON.parse(String(text)) as { ok: boolean })

  it('the page, and whoever waits for the window hears that it asked', async () => {
    expect(JSON.parse(String(await preloaded().call(state)))).toMatchObject({
      ok: true,
      value: { kind: 'unset', host: 'electron' },
    })
    expect(said.filter((line) => line === 'xuance:ready\n')).toHaveLength(1)
  })

  it('nobody else', async () => {
    const { webContents } = window
    const refused = { ok: false, error: { code: 'app.bad-frame' } }
    expect(await from(new FakeContents(), webContents.mainFrame)).toMatchObject(refused)
    expect(await from(webContents, null)).toMatchObject(refused)
    expect(await from(webContents, { url: 'app://xuance/index.html', parent: webContents.mainFrame })).toMatchObject(refused)
    const there = webContents.mainFrame.url
    webContents.mainFrame.url = 'https://example.com/'
    expect(await from(webContents, webContents.mainFrame)).toMatchObject(refused)
    webContents.mainFrame.url = there
  })

  it('there is one channel', () => {
    expect([...handlers.keys()]).toEqual(['xuance:call'])
  })

  it.each([['x'.repeat(300_000)], ['{'], ['null'], ['[]'], [''], ['undefined']])(
    'a frame that is none is refused',
    async (text) => {
      expect(JSON.parse(String(await preloaded().call(text)))).toMatchObject({ ok: false, error: { code: 'app.bad-frame' } })
    },
  )
})

describe('what the system does for the page', () => {
  const bridge = () => electronBridge(preloaded())
  const ask = (name: string, input: unknown) => bridge().send({ kind: 'command', name, requestId: crypto.randomUUID(), input })

  it('a folder from the system’s dialog, a PDF in the system’s viewer, and nothing that is no PDF', async () => {
    expect(await ask('app.choose-folder', {})).toEqual({ ok: true, value: { path: '/media/clerk/选册' } })
    const shown = async (name: string, text: string) => {
      const id = crypto.randomUUID()
      await ask('app.upload', { id, name, part: 0, of: 1, base64: Buffer.from(text).toString('base64') })
      return ask('app.show-pdf', { upload: id })
    }
    // On Linux the desktop's own xdg-open, elsewhere shell.openPath.
    const desktop = folder()
    const viewer = untilTold()
    writeFileSync(join(desktop, 'xdg-open'), `#!/bin/sh\n${viewer.shell}\n`, { mode: 0o755 })
    vi.stubEnv('PATH', `${desktop}${delimiter}${process.env['PATH']}`)
    const { waits, passes } = ownTime()
    const taken = shown('册一.pdf', '%PDF-1.7')
    if (process.platform === 'linux') await waits()
    passes(1000)
    expect(await taken).toEqual({ ok: true, value: null })
    viewer.end()
    expect(await shown('册一.exe', '%PDF-1.7')).toMatchObject({ ok: false, error: { code: 'app.not-shown' } })
    expect(await shown('册一.pdf', 'MZ')).toMatchObject({ ok: false, error: { code: 'app.not-shown' } })
  })
})

describe('a page that breaks', () => {
  it('is loaded again once, not in a circle, and the log says so', async () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(called('reload')).toHaveLength(0)
    await until(() => called('reload').length > 0)
    expect(called('showErrorBox')).toEqual([])
    expect(existsSync(join(home, 'log.txt'))).toBe(true)
    expect(readFileSync(join(home, 'log.txt'), 'utf8')).toMatch(/window gone: crashed/)
  })
})

describe('when it ends', () => {
  it('the ledgers are closed first, however often it is asked, nothing is answered any more, and a start meanwhile comes after it', async () => {
    const preventDefault = vi.fn<() => void>()
    app.emit('before-quit', { preventDefault })
    app.emit('before-quit', { preventDefault })
    expect([preventDefault.mock.calls.length, called('quit').length, handlers.size]).toEqual([2, 0, 0])
    app.emit('second-instance')
    expect(called('relaunch')).toHaveLength(1)
    await until(() => called('quit').length > 0)
    app.emit('before-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(2)
  })
})

await import('./electron-starts.ts')
