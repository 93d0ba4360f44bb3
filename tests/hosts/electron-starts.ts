// Taken in by electron-host.test.ts, which has its modules to itself.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { until } from '../fixtures/until.ts'

type Fake = typeof import('./fake-electron.ts')
type Start = {
  readonly args?: readonly string[]
  readonly packaged?: boolean
  readonly alone?: boolean
  readonly loads?: Fake['FakeWindow']['loads']
}

/** Main, started anew in an Electron of its own and an empty home. */
async function start({ args = [], packaged = false, alone = true, loads = [] }: Start = {}) {
  vi.resetModules()
  const fake: Fake = await import('./fake-electron.ts')
  vi.doMock('electron', () => fake.electron)
  const home = folder()
  vi.stubEnv('XUANCE_HOME', home)
  process.argv.push(...args)
  const said: string[] = []
  const hear = (text: unknown, then?: unknown): boolean => {
    said.push(String(text).trim())
    if (typeof then === 'function') (then as () => void)()
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
  Object.assign(fake.app, { isPackaged: packaged, alone })
  fake.FakeWindow.loads = [...loads]
  await import('#hosts/electron/main.ts')
  const { called } = fake
  return {
    home,
    said,
    called,
    app: fake.app,
    invoke: fake.invoke,
    log: () => (existsSync(join(home, 'log.txt')) ? readFileSync(join(home, 'log.txt'), 'utf8') : ''),
    window: () => until(() => fake.FakeWindow.all[0]),
    until: (name: string, times = 1) => until(() => called(name).length >= times),
    /** The ledgers are let go. */
    end: async () => {
      const quits = called('quit').length
      fake.app.emit('before-quit', { preventDefault: () => undefined })
      await until(() => called('quit').length > quits)
    },
  }
}

const fails =
  (why = 'ERR_FAILED (-2)') =>
  () =>
    Promise.reject(new Error(why))

describe('started anew', () => {
  const argv = [...process.argv]
  const faults = process.listeners('uncaughtException')
  const rejections = process.listeners('unhandledRejection')
  afterEach(() => {
    process.argv.splice(0, Infinity, ...argv)
    for (const each of process.listeners('uncaughtException')) if (!faults.includes(each)) process.off('uncaughtException', each)
    for (const each of process.listeners('unhandledRejection'))
      if (!rejections.includes(each)) process.off('unhandledRejection', each)
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    vi.doUnmock('electron')
  })

  describe('a second start', () => {
    it('opens nothing, says so to whoever started it and in the log, and ends well', async () => {
      const app = await start({ alone: false })
      await app.until('quit')
      const { said, called, log } = app
      expect(said).toEqual(['xuance:elsewhere'])
      expect([called('quit').length, called('loadURL').length, called('exit').length]).toEqual([1, 0, 0])
      expect(log()).toMatch(/open already/)
    })
  })

  describe('a page that breaks while it first comes', () => {
    it('leaves a window that is seen and can be closed, and is loaded again', async () => {
      const broken = Promise.withResolvers<void>()
      const app = await start({ loads: [() => broken.promise] })
      const window = await app.window()
      await app.until('loadURL')
      window.webContents.emit('render-process-gone', {}, { reason: 'launch-failed' })
      broken.reject(new Error('ERR_FAILED (-2)'))
      await app.until('loadURL', 2)
      await app.until('show')
      expect([app.called('exit'), app.called('showErrorBox')]).toEqual([[], []])
      await app.end()
    })

    it('is not taken for a page that cannot be loaded, though its loading fails before it is known to have gone', async () => {
      const { passes } = ownTime()
      const app = await start({ loads: [fails()] })
      const window = await app.window()
      await app.until('show')
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
      await app.until('loadURL', 2)
      passes(1000)
      expect([app.called('exit'), app.called('showErrorBox')]).toEqual([[], []])
      await app.end()
    })

    it('is shown also where its loading neither comes nor fails', async () => {
      const never = () => new Promise<void>(() => undefined)
      const app = await start({ loads: [never, never] })
      const window = await app.window()
      await app.until('loadURL')
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
      await app.until('show')
      expect(app.called('loadURL')).toHaveLength(2)
      await app.end()
    })

    it('twice within seconds ends the app: what happened and what to do, Chinese first, and the ledgers are closed', async () => {
      const app = await start()
      const window = await app.window()
      await app.until('show')
      for (let times = 0; times < 2; times++) window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
      const [[title, text] = []] = app.called('showErrorBox')
      expect([title, text]).toEqual([
        '选册 Xuance',
        expect.stringMatching(/^选册的窗口接连坏了两次.*重新打开.*\n\nThe window .*Open Xuance again/),
      ])
      expect([app.called('quit').length, app.called('exit').length]).toEqual([1, 0])
      await app.end()
    })

    it('twice, but hours apart, is loaded again both times', async () => {
      const app = await start()
      const window = await app.window()
      await app.until('show')
      const clock = vi.spyOn(performance, 'now')
      for (const times of [1, 2]) {
        clock.mockReturnValue(times * 1e6)
        window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
        await app.until('reload', times)
      }
      clock.mockRestore()
      expect([app.called('reload').length, app.called('showErrorBox')]).toEqual([2, []])
      await app.end()
    })
  })

  describe('a page that cannot be loaded though nothing broke', () => {
    it('is said in both languages, in a window’s place, and the app ends with 1', async () => {
      const { passes } = ownTime()
      const app = await start({ loads: [fails()] })
      await app.until('show')
      passes(1000)
      await app.until('exit')
      expect(app.called('exit')).toEqual([[1]])
      expect(app.called('showErrorBox')[0]![1]).toMatch(/[一-鿿].*\n\n[A-Z]/)
      expect(app.log()).toMatch(/ERR_FAILED/)
      await app.end()
    })
  })

  describe('the smoke of a release machine', () => {
    it('opens no box that nobody would close', async () => {
      const { passes } = ownTime()
      const app = await start({ args: ['--smoke'], loads: [fails()] })
      await app.until('show')
      passes(1000)
      await app.until('exit')
      expect([app.called('exit')[0], app.called('showErrorBox')]).toEqual([[1], []])
      expect(app.said.join('\n')).toMatch(/[A-Z].*/)
      await app.end()
    })

    it('ends with the first page that breaks', async () => {
      const app = await start({ args: ['--smoke'], loads: [() => new Promise(() => undefined)] })
      const window = await app.window()
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
      expect([app.called('exit')[0], app.said]).toEqual([[1], ['--smoke: crashed']])
      await app.end()
    })
  })

  describe('the keys of a place that is set up', () => {
    it.each([
      ['are tried with the system’s store by an installed app', { packaged: true }, true],
      ['are not from the source tree, where a browser opens the same data', {}, false],
      ['nor in a smoke, where the system might ask somebody', { packaged: true, args: ['--smoke'] }, false],
    ])('%s', async (_, how, tried) => {
      const app = await start(how)
      const { webContents } = await app.window()
      await app.until('show')
      const frame = {
        kind: 'command',
        name: 'app.begin',
        requestId: randomUUID(),
        input: { kind: 'station', passphrase: 'a long one' },
      }
      const from = { sender: webContents, senderFrame: webContents.mainFrame }
      expect(JSON.parse(String(await app.invoke(from, 'xuance:call', JSON.stringify(frame))))).toMatchObject({ ok: true })
      expect(existsSync(join(app.home, 'electron', 'kept-by-system'))).toBe(tried)
      await app.end()
    })
  })

  describe('a rehearsal’s town', () => {
    it.each([
      ['is built where its size was asked for', ['--voters=200'], true],
      ['is not where nobody asked', [], false],
      ['is not for a size that is none', ['--voters=2e3'], false],
    ])(
      '%s',
      async (_, args, built) => {
        const app = await start({ args })
        await app.until('show')
        expect(existsSync(join(app.home, 'rehearsal.building'))).toBe(built)
        await app.end()
      },
      20_000,
    )
  })
})
