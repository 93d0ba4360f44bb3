import { spawn } from 'node:child_process'

/** Milliseconds within which a desktop without a viewer says so: xdg-open then ends with 3 (xdg-utils, xdg-open(1), “Exit Codes”). */
const REFUSES_WITHIN = 1000

type How = { readonly program?: string; readonly within?: number }

/**
 * Opens a file or a folder in the program a Linux desktop has for it, and whether one took it. `xdg-open` may run on for as long as that
 * program does: it is neither waited for nor ended with us.
 */
export function openOutside(path: string, { program = 'xdg-open', within = REFUSES_WITHIN }: How = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [path], { detached: true, stdio: 'ignore' })
    const late = setTimeout(() => resolve(true), within)
    const settle = (taken: boolean): void => {
      clearTimeout(late)
      resolve(taken)
    }
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
    child.unref()
  })
}
