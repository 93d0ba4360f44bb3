import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { chooseHost, type Surroundings } from '#hosts/choose-host.ts'
import { runtimeIn } from '#hosts/desktop/electron-runtime.ts'
import { ELSEWHERE, READY } from '#hosts/desktop/ready.ts'
import { homeFolder } from '#hosts/home.ts'
import { findBrowser, openInBrowser } from '#hosts/loopback/open-browser.ts'
import { runElectron } from '#hosts/desktop/run-electron.ts'
import { startScript } from '#hosts/script.ts'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { untilTold } from '../fixtures/runs-on.ts'
import { until } from '../fixtures/until.ts'

const desk: Surroundings = { env: { DISPLAY: ':0' }, platform: 'linux', root: false, runtime: () => Promise.resolve('/electron') }

describe('where the app opens', () => {
  it.each<[string, Partial<Surroundings>, string, boolean | undefined]>([
    ['a desktop with the runtime', {}, 'electron', undefined],
    ['Windows with the runtime', { env: {}, platform: 'win32' }, 'electron', undefined],
    ['Wayland with the runtime', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, 'electron', undefined],
    ['no runtime', { runtime: () => Promise.resolve(undefined) }, 'loopback', true],
    ['root', { root: true }, 'loopback', true],
    ['no display', { env: {} }, 'loopback', false],
    ['an empty display', { env: { DISPLAY: '' } }, 'loopback', false],
    ['a build server', { env: { DISPLAY: ':0', CI: 'true' } }, 'loopback', false],
    ['somebody who wants no window', { env: { DISPLAY: ':0', XUANCE_BROWSER: 'none' } }, 'loopback', false],
    ['somebody who wants the browser', { env: { DISPLAY: ':0', XUANCE_HOST: 'loopback' } }, 'loopback', true],
  ])('%s', async (_, other, host, browser) => {
    const choice = await chooseHost({ ...desk, ...other })
    expect([choice.host, 'browser' in choice ? choice.browser : undefined]).toEqual([host, browser])
    expect(choice.why).toMatch(/^[^\n]*[一-鿿]{4}[^\n]*$/)
  })

  it('the runtime is not even looked for where it could not run', async () => {
    const runtime = () => Promise.reject(new Error('looked for'))
    for (const other of [{ root: true }, { env: {} }, { env: { DISPLAY: ':0', CI: '1' } }])
      expect((await chooseHost({ ...desk, ...other, runtime })).host).toBe('loopback')
  })

  it('the runtime is where Electron’s own package says it is', () => {
    const at = folder()
    expect(runtimeIn(at, {})).toBeUndefined()
    mkdirSync(join(at, 'dist'))
    writeFileSync(join(at, 'dist', 'electron'), 'half of it')
    expect(runtimeIn(at, {})).toBeUndefined()
    expect(runtimeIn(at, { ELECTRON_OVERRIDE_DIST_PATH: join(at, 'dist') })).toBe(join(at, 'dist', 'electron'))
    writeFileSync(join(at, 'path.txt'), 'electron.exe')
    expect(runtimeIn(at, {})).toBeUndefined()
    writeFileSync(join(at, 'dist', 'electron.exe'), '')
    expect(runtimeIn(at, {})).toBe(join(at, 'dist', 'electron.exe'))
    expect(runtimeIn(at, { ELECTRON_OVERRIDE_DIST_PATH: join(at, 'elsewhere') })).toBeUndefined()
  })

  it('data is kept in XUANCE_HOME or the platform’s usual folder', () => {
    expect(homeFolder({ XUANCE_HOME: '/data' }, 'linux')).toBe('/data')
    expect(homeFolder({ XDG_DATA_HOME: '/x' }, 'linux')).toMatch(/^[/\\]x[/\\]xuance$/)
    expect(homeFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32')).toMatch(/Xuance$/)
  })
})

/** A program in the place of Electron's binary. */
function runtime(script: string): string {
  const path = join(folder(), 'electron.mjs')
  writeFileSync(path, script)
  chmodSync(path, 0o755)
  return path
}
/** Milliseconds that a window may take to show itself. */
const HALF_A_MINUTE = 30_000
const run = (script: string, patience = HALF_A_MINUTE, signal = new AbortController().signal) =>
  runElectron(process.execPath, [runtime(script)], { signal, patience })

describe('a browser of this computer', () => {
  it('is found where it lies, by the first name that is there', () => {
    const bin = folder()
    writeFileSync(join(bin, 'chromium'), '')
    expect(findBrowser({ PATH: `${join(bin, 'none')}:${bin}` }, 'linux')).toBe(join(bin, 'chromium'))
    expect(findBrowser({ PATH: join(bin, 'none') }, 'linux')).toBeUndefined()
  })

  it('that cannot be executed is told, and stops nothing', async () => {
    const broken = join(folder(), 'chromium')
    writeFileSync(broken, 'no program')
    await expect(new Promise((failed) => openInBrowser(broken, 'http://127.0.0.1:1/', () => failed('told')))).resolves.toBe(
      'told',
    )
  })
})

describe('the desktop window', () => {
  it('is there when it says so, and over when it is closed', async () => {
    const { script, end } = untilTold()
    const ran = await run(`${script}; console.log('loading'); console.log('${READY}')`)
    expect(ran.ready).toBe(true)
    end()
    if (ran.ready) await ran.over
  })

  it('is given up when it ends at once', async () => {
    expect(await run('process.exit(1)')).toEqual({ ready: false, elsewhere: false })
  })

  it.each([
    ['shows nothing in time', ''],
    ['says something else', `${READY}?\n`],
  ])('is given up when it %s', async (_, words) => {
    const { passes } = ownTime()
    const said = join(folder(), 'said')
    const saying = `process.stdout.write(${JSON.stringify(words)}, () => fs.writeFileSync('${said}', ''))`
    const given = run(`import fs from 'node:fs'; ${saying}; ${untilTold().script}`, HALF_A_MINUTE)
    await until(() => existsSync(said))
    passes(HALF_A_MINUTE)
    expect(await given).toEqual({ ready: false, elsewhere: false })
  })

  it('is over when it is closed, whatever it left behind that still writes to us', async () => {
    const [left, window] = [untilTold(), untilTold()]
    const gone = join(folder(), 'gone')
    const behind = `process.on('exit', () => fs.writeFileSync('${gone}', '')); ${left.script}`
    const ran = await run(
      `import { spawn } from 'node:child_process'
       const behind = ${JSON.stringify(`import fs from 'node:fs'; ${behind}`)}
       spawn(process.execPath, ['--input-type=module', '-e', behind], { stdio: ['ignore', 'inherit', 'ignore'] }).unref()
       ${window.script}
       console.log('${READY}')`,
    )
    const { waits, passes } = ownTime()
    window.end()
    await waits()
    passes(300)
    if (ran.ready) await ran.over
    expect([ran.ready, existsSync(gone)]).toEqual([true, false])
    left.end()
    await until(() => existsSync(gone))
  })

  it('is another one’s where these data are open already, also when that is said with its last breath', async () => {
    const said = `process.stdout.write('${ELSEWHERE}\\n', () => process.exit(0))`
    expect(await run(said)).toEqual({ ready: false, elsewhere: true })
  })

  it('is not even begun after Ctrl+C', async () => {
    expect(await run(`console.log('${READY}')`, HALF_A_MINUTE, AbortSignal.abort())).toEqual({ ready: false, elsewhere: false })
  })

  it('is given up where the runtime cannot be started', async () => {
    const signal = new AbortController().signal
    expect(await runElectron(join(folder(), 'none'), [], { signal, patience: HALF_A_MINUTE })).toEqual({
      ready: false,
      elsewhere: false,
    })
  })

  it('runs as Electron, whatever a developer’s shell says', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    const ran = await run(`if (!process.env.ELECTRON_RUN_AS_NODE) console.log('${READY}')`)
    delete process.env['ELECTRON_RUN_AS_NODE']
    expect(ran.ready).toBe(true)
  })
})

describe('a command beside the screens', () => {
  it('that breaks says why, and ends with a number that is not 0', async () => {
    for (const as of ['process', 'thread'] as const) {
      const script = startScript(['session'], {}, as)
      const remarks = text(script.stderr)
      script.stdout.resume()
      script.stdin.write('no JSON\n')
      expect([await script.over, await remarks]).toEqual([1, expect.stringMatching(/SyntaxError: .*no JSON/s)])
    }
  })

  it('that cannot be started says why', async () => {
    const node = process.execPath
    process.execPath = join(folder(), 'none')
    const script = startScript(['session'], {}, 'process')
    process.execPath = node
    script.stdin.write('[]\n')
    expect([await script.over, await text(script.stderr)]).toEqual([expect.any(Number), expect.stringMatching(/ENOENT/)])
  })

  it.each(['process', 'thread'] as const)('answers line by line in a %s, and ends with its input', async (as) => {
    const script = startScript(['session'], {}, as)
    const answers = createInterface({ input: script.stdout })[Symbol.asyncIterator]()
    script.stderr.resume()
    for (const [words, exit] of [
      [['tally', '-x'], 2],
      [['verify', join(folder(), 'none.sqlite')], 1],
    ] as const) {
      script.stdin.write(`${JSON.stringify(words)}\n`)
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ exit })
    }
    script.stdin.end()
    expect(await script.over).toBe(0)
  })

  it.each(['process', 'thread'] as const)('a %s can be ended at once', async (as) => {
    const script = startScript(['session'], {}, as)
    script.end('at once')
    expect(await script.over).toBe(null)
  })
})
