import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'

// Electron as far as our host uses it, in one process. What crosses between main and page is cloned, as Electron clones it: a
// function, a class instance or a port on the way throws here too.

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown
type Answer = (value: { readonly cancel: boolean }) => void

const calls: (readonly unknown[])[] = []
/** Records a call, answers with `value`. */
const noted =
  <T>(name: string, value?: T) =>
  (...args: readonly unknown[]): T => {
    calls.push([name, ...args])
    return value as T
  }

export const handlers = new Map<string, Handler>()
export const page = new EventEmitter()

class FakeFrame {
  readonly parent = null
  url: string
  constructor(url: string) {
    this.url = url
  }
}

export class FakeContents extends EventEmitter {
  mainFrame = new FakeFrame('')
  opened: ((details: { readonly url: string }) => { readonly action: string }) | undefined
  /** Empty before the first page has come. */
  getURL = (): string => this.mainFrame.url
  send = (channel: string, ...args: readonly unknown[]): void => void page.emit(channel, {}, ...structuredClone(args))
  getType = (): string => 'window'
  /** A page that does not answer. */
  executeJavaScript = (): Promise<unknown> => new Promise(() => undefined)
  setWindowOpenHandler = (handler: NonNullable<FakeContents['opened']>): void => {
    this.opened = handler
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  /** How the first pages come; as they should, where nothing is said. */
  static loads: (() => Promise<void>)[] = []
  readonly options: unknown
  readonly webContents = new FakeContents()
  gone = false
  constructor(options?: unknown) {
    super()
    this.options = options
    FakeWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  isDestroyed = (): boolean => this.gone
  isMinimized = (): boolean => true
  restore = noted('restore')
  focus = noted('focus')
  /** api/browser-window, Event: 'show'. */
  show = (): void => {
    calls.push(['show'])
    this.emit('show')
  }
  reload = noted('reload')
  close = (): void => {
    this.gone = true
    this.emit('closed')
  }
  destroy = (): void => this.close()
  loadURL = async (url: string): Promise<void> => {
    calls.push(['loadURL', url])
    await FakeWindow.loads.shift()?.()
    this.webContents.mainFrame = new FakeFrame(url)
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: noted('appendSwitch'), hasSwitch: noted('hasSwitch', false) },
  enableSandbox: noted('enableSandbox'),
  /** As documented: the folder must be there. */
  setPath: (name: string, path: string): void => {
    if (!existsSync(path)) throw new Error(`Failed to set path ${path}`)
    calls.push(['setPath', name, path])
  },
  relaunch: noted('relaunch'),
  /** Whether no other one is running. */
  alone: true,
  requestSingleInstanceLock: (): boolean => {
    calls.push(['requestSingleInstanceLock'])
    return app.alone
  },
  whenReady: () => Promise.resolve(),
  quit: noted('quit'),
  exit: noted('exit'),
})

type Permission = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type Ask = (details: { readonly url: string }, answer: Answer) => void

class FakeSession extends EventEmitter {
  served: ((request: Request) => Response) | undefined
  asked: Ask | undefined
  permission: Permission | undefined
  check: (() => boolean) | undefined
  device: (() => boolean) | undefined
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Response): void => {
      calls.push(['protocol.handle', scheme])
      this.served = handler
    },
  }
  webRequest = { onBeforeRequest: (listener: Ask): void => void (this.asked = listener) }
  setPermissionRequestHandler = (handler: Permission): void => void (this.permission = handler)
  setPermissionCheckHandler = (handler: () => boolean): void => void (this.check = handler)
  setSpellCheckerEnabled = noted('setSpellCheckerEnabled')
  setDevicePermissionHandler = (handler: () => boolean): void => void (this.device = handler)
}
export const fakeSession = new FakeSession()

/** What `import … from 'electron'` answers in main. There is no `crashReporter` and no `net`: whoever uses one fails. */
export const electron = {
  app,
  BrowserWindow: FakeWindow,
  session: {
    fromPartition: (partition: string) => {
      calls.push(['fromPartition', partition])
      return fakeSession
    },
  },
  protocol: { registerSchemesAsPrivileged: noted('registerSchemesAsPrivileged') },
  ipcMain: {
    handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
    removeHandler: (channel: string): void => void handlers.delete(channel),
  },
  Menu: { setApplicationMenu: noted('setApplicationMenu') },
  dialog: {
    showErrorBox: noted('showErrorBox'),
    showOpenDialog: (): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }> =>
      Promise.resolve({ canceled: false, filePaths: ['/media/clerk/选册'] }),
  },
  shell: { openPath: (path: string): Promise<string> => Promise.resolve(path.endsWith('.pdf') ? '' : 'no program') },
  safeStorage: {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`v11${text}`)),
    decryptStringAsync: (bytes: Buffer) => Promise.resolve({ result: bytes.toString().slice(3), shouldReEncrypt: false }),
  },
}

export const called = (name: string): readonly (readonly unknown[])[] =>
  calls.filter(([each]) => each === name).map(([, ...args]) => args)

/** What a page calls from a frame: cloned on the way in and out. Electron tells the page of what was thrown as text alone. */
export async function invoke(event: object, channel: string, ...args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler(event, ...structuredClone(args)))
}

export type Exposed = { call(frame: unknown): Promise<unknown>; listen(tell: (event: string) => void): () => void }

/** Builds the preload as it is packed and runs it in a context of its own, as Electron's sandbox does: with `require('electron')` alone. */
export function runPreload(
  window: FakeWindow,
  out: string,
): { readonly exposed: ReadonlyMap<string, Exposed>; readonly wanted: readonly string[] } {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--mode', 'preload', '--logLevel', 'error', '--outDir', out], {
    cwd: root,
  })
  if (built.status !== 0) throw new Error(built.stderr.toString())
  const exposed = new Map<string, Exposed>()
  const wanted: string[] = []
  const inPage = {
    contextBridge: { exposeInMainWorld: (name: string, api: Exposed) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        invoke({ sender: window.webContents, senderFrame: window.webContents.mainFrame }, channel, ...args),
      on: (channel: string, listener: (...args: readonly unknown[]) => void) => void page.on(channel, listener),
      removeListener: (channel: string, listener: (...args: readonly unknown[]) => void) => void page.off(channel, listener),
    },
  }
  const require = (name: string): unknown => {
    wanted.push(name)
    if (name !== 'electron') throw new Error(`a sandboxed preload has no ${name}`)
    return inPage
  }
  runInNewContext(readFileSync(join(out, 'preload.cjs'), 'utf8'), { require, exports: {}, module: { exports: {} } })
  return { exposed, wanted }
}

/** The package itself, for what it is called: its types are the documentation the host was written by. */
export const electronVersion = (createRequire(import.meta.url)('electron/package.json') as { version: string }).version
