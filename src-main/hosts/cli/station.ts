import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { simulateCount, simulateDay } from '#rehearsal/simulate-day.ts'
import { PLANTED, type Planted } from '#rehearsal/votes.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { stationDay } from '#station/day.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { mergeDesk } from '#station/desks/merge-desk.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { actor, AS, count, LEDGER, need, oneOf, optional, passphrase, text, withLedger } from './given.ts'
import { keysOf, rememberKeys } from './session-keys.ts'

const enrol: Command = {
  usage: 'station enrol --ledger L --out DIR',
  summary: 'Makes a station ledger with its own keys and writes the enrolment for the office; read the fingerprint aloud.',
  options: { ...LEDGER, out: { type: 'string' } },
  async run(given) {
    const [path, out] = [text(given, 'ledger'), text(given, 'out')]
    mkdirSync(dirname(path), { recursive: true })
    mkdirSync(out, { recursive: true })
    const secret = passphrase()
    const ledger = need(openLedger(path, { create: true }))
    try {
      const request = requestEnrolment(ledger, rememberKeys(ledger, need(await setUpKeys(ledger, secret))), out)
      const groups = request.fingerprint.map((group, i) => `${i + 1}:${group}`).join(' ')
      return answer(request, [`✓ 登记申请已写入 ${request.path}`, `指纹 ${groups}`])
    } finally {
      closeLedger(ledger)
    }
  },
}

const receive: Command = {
  usage: 'station receive BUNDLE --ledger L [--fingerprint F]',
  summary: 'Takes the office’s bundle; the first one needs the office’s fingerprint, as its screen shows it.',
  options: { ...LEDGER, fingerprint: { type: 'string' } },
  async run(given) {
    const [bundle, more] = given.positionals
    if (bundle === undefined || more !== undefined) throw new UsageError('station receive takes one bundle')
    return withLedger(given, async (ledger) => {
      const keys = await keysOf(ledger)
      const received = need(await receiveBundle(ledger, keys, readFileSync(bundle), optional(given, 'fingerprint')))
      const { constituency, rollBefore, rollVersion, voters, changes } = received
      const news = Object.entries(changes).map(([type, number]) => `  ${type} ${number}`)
      return answer(received, [
        `✓ ${constituency}：名册第 ${rollVersion} 版，选民 ${voters} 人`,
        ...(rollBefore > 0 ? [rollBefore === rollVersion ? '  名册没有改动' : `  原为第 ${rollBefore} 版`, ...news] : []),
      ])
    })
  },
}

const mergeOther: Command = {
  usage: 'station merge BUNDLE --ledger L',
  summary: 'The lead laptop takes in what another laptop of its constituency hands over.',
  options: { ...LEDGER },
  async run(given) {
    const [bundle, more] = given.positionals
    if (bundle === undefined || more !== undefined) throw new UsageError('station merge takes one bundle')
    return withLedger(given, async (ledger) => {
      const keys = await keysOf(ledger)
      const merged = need(await mergeDesk(ledger, keys, bundle))
      return answer(merged, [`✓ 新增 ${merged.added} 条，已有 ${merged.known} 条`])
    })
  },
}

const simulate: Command = {
  usage:
    'station simulate-day --ledger L --seed S [--plant CONTEST=tie|separate|over]... [--until PERMILLE] [--half first|second]',
  summary:
    'Lives a polling day from a seed (rehearsals only); --until leaves the station open after that share of its voters, --half serves one of two laptops, without the count.',
  options: {
    ...LEDGER,
    seed: { type: 'string' },
    plant: { type: 'string', multiple: true },
    until: { type: 'string' },
    half: { type: 'string' },
  },
  run: async (given) => simulated(given, simulateDay),
}

const simulateCounting: Command = {
  usage: 'station simulate-count --ledger L --seed S [--plant CONTEST=tie|separate|over]...',
  summary: 'The count of a rehearsal’s lead laptop, after it has taken in the other one’s day.',
  options: { ...LEDGER, seed: { type: 'string' }, plant: { type: 'string', multiple: true } },
  run: async (given) => simulated(given, simulateCount),
}

async function simulated(given: Arguments, simulate: typeof simulateDay): Promise<Answer> {
  const planted = Object.fromEntries(((given.values['plant'] as readonly string[] | undefined) ?? []).map(readPlant))
  const plan = {
    seed: text(given, 'seed'),
    planted,
    ...(optional(given, 'until') !== undefined && { untilPermille: count(given, 'until') }),
    ...(optional(given, 'half') !== undefined && { half: oneOf(given, 'half', ['first', 'second'] as const) }),
  }
  return withLedger(given, (ledger) => {
    const day = need(simulate(ledger, plan))
    return answer(day, [`✓ ${day.constituency}：选民 ${day.roll}，参加 ${day.participants}，拒绝 ${day.refused} 次`])
  })
}

function readPlant(word: string): readonly [string, Planted] {
  const [contest = '', what = ''] = word.split('=')
  const plant = PLANTED.find((each) => each === what)
  if (!contest || !plant) throw new UsageError(`--plant takes CONTEST=${PLANTED.join('|')}, not ${word}`)
  return [contest, plant]
}

const exporting: Command = {
  usage: 'station export --ledger L --kind sync|final --out DIR [--as WHO]',
  summary: 'Writes the station’s bundle for the office, reads it back, and only then says it is there.',
  options: { ...LEDGER, ...AS, kind: { type: 'string' }, out: { type: 'string' } },
  async run(given) {
    const [kind, out] = [oneOf(given, 'kind', ['sync', 'final'] as const), text(given, 'out')]
    mkdirSync(out, { recursive: true })
    return withLedger(given, async (ledger) => {
      const keys = await keysOf(ledger)
      const who = optional(given, 'as') === undefined ? stationActor(stationDay(ledger).constituency, 'lead') : actor(given)
      const { path, manifest, manifestHash } = need(await exportDay(ledger, keys, who, kind, out))
      const books = manifest.books.map(({ book, to, head }) => ({ book, to, head }))
      return answer({ path, manifest: manifestHash, books }, [`✓ ${path} 已写入并读回核对，可以取下U盘`])
    })
  },
}

export const stationCommands = {
  'station enrol': enrol,
  'station receive': receive,
  'station merge': mergeOther,
  'station simulate-day': simulate,
  'station simulate-count': simulateCounting,
  'station export': exporting,
}
