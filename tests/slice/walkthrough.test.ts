import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it, vi } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { folder } from '../fixtures/folder.ts'

const doc = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
const block = /```sh walkthrough\n([\s\S]+?)```/.exec(doc)![1]!

const PINS: Readonly<Record<string, string>> = { admin: '480263', lou: '917340', gong: '605182' }

const hosts = openHosts()
const { signal } = new AbortController()
const open: number[] = []
const before = { folder: process.cwd(), passphrase: process.env['XUANCE_PASSPHRASE'] }

afterAll(async () => {
  vi.useRealTimers()
  await hosts.closeAll()
  open.forEach(closeSync)
  process.chdir(before.folder)
  process.env['XUANCE_PASSPHRASE'] = before.passphrase
})

/** What stands for the program in the shell: it hands its words to this process, which a start for each of forty lines would not fit into. */
const XUANCE = String.raw`
xuance() {
  exec 9<>"/dev/tcp/127.0.0.1/$PORT"
  (IFS=$'\x1f'; printf '%s\n' "$XUANCE_PASSPHRASE"$'\x1f'"$*" >&9)
  local exit
  read -r exit <&9
  cat <&9
  exec 9>&-
  return "$exit"
}
`

/** The line by which the page begins an election in earnest. */
const IN_EARNEST = /`(BEGIN='--admin .+?')`/.exec(doc)![1]!

it.each([
  ['a rehearsal, in one sitting', block],
  ['an election in earnest, each line on the day it states', block.replace('BEGIN=--rehearsal', IN_EARNEST)],
])(
  'the walkthrough runs word for word in a shell, from an empty folder to the stick: %s',
  { timeout: 240_000 },
  async (_, lines) => {
    const at = folder()
    const isLive = lines !== block
    vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date() })
    process.chdir(at)
    const said: { readonly words: string; readonly exit: number; readonly json: unknown }[] = []
    const server = createServer((socket) => void answered(socket))
    const answered = async (socket: Socket): Promise<void> => {
      const [line] = (await once(socket, 'data')) as [Buffer]
      const [passphrase, ...words] = line.toString().trimEnd().split('\u001F')
      process.env['XUANCE_PASSPHRASE'] = passphrase
      const on = words.includes('--on') ? words[words.indexOf('--on') + 1] : undefined
      if (isLive && on !== undefined) vi.setSystemTime(new Date(`${on}T23:00:00+08:00`))
      const {
        exit,
        json,
        lines: told,
        remarks,
      } = await runCommand([...words, ...typed(at, words, said.length)], {
        log: () => undefined,
        signal,
        hosts,
      })
      said.push({ words: words.join(' '), exit, json })
      socket.end(`${exit}\n${[...told, ...remarks].join('\n')}\n`)
    }
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const shell = execFile('bash', ['--norc', '-e', '-o', 'pipefail', '-c', XUANCE + lines], {
      cwd: at,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', PORT: String(port) },
    })
    const [printed, complained, [exit]] = await Promise.all([text(shell.stdout!), text(shell.stderr!), once(shell, 'exit')])
    server.close()
    expect(said.filter((each) => each.exit !== 0)).toEqual([])
    expect([exit, complained], printed).toEqual([0, ''])
    expect(said.find(({ words }) => words.startsWith('office create'))?.json).toMatchObject({
      mode: isLive ? 'live' : 'rehearsal',
    })
    expect(said.at(-1)?.json).toMatchObject({ constituency: 'D01', rollVersion: 1, voters: 20 })
  },
)

/** The PINs as a command asks for them: of those named, in order, then a new one. */
function typed(at: string, words: readonly string[], serial: number): readonly string[] {
  const as = words[words.indexOf('--as') + 1]
  const named = words.includes('--as') ? as!.split(',').map((each) => PINS[each.split(':')[0]!]!) : []
  const pins = words.includes('create') ? [PINS['admin']!] : words[0] === 'people' ? [...named, PINS[words[2]!]!] : named
  if (pins.length === 0) return []
  const file = join(at, `pins-${serial}`)
  writeFileSync(file, pins.map((pin) => `${pin}\n`).join(''))
  // What came through a descriptor is read once, by its number: each command has another.
  const descriptor = openSync(file, 'r')
  open.push(descriptor)
  return ['--pins-from', String(descriptor)]
}
