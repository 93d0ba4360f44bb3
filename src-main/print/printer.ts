import { setImmediate as breathe } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { TableDocument } from './document.ts'
import { dropPartial, namePartial } from './partial-file.ts'
import { CANCELLED, notWritten, type PrintError, type PrintOutcome } from './print-error.ts'
import type { FromWorker, Printed, ToWorker } from './print-messages.ts'

export type PrintOptions = {
  /** The file opens with this alone. Such a file is never the same bytes again. */
  readonly password?: string
  readonly signal?: AbortSignal
  /** Rows drawn of all rows; first call as the work starts, then about five times a second. */
  readonly onProgress?: (done: number, of: number) => void
}

/** A printing worker that keeps its fonts between documents. Prints wait for each other; `close` ends it at once. */
export type Printer = {
  print(document: TableDocument, path: string, options?: PrintOptions): Promise<PrintOutcome<Printed>>
  close(): Promise<void>
}

const ROWS_PER_MESSAGE = 500

/** Opens a printer; its worker starts with the first print and never keeps the process alive by itself. */
export function openPrinter(): Printer {
  let worker: Worker | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const closing = new AbortController()

  const start = (): Worker => {
    worker ??= new Worker(new URL('./print-worker.ts', import.meta.url), { execArgv: [] })
    return worker
  }
  const stop = async (): Promise<void> => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  const run = async (
    document: TableDocument,
    path: string,
    { signal, onProgress, password }: PrintOptions,
  ): Promise<PrintOutcome<Printed>> => {
    const stops = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    if (stops.aborted) return { ok: false, error: CANCELLED }
    const answer = await ask(start(), document, { path, ...(password !== undefined && { password }) }, stops, onProgress)
    // Only this side names the file, so that a cancel and a finished print cannot both be true.
    if (answer.ok && !stops.aborted) return nameFile(path, answer.value)
    const error = answer.ok ? CANCELLED : answer.error
    if (error.code === 'print.cancelled' || error.code === 'print.not-written') await stop()
    dropPartial(path)
    return { ok: false, error }
  }

  return {
    print: (document, path, options = {}) => {
      const printed = turn.then(() => run(document, path, options))
      turn = printed.catch(() => undefined)
      return printed
    },
    close: async () => {
      closing.abort()
      await stop()
    },
  }
}

function nameFile(path: string, value: Printed): PrintOutcome<Printed> {
  try {
    namePartial(path)
    return { ok: true, value }
  } catch (thrown) {
    dropPartial(path)
    return { ok: false, error: notWritten(thrown) }
  }
}

type To = { readonly path: string; readonly password?: string }

/** Sends one document and waits for the worker's last word, its end, or the signal. */
async function ask(
  worker: Worker,
  document: TableDocument,
  to: To,
  stops: AbortSignal,
  onProgress: PrintOptions['onProgress'],
): Promise<PrintOutcome<Printed>> {
  const over = new AbortController()
  worker.ref()
  const answer = new Promise<PrintOutcome<Printed>>((resolve) => {
    const fail = (error: PrintError): void => resolve({ ok: false, error })
    const listeners = {
      message: (message: FromWorker) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.of)
        else resolve(message.kind === 'printed' ? { ok: true, value: message.value } : { ok: false, error: message.error })
      },
      error: (thrown: Error) => fail(notWritten(thrown)),
      exit: () => fail(notWritten('the printing worker ended')),
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    over.signal.addEventListener('abort', () => {
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
    })
    stops.addEventListener('abort', () => fail(CANCELLED), { signal: over.signal })
  })
  void answer.then(() => over.abort())
  await send(worker, document, to, over.signal)
  const settled = await answer
  worker.unref()
  return settled
}

async function send(worker: Worker, { rows, ...head }: TableDocument, to: To, over: AbortSignal): Promise<void> {
  const post = (message: ToWorker): void => worker.postMessage(message, [])
  post({ kind: 'begin', document: head })
  for (let at = 0; at < rows.length && !over.aborted; at += ROWS_PER_MESSAGE) {
    post({ kind: 'rows', rows: rows.slice(at, at + ROWS_PER_MESSAGE) })
    await breathe()
  }
  if (!over.aborted) post({ kind: 'print', ...to })
}
