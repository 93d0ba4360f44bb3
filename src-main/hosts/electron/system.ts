import { app, dialog, safeStorage, shell, type BrowserWindow } from 'electron'
import type { SecretStore } from '../machine/keyring.ts'
import type { System } from '../machine/machine.ts'

/** What the system does for us. `window` is asked for late: it is made after the app was opened. */
export function systemOf(window: () => BrowserWindow | undefined): System {
  return {
    secretStore: app.isPackaged ? secretStore : undefined,
    chooseFolder: async () => {
      const parent = window()
      if (!parent) return undefined
      // Electron 45 docs, api/dialog, showOpenDialog.
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, { properties: ['openDirectory', 'createDirectory'] })
      return canceled ? undefined : filePaths[0]
    },
    // api/shell, shell.openPath: '' when a program took it. It is printed from there: the PDF viewer of Chromium would need plug-ins in our window.
    showPdf: async (path) => (await shell.openPath(path)) === '',
  }
}

/**
 * Electron 45 docs, api/safe-storage, the asynchronous methods (the others are deprecated). Asked when it is needed, since the system may
 * first ask the user. Not in development, where the same data is opened in a browser too.
 */
const secretStore: SecretStore = {
  wrap: async (text) => ((await isKept()) ? (await safeStorage.encryptStringAsync(text)).toString('base64') : undefined),
  unwrap: async (wrapped) => (await safeStorage.decryptStringAsync(Buffer.from(wrapped, 'base64'))).result,
}

/** `basic_text`, on a Linux without a keyring, is a password everyone knows. */
async function isKept(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false
  return safeStorage.isAsyncEncryptionAvailable()
}
