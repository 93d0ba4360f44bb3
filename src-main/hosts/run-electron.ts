import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { READY } from './electron/ready.ts'

/** Milliseconds until a window that shows nothing is given up. */
const PATIENCE = 20_000

/** `ready`: its window asked and was answered; `over` then settles when the user closes it. */
export type Ran = { readonly ready: false } | { readonly ready: true; readonly over: Promise<void> }

/** Runs the built Electron host (dist/electron/main.js) and waits for its window. One that does not come is ended. */
export async function runElectron(
  runtime: string,
  args: readonly string[],
  { signal, patience = PATIENCE }: { readonly signal: AbortSignal; readonly patience?: number },
): Promise<Ran> {
  // A developer's ELECTRON_RUN_AS_NODE would run our main without any Electron in it.
  const { ELECTRON_RUN_AS_NODE: _none, ...env } = process.env
  const child = spawn(runtime, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
  const over = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  const stop = (): void => void child.kill()
  signal.addEventListener('abort', stop, { once: true })
  const ready = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), patience)
    void over.then(() => resolve(false))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === READY) resolve(true)
    })
    signal.addEventListener('abort', () => resolve(false), { once: true })
    void over.finally(() => clearTimeout(late))
  })
  if (ready) return { ready, over }
  child.kill('SIGKILL')
  await over
  return { ready }
}
