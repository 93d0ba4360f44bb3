import { extractAll, extractFile, listPackage } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { electionTable } from '../fixtures/election-table.ts'
import { folder } from '../fixtures/folder.ts'
import { register } from '../print/sample-register.ts'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = (path: string): string => join(root, 'node_modules', path)
const { version } = require('electron/package.json') as { version: string }

const { load } = require('js-yaml') as { readonly load: (text: string) => Configuration }
type Configuration = {
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly nsis: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}
type Given = Readonly<Record<'extraMetadata' | 'linux', Readonly<Record<string, unknown>>>>
type Builder = { readonly prototype: Readonly<Record<string, (this: unknown) => Promise<object>>> }
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object
const configuration = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))

/** Fuses of Electron 45 in the order of their wire, as its docs (tutorial/fuses) and @electron/fuses number them. */
const FUSES = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
] as const
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

describe('electron-builder.yml', () => {
  it('is what electron-builder’s own schema allows', async () => {
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
      readonly validateConfiguration: (configuration: object, log: { readonly isEnabled: boolean }) => Promise<void>
    }
    const log = { isEnabled: false }
    await expect(validateConfiguration(configuration, log)).resolves.toBeUndefined()
    await expect(validateConfiguration({ ...configuration, asarr: true }, log)).rejects.toThrow(/asarr/)
    await expect(validateConfiguration({ ...configuration, electronFuses: { runAsNod: false } }, log)).rejects.toThrow(
      /electronFuses/,
    )
  })

  it('states every fuse', () => {
    expect(Object.entries(configuration.electronFuses)).toEqual(FUSES)
  })

  it('compiles nothing, publishes nothing, and an uninstaller leaves the ledgers', () => {
    expect(configuration).toMatchObject({
      npmRebuild: false,
      nodeGypRebuild: false,
      asar: true,
      publish: null,
      win: { target: [{ target: 'nsis', arch: 'x64' }] },
      linux: { target: [{ target: 'deb', arch: ['x64', 'arm64'] }] },
      nsis: { perMachine: true, deleteAppDataOnUninstall: false },
    })
  })
})

describe('what electron-builder asks of a deb before it makes one', () => {
  const { default: FpmTarget } = require('app-builder-lib/out/targets/FpmTarget') as { readonly default: Builder }
  const { AppInfo } = require('app-builder-lib/out/appInfo') as { readonly AppInfo: Builder }
  const given = configuration as unknown as Given
  /** As electron-builder itself computes it, from package.json with `extraMetadata` over it; no remote of git is asked. */
  const asked = ({ extraMetadata, linux }: Given): Promise<object> => {
    const info = { metadata: { ...manifest, ...extraMetadata }, notNullDevMetadata: {}, repositoryInfo: Promise.resolve(null) }
    const appInfo = { linuxPackageName: 'xuance', computePackageUrl: () => AppInfo.prototype.computePackageUrl!.call({ info }) }
    return FpmTarget.prototype.computeFpmMetaInfoOptions!.call({ packager: { appInfo, info }, options: linux })
  }

  it('is there: a homepage that is nobody’s, and a maintainer with an address', async () => {
    expect(await asked(given)).toEqual({
      name: 'xuance',
      maintainer: 'Xuance <packages@xuance.invalid>',
      url: 'https://xuance.invalid/',
      vendor: 'Xuance',
    })
  })

  it('would be missed', async () => {
    const { homepage: _, ...rest } = given.extraMetadata
    await expect(asked({ ...given, extraMetadata: rest })).rejects.toThrow(/homepage/)
    const { maintainer: __, ...linux } = given.linux
    await expect(asked({ ...given, linux })).rejects.toThrow(/email/)
  })
})

it('the deb sets Chromium’s helper set-uid whatever root may do, and its script has no macro that electron-builder does not know', () => {
  const { afterInstall } = configuration['deb'] as { readonly afterInstall: string }
  const script = readFileSync(join(root, afterInstall), 'utf8')
  expect(script).toMatch(/^chmod 4755 '\/opt\/\$\{sanitizedProductName\}\/chrome-sandbox'$/m)
  const macros = [...script.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
  expect(new Set(macros)).toEqual(new Set(['sanitizedProductName', 'executable']))
})

/** A runtime that only looks like one: a binary with the fuse wire in it, as it comes unflipped. */
function standInRuntime(at: string): string {
  mkdirSync(join(at, 'locales'), { recursive: true })
  mkdirSync(join(at, 'resources'))
  const wire = Buffer.from([1, FUSES.length, ...FUSES.map(() => 0x31)])
  writeFileSync(join(at, 'electron'), Buffer.concat([Buffer.from(`#!/bin/false\n${SENTINEL}`), wire]))
  chmodSync(join(at, 'electron'), 0o755)
  for (const name of ['chrome_crashpad_handler', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(at, name), '')
  writeFileSync(join(at, 'version'), version)
  return at
}

describe.runIf(process.platform === 'linux')('the packed app', () => {
  const work = folder()
  const packed = join(work, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  const asar = join(packed, 'resources', 'app.asar')
  let files: readonly string[]

  beforeAll(() => {
    // In the tree itself: npm lists no packages behind a symbolic link, and electron-builder packs what npm lists.
    if (!existsSync(join(root, 'dist/renderer/index.html'))) build('production')
    for (const mode of ['main', 'preload']) build(mode)
    const given = [
      `-c.electronDist=${standInRuntime(join(work, 'runtime'))}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${join(work, 'out')}`,
    ]
    const args = [bin('electron-builder/cli.js'), '--linux', 'dir', `--${process.arch}`, ...given]
    const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, CI: '1' } })
    if (ran.status !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`)
    files = listPackage(asar, { isPack: false }).map((file) => file.replace(/^[/\\]/, ''))
  }, 240_000)

  const build = (mode: string): void => {
    const args = [bin('vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'error']
    const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(ran.stderr)
  }

  it.each([
    'package.json',
    'dist/electron/main.js',
    'dist/electron/preload.cjs',
    'dist/electron/print-print-worker.js',
    'dist/electron/hosts-cli-main.js',
    'dist/renderer/index.html',
    'migrations/0000_ledger.sql',
    'node_modules/better-sqlite3/package.json',
    'node_modules/drizzle-orm/better-sqlite3/index.cjs',
    'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    'node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    'node_modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
    'node_modules/hanamin/HanaMin.css',
    'node_modules/hanamin/LICENSE',
  ])('holds %s', (file) => {
    expect(files).toContain(file)
  })

  it('holds every migration of the tree', () => {
    const migrations = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql'))
    expect(files.filter((file) => /^migrations\/.*\.sql$/.test(file))).toHaveLength(migrations.length)
  })

  it.each([
    ['sources or tests', /^(src-main|src-renderer|tests|docs|examples)\//],
    ['TypeScript', /\.ts$/],
    ['a Node runtime', /^node_modules\/node-/],
    [
      'development packages',
      /^node_modules\/(electron|electron-builder|vite|vitest|react|typescript|playwright-core|@sparticuz|oxlint)(\/|$)/,
    ],
    ['SQLite’s sources', /^node_modules\/better-sqlite3\/(deps|src)\//],
    ['weights nobody prints with', /\/(200ExtraLight|300Light|500Medium|600SemiBold|800ExtraBold|900Black)\/.*\.ttf$/],
    ['ledgers or keys', /\.(sqlite|agekey|xuance)$/],
  ])('holds no %s', (_, unwanted) => {
    expect(files.filter((file) => unwanted.test(file)).slice(0, 5)).toEqual([])
  })

  it('keeps the one native module of its platform beside the archive, and no other', () => {
    const unpacked = join(`${asar}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds')
    const [name] = readdirSync(unpacked)
    expect([readdirSync(unpacked).length, name]).toEqual([1, `linux-${process.arch}.node`])
    expect(readdirSync(join(`${asar}.unpacked`, 'node_modules'))).toEqual(['better-sqlite3'])
  })

  it('starts with the built main', () => {
    const { main, type } = JSON.parse(extractFile(asar, 'package.json').toString('utf8')) as { main: string; type: string }
    expect([main, type]).toEqual(['dist/electron/main.js', 'module'])
  })

  it('has its fuses flipped in the binary', () => {
    const binary = readFileSync(join(packed, 'xuance'))
    const wire = binary.subarray(binary.indexOf(SENTINEL) + SENTINEL.length + 2)
    expect(FUSES.map(([name], i) => [name, String.fromCharCode(wire[i]!)])).toEqual(
      FUSES.map(([name, on]) => [name, on ? '1' : '0']),
    )
    expect(existsSync(join(packed, 'resources', 'default_app.asar'))).toBe(false)
  })

  describe('taken out of its archive and run by Node', () => {
    const out = join(work, 'extracted')
    const node = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        cwd: work,
        encoding: 'utf8',
        env: { ...process.env, XUANCE_PASSPHRASE: 'a long passphrase', XUANCE_HOME: join(work, 'home') },
      })
    const inAsar = (path: string): string => join(out, 'dist', 'electron', path)

    beforeAll(() => extractAll(asar, out))

    it('makes a ledger: migrations, drizzle and the native module are found', () => {
      const example = (name: string): string => join(root, 'examples', 'qingxi', name)
      const files = [
        '--election',
        electionTable(join(root, 'examples', 'qingxi'), work),
        '--constituencies',
        example('constituencies.csv'),
      ]
      const ran = node(
        inAsar('hosts-cli-main.js'),
        'office',
        'create',
        '--ledger',
        join(work, 'office.sqlite'),
        ...files,
        '--rehearsal',
        '--json',
      )
      expect(ran.stderr).toBe('')
      expect(JSON.parse(ran.stdout)).toMatchObject({ mode: 'rehearsal' })
    })

    it('prints: the thread finds its fonts', () => {
      const print = join(work, 'print.mjs')
      const { rows, ...document } = register()
      const messages = [
        { kind: 'begin', document },
        { kind: 'rows', rows },
        { kind: 'print', path: join(work, 'register.pdf') },
      ]
      writeFileSync(
        print,
        `import { Worker } from 'node:worker_threads'
         const worker = new Worker(new URL(${JSON.stringify(pathToFileURL(inAsar('print-print-worker.js')).href)}))
         worker.on('error', (error) => { console.error(error); process.exit(1) })
         worker.on('message', (message) => {
           if (message.kind === 'progress') return
           console.log(message.kind)
           process.exit(0)
         })
         for (const message of ${JSON.stringify(messages)}) worker.postMessage(message)`,
      )
      const ran = node(print)
      expect([ran.stderr, ran.stdout.trim()]).toEqual(['', 'printed'])
    })

    it('opens its window: main finds the screens and the preload', () => {
      const fake = pathToFileURL(join(root, 'tests', 'hosts', 'fake-electron.ts')).href
      const stub = join(work, 'electron-stub.mjs')
      writeFileSync(
        stub,
        `import { electron } from ${JSON.stringify(fake)}
         export const { ${['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'protocol', 'safeStorage', 'session', 'shell'].join(', ')} } = electron`,
      )
      const starter = join(work, 'start.mjs')
      writeFileSync(
        starter,
        `import { once } from 'node:events'
         import { registerHooks } from 'node:module'
         registerHooks({ resolve: (name, context, next) => name === 'electron' ? { url: ${JSON.stringify(pathToFileURL(stub).href)}, shortCircuit: true } : next(name, context) })
         const { app, FakeWindow, fakeSession, called } = await import(${JSON.stringify(fake)})
         const made = once(app, 'web-contents-created')
         await import(${JSON.stringify(pathToFileURL(inAsar('main.js')).href)})
         await made
         if (called('show').length === 0) await once(FakeWindow.all[0], 'show')
         const page = fakeSession.served(new Request('app://xuance/index.html'))
         console.log(JSON.stringify({ page: page.status, preload: FakeWindow.all[0].options.webPreferences.preload, errors: called('showErrorBox') }))
         process.exit(0)`,
      )
      const ran = node(starter)
      expect(ran.stderr).toBe('')
      const { page, preload, errors } = JSON.parse(ran.stdout) as { page: number; preload: string; errors: readonly unknown[] }
      expect([page, preload, errors]).toEqual([200, inAsar('preload.cjs'), []])
    })
  })
})
