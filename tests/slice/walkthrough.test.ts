import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { addDays } from '#rules/dates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { householdCsv, PASSPHRASE, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const doc = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
const lines = /```sh walkthrough\n([\s\S]+?)```/.exec(doc)![1]!.trim().split('\n')

const PINS: Readonly<Record<string, string>> = { admin: '480263', lou: '917340', gong: '605182' }
const today = beijingDay(new Date())
const day = addDays(today, 30)

const hosts = openHosts()
const { signal } = new AbortController()
const open: number[] = []
const before = { folder: process.cwd(), passphrase: process.env['XUANCE_PASSPHRASE'] }
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE

/** It is nine in the morning of a day. */
const itIs = (on: string): void => void vi.setSystemTime(new Date(`${on}T09:00:00+08:00`))

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true })
})

afterAll(async () => {
  vi.useRealTimers()
  await hosts.closeAll()
  open.forEach(closeSync)
  process.chdir(before.folder)
  process.env['XUANCE_PASSPHRASE'] = before.passphrase
})

/** What a clerk has: a register, a stick, and the samples filled in for an election a month from today. */
function town(at: string): void {
  writeFileSync(join(at, 'D01.csv'), householdCsv(villagers(20)))
  mkdirSync(join(at, 'stick'))
}

function fillIn(at: string): void {
  change(join(at, '选举样表.xlsx'), (rows) => rows.map(([item, said]) => (item === '选举日' ? [item, day] : [item!, said!])))
  change(join(at, '选区样表.xlsx'), ([headings]) => [
    headings!,
    ['D01', '第一选区', '县级', '', '1', '东坞村'],
    ['D01-1', '镇第一选区', '乡级', 'D01', '1', '东坞村'],
  ])
}

type Rows = readonly (readonly string[])[]

/** Another content of a workbook's one sheet, as a spreadsheet program saves it. */
function change(file: string, rows: (before: Rows) => Rows): void {
  const book = read(readFileSync(file))
  const [sheet] = book.SheetNames
  const before = utils.sheet_to_json<string[]>(book.Sheets[sheet!]!, { header: 1, raw: false })
  book.Sheets[sheet!] = utils.aoa_to_sheet(rows(before).map((row) => [...row]))
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

it('the walkthrough of a live election runs word for word, from an empty folder to the stick', { timeout: 240_000 }, async () => {
  const at = folder()
  town(at)
  process.chdir(at)
  const known: Record<string, string> = { PUBLISHED: today, TERM_OVER: addDays(today, 6), MET: addDays(today, 10) }
  let last: unknown
  itIs(today)
  for (const [serial, line] of lines.entries()) {
    // What is done on a day is typed on it.
    const typedOn = /--on \$([A-Z_]+)/.exec(line)?.[1]
    if (typedOn !== undefined) itIs(known[typedOn]!)
    const words = line
      .split(' ')
      .slice(1)
      .map((word) => word.replace(/\$([A-Z_]+)/, (_, name: string) => known[name]!))
    const ran = await run(at, words, pinsFor(words), serial)
    expect(ran.json, line).not.toHaveProperty('error')
    expect(ran.exit, `${line}\n${ran.stderr}`).toBe(0)
    const said = ran.json as Record<string, string | readonly string[]>
    const path = typeof said['path'] === 'string' ? basename(said['path']) : ''
    const fingerprint = Array.isArray(said['fingerprint']) ? said['fingerprint'].join('') : ''
    if (line.includes('office sample')) fillIn(at)
    if (line.includes('office create')) known['OFFICE'] = fingerprint
    if (line.includes('station enrol')) Object.assign(known, { ENROLMENT: path, FINGERPRINT: fingerprint })
    if (line.includes('office provision')) known['BUNDLE'] = path
    last = said
  }
  expect(last).toMatchObject({ constituency: 'D01', rollVersion: 1, voters: 20 })
})

/** The PINs a command asks for: of those named, in order, then a new one. */
function pinsFor(words: readonly string[]): readonly string[] {
  const as = words[words.indexOf('--as') + 1]
  const named = words.includes('--as') ? as!.split(',').map((each) => PINS[each.split(':')[0]!]!) : []
  if (words.includes('create')) return [PINS['admin']!]
  return words[0] === 'people' ? [...named, PINS[words[2]!]!] : named
}

/** One command in the folder `at`, with its PINs through a descriptor of its own. */
async function run(at: string, words: readonly string[], pins: readonly string[], serial: number) {
  const file = join(at, `pins-${serial}`)
  writeFileSync(file, pins.map((pin) => `${pin}\n`).join(''))
  // What came through a descriptor is read once, by its number: each command has another.
  const descriptor = openSync(file, 'r')
  open.push(descriptor)
  const given = pins.length > 0 ? ['--pins-from', String(descriptor)] : []
  const { exit, json, remarks } = await runCommand([...words, ...given], { log: () => undefined, signal, hosts })
  return { exit, json, stderr: remarks.join('\n') }
}
