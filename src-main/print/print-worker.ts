import { parentPort } from 'node:worker_threads'
import type { Row, TableDocument } from './document.ts'
import { openFontChain } from './fonts.ts'
import { headOnPaper, onPaper } from './on-paper.ts'
import { openPartial } from './partial-file.ts'
import { renderPdf } from './pdf-table.ts'
import { notWritten, type PrintError } from './print-error.ts'
import type { FromWorker, ToWorker } from './print-messages.ts'

const PROGRESS_EVERY_MS = 200

const chain = openFontChain()
let head: Omit<TableDocument, 'rows'> | undefined
let rows: Row[] = []

const send = (message: FromWorker): void => parentPort?.postMessage(message, [])

parentPort?.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'begin':
      head = headOnPaper(message.document)
      rows = []
      return
    case 'rows':
      rows.push(...message.rows.map(onPaper))
      return
    case 'print': {
      const document = head && { ...head, rows }
      rows = []
      if (document) void print(document, message.path, message.password)
      return
    }
  }
})

/** Leaves `path.partial`, flushed, for the other side to name; or nothing at all and a refusal. */
async function print(document: TableDocument, path: string, password: string | undefined): Promise<void> {
  const of = document.rows.length
  let told = performance.now()
  const progress = (done: number): void => {
    if (performance.now() - told < PROGRESS_EVERY_MS && done < of) return
    told = performance.now()
    send({ kind: 'progress', done, of })
  }
  send({ kind: 'progress', done: 0, of })
  const refuse = (error: PrintError): void => send({ kind: 'refused', error })
  let file: ReturnType<typeof openPartial> | undefined
  try {
    file = openPartial(path)
    const outcome = await renderPdf(document, chain, file.write, progress, password)
    if (outcome.ok) return send({ kind: 'printed', value: { ...outcome.value, ...file.finish() } })
    file.abandon()
    refuse(outcome.error)
  } catch (thrown) {
    file?.abandon()
    refuse(notWritten(thrown))
  }
}
