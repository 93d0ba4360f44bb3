import { writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

const QUIET = 800
const STDERR = 2
let line = ''
let said = Date.now()

parentPort!.on('message', (next: string) => {
  line = next
  said = Date.now()
})
setInterval(() => {
  if (line === '' || Date.now() - said < QUIET) return
  said = Date.now()
  try {
    // Past `console`, which waits for the busy thread.
    writeSync(STDERR, `${line}\n`)
  } catch {
    // Nobody reads it just now: the next one tells the same.
  }
}, 100)
