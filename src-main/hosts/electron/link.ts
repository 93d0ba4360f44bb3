import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Reply } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'
import type { Dispatcher } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { readFrame } from '../frame-text.ts'
import { CALL, EVENT } from '../desktop/channels.ts'
import { maySend } from './policy.ts'

type Windows = ReadonlySet<BrowserWindow>

/** Ties our windows to the dispatcher: one handler, one channel of events. `onCall` hears of every admitted call. */
export function link(windows: Windows, dispatcher: Dispatcher, session: Session, onCall: () => void): () => void {
  const answer = async (event: IpcMainInvokeEvent, text: unknown): Promise<Reply<unknown>> => {
    if (!isAdmitted(windows, event)) return refuse('app.bad-frame')
    onCall()
    return dispatcher.dispatch(readFrame(text), session)
  }
  // Electron 45 docs, api/ipc-main, ipcMain.handle: what it answers is cloned; text crosses as it is.
  ipcMain.handle(CALL, async (event, text: unknown) => JSON.stringify(await answer(event, text)))
  const stop = dispatcher.listen((event) => {
    // api/web-contents, contents.send: goes to the main frame alone.
    for (const window of windows) if (!window.isDestroyed()) window.webContents.send(EVENT, JSON.stringify(event))
  })
  return () => {
    stop()
    ipcMain.removeHandler(CALL)
  }
}

/** api/structures/ipc-main-invoke-event: `senderFrame` is null once the frame has gone or navigated. */
function isAdmitted(windows: Windows, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  const isWindow = [...windows].some((window) => !window.isDestroyed() && window.webContents === sender)
  // api/web-frame-main, frame.parent: null for the top frame alone.
  const isMainFrame = senderFrame?.parent === null
  return maySend({ isWindow, isMainFrame, address: senderFrame?.url })
}
