import { createInterface } from 'node:readline'
import type { StationProcess } from '#rehearsal/plan.ts'
import { startScript } from '../script.ts'

/**
 * A process per station, as each has a laptop of its own: it runs the station's commands one after another and is ended when
 * `signal` aborts or `close` is called. Rejects when a command does not end with 0.
 */
export function stationProcess(passphrase: string, signal: AbortSignal): StationProcess {
  const child = startScript(['session'], { XUANCE_PASSPHRASE: passphrase })
  // At once: a politer end waits for what it is busy with, and it would write on into a folder that is being removed.
  if (signal.aborted) child.end('at once')
  else signal.addEventListener('abort', () => child.end('at once'), { once: true })
  const remarks: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => remarks.push(line))
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = child.over.then((code): never => {
    signal.throwIfAborted()
    throw new Error(`the station's process ended with ${String(code)}: ${remarks.join('\n')}`)
  })
  // Nobody may be waiting when the process ends as it should.
  ended.catch(() => undefined)
  return {
    run: async (words) => {
      child.stdin.write(`${JSON.stringify(words)}\n`)
      const { value, done } = await Promise.race([answers.next(), ended])
      if (done) return ended
      const { exit, json } = JSON.parse(value) as { exit: number; json: unknown }
      if (exit !== 0) throw new Error(`${words.join(' ')} ended with ${exit}: ${JSON.stringify(json)}`)
      return json
    },
    close: async () => {
      child.stdin.end()
      await child.over
    },
  }
}
