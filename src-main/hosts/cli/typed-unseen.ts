import type { Readable, Writable } from 'node:stream'

type Terminal = Readable & { setRawMode(raw: boolean): unknown }

const ENTER = /[\r\n]/
const BACKSPACE = '\u007F'
const INTERRUPT = '\u0003'

/** What is typed at a terminal up to Enter, shown nowhere. Ctrl+C interrupts the program as ever. */
export function typedUnseen(prompt: string, terminal: Terminal, screen: Writable): Promise<string> {
  screen.write(prompt)
  terminal.setRawMode(true)
  terminal.resume()
  const { promise, resolve } = Promise.withResolvers<string>()
  let typed = ''
  const take = (chunk: Buffer | string): void => {
    for (const key of String(chunk)) {
      if (key === INTERRUPT) process.kill(process.pid, 'SIGINT')
      if (ENTER.test(key) || key === INTERRUPT) {
        terminal.off('data', take)
        terminal.setRawMode(false)
        terminal.pause()
        screen.write('\n')
        return resolve(typed)
      }
      typed = key === BACKSPACE ? typed.slice(0, -1) : typed + key
    }
  }
  terminal.on('data', take)
  return promise
}
