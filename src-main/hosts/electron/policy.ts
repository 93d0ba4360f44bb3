// What the window may do, as pure functions: main.ts and guard.ts only ask them.

export const SCHEME = 'app'
const HOST = 'xuance'
export const START = `${SCHEME}://${HOST}/index.html`

/** Whether an address is one of ours, exactly: scheme and host alone say so, never how it begins. */
function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password, port } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '' && port === ''
}

/** Only our page, and only itself: a reload. */
export function mayNavigate(address: string): boolean {
  return isOurs(address) && new URL(address).pathname === '/index.html' && new URL(address).search === ''
}

/** The one page that may have a window of its own: a station's board, for the wall. */
export const mayOpen = (address: string): boolean =>
  mayNavigate(address) && /^#\/station\/[\w-]{1,24}\/wall$/.test(new URL(address).hash)

/** What the page made itself, and the user saves where the system's dialog says: tables and prints. */
export const mayDownload = (address: string, name: string): boolean =>
  address.startsWith('blob:') && mayRequest(address) && /\.(csv|pdf)$/i.test(name)

/** Requests of the window: our own files, and blobs that our own page made. Everything else is network, and there is none. */
export function mayRequest(address: string): boolean {
  return isOurs(address) || (address.startsWith('blob:') && isOurs(address.slice('blob:'.length)))
}

/** Which built file an address names, as a key of the manifest; undefined for anything but a plain path. */
export function fileOf(method: string, address: string): string | undefined {
  if (method !== 'GET' || !isOurs(address)) return undefined
  const { pathname, search } = new URL(address)
  return search === '' ? pathname : undefined
}

type Sender = { readonly isWindow: boolean; readonly isMainFrame: boolean; readonly address: string | undefined }

/** Who may call: a window of ours, by its main frame, showing our page. Electron 45 docs, tutorial/security, 17 “Validate the sender”. */
export const maySend = ({ isWindow, isMainFrame, address }: Sender): boolean =>
  isWindow && isMainFrame && address !== undefined && mayNavigate(address.split('#')[0] ?? '')

/** Every answer of the `app:` scheme carries the same policy as the loopback host's. */
export { SECURITY_HEADERS as HEADERS } from '../loopback/policy.ts'

/** What nobody may start a packed app with: each takes away a wall, or opens a port. */
export const FORBIDDEN: readonly string[] =
  'remote-debugging-port remote-debugging-pipe no-sandbox disable-web-security load-extension'.split(' ')

/** Switches of Chromium: no name is looked up, nothing is fetched in the background, nothing is reported. */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
]
