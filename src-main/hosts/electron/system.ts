import { dialog, safeStorage, shell, type BrowserWindow } from 'electron'
import type { System } from '../machine/machine.ts'
import { openOutside } from '../desktop/open-outside.ts'
import { provenStore } from '../desktop/proven-store.ts'

/** What the system does for us. `window` is asked for late: it is made after the app was opened. `trial`: where secrets are proven, if kept. */
export function systemOf(window: () => BrowserWindow | undefined, trial: string | undefined): System {
  return {
    // Electron 45 docs, api/safe-storage, the asynchronous methods. Asked when it is needed, since the system may first ask the user.
    secretStore: trial === undefined ? undefined : provenStore(safeStorage, trial),
    chooseFolder: async () => {
      const parent = window()
      if (!parent) return undefined
      // api/dialog, showOpenDialog.
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, { properties: ['openDirectory', 'createDirectory'] })
      return canceled ? undefined : filePaths[0]
    },
    // api/shell, shell.openPath: '' when a program took it; on Linux its promise may never settle (electron/electron 47668). It is printed
    // from there: the PDF viewer of Chromium would need plug-ins in our window.
    showPdf: async (path) => (process.platform === 'linux' ? openOutside(path) : (await shell.openPath(path)) === ''),
  }
}
