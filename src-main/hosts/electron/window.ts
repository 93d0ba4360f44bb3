import type { BrowserWindowConstructorOptions } from 'electron'

export const PARTITION = 'persist:xuance'

/**
 * The window. Electron 45 docs, structures/web-preferences; tutorial/security 2, 3, 4, 6: everything it says is stated, also where
 * it is the default.
 */
export const windowOptions = (preload: string, devTools: boolean): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 600,
  show: false,
  autoHideMenuBar: true,
  title: '选册',
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    plugins: false,
    safeDialogs: true,
    disableDialogs: true,
    devTools,
  },
})

/** The board on the second screen: the same page behind the same walls, shown at once. */
export const wallOptions = (preload: string, devTools: boolean): BrowserWindowConstructorOptions => ({
  ...windowOptions(preload, devTools),
  width: 1280,
  height: 720,
  show: true,
})
