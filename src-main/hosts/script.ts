import { spawn } from 'node:child_process'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** A command of ours at work beside this thread, spoken to by its streams. */
export type Script = {
  readonly stdin: Writable
  readonly stdout: Readable
  /** What it remarks; last of all, why it could not start or broke. */
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
  const { stdin, stdout } = child
  const stderr = withReasons(child.stderr, child, stdin)
  // One that could not be started closes too, with a number below 0.
  const over = new Promise<number | null>((resolve) => {
    child.once('close', (code) => stderr.end(() => resolve(code)))
  })
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
  const stdin = worker.stdin!
  const stderr = withReasons(worker.stderr, worker, stdin)
  const over = new Promise<number | null>((resolve) => {
    // 'exit' follows an error, too (Node 24 docs, worker_threads, Event: 'error'), with 1.
    worker.once('exit', (code) => stderr.end(() => resolve(ended ? null : code)))
  })
  const end = (): void => {
    ended = true
    void worker.terminate()
  }
  return { stdin, stdout: worker.stdout, stderr, over, end }
}

type Failing = { on(event: 'error', listener: (error: unknown) => void): unknown }

/** Its stderr, with what each of `failing` says when it fails written behind it. Ended by whoever knows that it is over. */
function withReasons(stderr: Readable, ...failing: readonly Failing[]): PassThrough {
  const all = stderr.pipe(new PassThrough(), { end: false })
  const tell = (error: unknown): void => {
    if (!all.writableEnded) all.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  for (const each of failing) each.on('error', tell)
  return all
}
