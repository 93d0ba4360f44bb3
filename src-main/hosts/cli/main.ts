import { createInterface } from 'node:readline'
import { seen } from '#words/unseen.ts'
import { allCommands } from './commands.ts'
import { help } from './help.ts'
import { openHosts } from './hosts.ts'
import { runCommand } from './run.ts'

// Ledgers, backups and prints hold persons: they are for this account alone. What is sealed is opened to others where it is written.
process.umask(0o077)

const args = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
const hosts = openHosts()
const surroundings = { log: console.error, signal: stopping.signal, hosts }

process.exitCode = args[0] === 'session' ? await session() : await once()
await hosts.closeAll()

async function once(): Promise<number> {
  if (args.length === 0 || args[0] === '--help' || args[0] === 'help') {
    console.log(help(await allCommands()))
    return 0
  }
  const { exit, json, lines, remarks } = await runCommand(args, surroundings)
  if (args.includes('--json')) console.log(JSON.stringify(json))
  else if (lines.length > 0) console.log(lines.map(readable).join('\n'))
  if (remarks.length > 0) console.error(remarks.map(readable).join('\n'))
  return exit
}

/** A terminal obeys what no eye sees, and a name of a received book may hold it. */
function readable(line: string): string {
  return line.replaceAll(/[^\t\n]+/g, seen)
}

/** Many commands in one process, each ledger opened once: each line of stdin is a JSON array of words, each line of stdout its `{exit, json}`. */
async function session(): Promise<number> {
  // It waits for its next line, so being told to stop has to end it here.
  stopping.signal.addEventListener('abort', () => process.exit(1), { once: true })
  for await (const line of createInterface({ input: process.stdin })) {
    const { exit, json, remarks } = await runCommand(JSON.parse(line) as string[], surroundings)
    if (remarks.length > 0) console.error(remarks.join('\n'))
    console.log(JSON.stringify({ exit, json }))
  }
  return 0
}
