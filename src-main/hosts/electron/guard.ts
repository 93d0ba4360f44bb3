import { app, type BrowserWindowConstructorOptions, type Session, type WebContents } from 'electron'
import type { Asset } from '../loopback/assets.ts'
import { fileOf, HEADERS, mayDownload, mayNavigate, mayOpen, mayRequest, SCHEME } from './policy.ts'

/** Serves the built screens and nothing else, and lets no request out. Before the window is made. */
export function guardSession(session: Session, manifest: ReadonlyMap<string, Asset>): void {
  // Electron 45 docs, api/protocol, protocol.handle: per session, after `ready`.
  session.protocol.handle(SCHEME, ({ method, url }) => {
    const asset = manifest.get(fileOf(method, url) ?? '')
    if (!asset) return new Response(null, { status: 404, headers: HEADERS })
    return new Response(new Uint8Array(asset.bytes), { headers: { ...HEADERS, 'Content-Type': asset.type } })
  })
  // api/web-request, onBeforeRequest: called for every request, whatever its scheme; `cancel` ends it.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }))
  // api/session, setPermissionRequestHandler and …CheckHandler: both are needed for a refusal to be whole; …DevicePermission…: HID, serial, USB.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // api/session, setSpellCheckerEnabled: no word is looked at, and no dictionary fetched, whatever a window asks for.
  session.setSpellCheckerEnabled(false)
  // api/session, Event: 'will-download'; without a path the system's dialog asks. Exports are written by main, into a folder the user chose.
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL(), item.getFilename())) return event.preventDefault()
    // api/download-item, setSaveDialogOptions: in this event alone; the title would be the address.
    item.setSaveDialogOptions({ title: '选册', properties: ['showOverwriteConfirmation'] })
  })
}

/** For whatever contents come to be, also ones nobody asked for. `wall` is how the board's window is made. */
export function guardContents(wall: BrowserWindowConstructorOptions): void {
  // Electron 45 docs, api/app, Event: 'web-contents-created'; tutorial/security 13 and 14.
  app.on('web-contents-created', (_event, contents) => {
    // api/web-contents, setWindowOpenHandler: `deny` makes no window.
    contents.setWindowOpenHandler(({ url }) =>
      mayOpen(url) ? { action: 'allow', overrideBrowserWindowOptions: wall } : { action: 'deny' },
    )
    // api/web-contents, Events: 'will-frame-navigate' (all frames), 'will-redirect', 'will-attach-webview'.
    contents.on('will-frame-navigate', (event) => stayHere(event, contents))
    contents.on('will-redirect', (event) => stayHere(event, contents))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

type Going = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }

function stayHere(event: Going, contents: WebContents): void {
  if (!event.isMainFrame || !mayNavigate(event.url) || contents.getType() !== 'window') event.preventDefault()
}
