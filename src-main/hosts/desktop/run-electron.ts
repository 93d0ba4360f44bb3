import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ELSEWHERE, READY } from './ready.ts'

/** Milliseconds until a window that shows nothing is given up. */
const PATIENCE = 20_000
/** Milliseconds after its end in which what it wrote may still arrive: a process it left behind can hold the pipe open for ever. */
const LAST_WORDS = 300

/** `ready`: its window asked and was answered; `over` then settles when the user closes it. `elsewhere`: these data are open in another one. */
export type Ran = { readonly ready: false; readonly elsewhere: boolean } | { readonly ready: true; readonly over: Promise<void> }

/** Runs the built Electron host (dist/electron/main.js) and waits for its window. One that does not come is ended. */
export async function runElectron(
  runtime: string,
  args: readonly string[],
  { signal, patience = PATIENCE }: { readonly signal: AbortSignal; readonly patience?: number },
): Promise<Ran> {
  if (signal.aborted) return { ready: false, elsewhere: false }
  const child = spawn(runtime, args, { stdio: ['ignore', 'pipe', 'inherit'], env: asElectron() })
  const over = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
    child.once('exit', () => setTimeout(resolve, LAST_WORDS))
  }).then(() => void child.stdout.destroy())
  const stop = (): void => void child.kill()
  signal.addEventListener('abort', stop, { once: true })
  const said = await new Promise<string | undefined>((resolve) => {
    const late = setTimeout(() => resolve(undefined), patience)
    void over.finally(() => {
      clearTimeout(late)
      resolve(undefined)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === READY || line === ELSEWHERE) resolve(line)
    })
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  if (said === READY) return { ready: true, over }
  if (said === undefined) child.kill('SIGKILL')
  await over
  return { ready: false, elsewhere: said === ELSEWHERE }
}

/** A developer's ELECTRON_RUN_AS_NODE would run our main without any Electron in it. */
export function asElectron(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _none, ...rest } = env
  return rest
}
