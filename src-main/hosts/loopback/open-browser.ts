import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
}

/** An installed Chrome, Edge or Chromium, or undefined. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const folders =
    platform === 'win32'
      ? [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      : (env['PATH'] ?? '').split(delimiter)
  const places = platform === 'darwin' ? [''] : folders.filter((folder) => folder !== undefined)
  return (NAMES[platform] ?? []).flatMap((name) => places.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/**
 * Opens the address in app mode, in a window of its own; the browser outlives us and we do not wait for it. `failed`: it could not be
 * started.
 */
export function openInBrowser(browser: string, address: string, failed: () => void): void {
  const child = spawn(browser, [`--app=${address}`, '--no-first-run'], { detached: true, stdio: 'ignore' })
  child.on('error', failed)
  child.unref()
}
