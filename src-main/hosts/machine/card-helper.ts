import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { IdNumber, Line } from '#words/fields.ts'
import { withoutMark } from '#words/patterns.ts'

/** A line longer than this is no card: a helper that writes something else is not read on. */
const LONGEST = 4096
/** Milliseconds until a helper that ended is started again: the reader may have been pulled out. */
const AGAIN = 3000

const Config = z.strictObject({ command: z.array(z.string().min(1)).min(1).max(20) })
/** The number decides who it is. Whatever else the card says is the helper's affair and is not kept. */
const Told = z.union([z.object({ card: z.object({ number: IdNumber }) }), z.object({ error: Line })])

type Given = {
  /** The app's folder, where `card-reader.json` names the helper. */
  readonly home: string
  readonly onCard: (number: string) => void
  readonly log: (line: string) => void
}

/**
 * Runs the helper process of an ID-card reader, where one is named, and hands over the number of every card it tells of: a vendor's
 * library is loaded there and never into the app (docs/id-readers.md). Answers what ends it.
 */
export function runCardHelper({ home, onCard, log }: Given): () => void {
  const command = commandIn(home, log)
  if (!command) return () => undefined
  const ended = new AbortController()
  const [program = '', ...rest] = command
  const start = (): void => {
    if (ended.signal.aborted) return
    const helper = spawn(program, rest, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true, signal: ended.signal })
    helper.on('error', (error) => {
      if (!ended.signal.aborted) log(`card reader: ${error.message}`)
    })
    helper.on('close', () => setTimeout(start, AGAIN).unref())
    const told = linesOf((text) => {
      const line = text.length > LONGEST ? undefined : read(text)
      if (line === undefined) log('card reader: a line that is no card')
      else if ('error' in line) log(`card reader: ${line.error}`)
      else onCard(line.card.number)
    })
    helper.stdout.setEncoding('utf8').on('data', told)
  }
  start()
  return () => ended.abort()
}

/** Calls `onLine` with each line of what is told bit by bit, blank ones left out; of one that is too long with so much as shows it. */
export function linesOf(onLine: (line: string) => void): (text: string) => void {
  let begun = ''
  return (text) => {
    const lines = `${begun}${text}`.split('\n')
    begun = (lines.pop() ?? '').slice(0, LONGEST + 1)
    for (const line of lines) if (line.trim() !== '') onLine(line)
  }
}

function commandIn(home: string, log: Given['log']): readonly string[] | undefined {
  let text: string
  try {
    text = readFileSync(join(home, 'card-reader.json'), 'utf8')
  } catch {
    return undefined
  }
  const config = Config.safeParse(parsed(text))
  if (config.success) return config.data.command
  log('card reader: card-reader.json names no command')
  return undefined
}

function read(text: string): z.infer<typeof Told> | undefined {
  // A program of Windows may begin with the mark of its encoding.
  const line = Told.safeParse(parsed(withoutMark(text)))
  return line.success ? line.data : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
