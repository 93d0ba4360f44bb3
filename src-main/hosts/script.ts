import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** A command of ours at work beside this thread, spoken to by its streams. */
export type Script = {
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** Settles with its exit code, null when it was ended, once its streams are closed. Never rejects. */
  readonly over: Promise<number | null>
  /** `gently` lets it tidy up. */
  end(how: 'gently' | 'at once'): void
}

const main = new URL('./cli/main.ts', import.meta.url)

/**
 * Starts a command of the command line: in a process of its own under Node, in a thread inside Electron, whose binary runs no scripts
 * (fuse `runAsNode`). Both run the same file, and the screens stay quick beside both.
 */
export function startScript(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  as: 'process' | 'thread' = process.versions['electron'] === undefined ? 'process' : 'thread',
): Script {
  return as === 'process' ? inProcess(words, env) : inThread(words, env)
}

function inProcess(words: readonly string[], env: Readonly<Record<string, string>>): Script {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(main), ...words], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const over = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code))
  })
  const { stdin, stdout, stderr } = child
  return { stdin, stdout, stderr, over, end: (how) => void child.kill(how === 'gently' ? 'SIGTERM' : 'SIGKILL') }
}

function inThread(words: readonly string[], env: Readonly<Record<string, string>>): Script {
  const worker = new Worker(main, {
    argv: [...words],
    env: { ...process.env, ...env },
    stdin: true,
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  let ended = false
  const over = new Promise<number | null>((resolve) => {
    worker.once('error', () => resolve(null))
    worker.once('exit', (code) => resolve(ended ? null : code))
  })
  const end = (): void => {
    ended = true
    void worker.terminate()
  }
  return { stdin: worker.stdin!, stdout: worker.stdout, stderr: worker.stderr, over, end }
}
