import { contextBridge, ipcRenderer } from 'electron'
import { CALL, EVENT } from '../desktop/channels.ts'

// Two functions, text in and out: no object of Electron ever reaches the page.
// Electron 45 docs, api/context-bridge, exposeInMainWorld; api/ipc-renderer, invoke and on; tutorial/security 20.
contextBridge.exposeInMainWorld('xuance', {
  call: (frame: unknown): Promise<unknown> => ipcRenderer.invoke(CALL, String(frame)),
  listen: (tell: (event: string) => void): (() => void) => {
    const on = (_event: unknown, text: unknown): void => tell(String(text))
    ipcRenderer.on(EVENT, on)
    return () => void ipcRenderer.removeListener(EVENT, on)
  },
})
