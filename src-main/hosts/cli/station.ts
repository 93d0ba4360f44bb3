import { HALVES } from '#words/choices.ts'
import { DayBundle } from '#words/election.ts'
import { dirname, join } from 'node:path'
import { PLANTED, type FirstBundle, type OfficeBundle, type SimulatedDay } from '#contract/index.ts'
import { stationOf } from './asking.ts'
import { answer, type Answer, type Arguments, type Command } from './command.ts'
import { count, LEDGER, need, only, oneOf, optional, pairs, passphrase, text, takes } from './given.ts'
import { made, stickFolder } from './out-folder.ts'
import { said } from './said.ts'

const enrol: Command = {
  usage: 'station enrol --ledger L --out DIR',
  summary: {
    zh: '建一本投票站账本和它的密钥，写出给办公室的登记文件；指纹要读出声。',
    en: 'Makes a station ledger with its own keys and writes the enrolment for the office; read the fingerprint aloud.',
  },
  options: { ...LEDGER, out: { type: 'string' } },
  async run(given) {
    const [path, out, secret] = [text(given, 'ledger'), stickFolder(given), passphrase()]
    made(dirname(path))
    const station = stationOf(given, { keys: true, unopened: true })
    await station.ask('app.begin', { kind: 'station', passphrase: secret })
    const request = await station.ask('app.enrolment', { out })
    const groups = request.fingerprint.map((group, i) => `${i + 1}:${group}`).join(' ')
    return answer(request, [`✓ 登记申请已写入 ${request.path}`, `指纹 ${groups}`])
  },
}

const receive: Command = {
  usage: 'station receive BUNDLE --ledger L [--fingerprint F]',
  summary: {
    zh: '接收办公室的传递包；第一次要办公室屏幕上的指纹。',
    en: 'Takes the office’s bundle; the first one needs the office’s fingerprint, as its screen shows it.',
  },
  options: { ...LEDGER, fingerprint: { type: 'string' } },
  async run(given) {
    const bundle = only(given, 'one bundle')
    const fingerprint = optional(given, 'fingerprint')
    const whose = fingerprint === undefined ? {} : { fingerprint }
    const station = stationOf(given, { keys: true })
    const upload = need(station.offer(bundle))
    const received = station.waits
      ? await station.ask('app.first-bundle', { upload, ...whose })
      : await station.ask('station.receive', { upload, ...whose })
    if (!isOfStation(received)) return answer(received, [`✓ 新增 ${received.added} 条`])
    const { constituency, rollBefore, rollVersion, voters, day, dayBefore, changes } = received
    const news = Object.entries(changes).map(([type, number]) => `  ${said('news', type)} ${number}`)
    return answer(received, [
      `✓ ${constituency}：名册第 ${rollVersion} 版，选民 ${voters} 人`,
      ...(dayBefore === null ? [] : [`  选举日由 ${dayBefore} 改为 ${day}`]),
      ...(rollBefore > 0 ? [rollBefore === rollVersion ? '  名册没有改动' : `  原为第 ${rollBefore} 版`, ...news] : []),
    ])
  },
}

const isOfStation = (received: FirstBundle): received is OfficeBundle => 'rollVersion' in received

const mergeOther: Command = {
  usage: 'station merge BUNDLE --ledger L',
  summary: {
    zh: '主机收进本选区另一台电脑交来的账。',
    en: 'The lead laptop takes in what another laptop of its constituency hands over.',
  },
  options: LEDGER,
  async run(given) {
    const bundle = only(given, 'one bundle')
    const station = stationOf(given, { keys: true })
    const { added, known, forked } = await station.ask('desks.take-in', { upload: need(station.offer(bundle)) })
    return answer({ added, known, forked }, [`✓ 新增 ${added} 条，已有 ${known} 条`])
  },
}

const simulate: Command = {
  usage:
    'station simulate-day --ledger L --seed S [--plant CONTEST=tie|separate|over]... [--until PERMILLE] [--half first|second]',
  summary: {
    zh: '按种子过一个投票日（只限模拟）；--until 在这个千分比的选民投过以后让站开着，--half 只走两台电脑中的一台，不计票。',
    en: 'Lives a polling day from a seed (rehearsals only); --until leaves the station open after that share of its voters, --half serves one of two laptops, without the count.',
  },
  options: {
    ...LEDGER,
    seed: { type: 'string' },
    plant: { type: 'string', multiple: true },
    until: { type: 'string' },
    half: { type: 'string' },
  },
  async run(given) {
    const plan = {
      ...planFrom(given),
      ...(optional(given, 'until') !== undefined && { untilPermille: count(given, 'until') }),
      ...(optional(given, 'half') !== undefined && { half: oneOf(given, 'half', HALVES) }),
    }
    return told(await stationOf(given).ask('rehearsal.day', plan))
  },
}

const simulateCounting: Command = {
  usage: 'station simulate-count --ledger L --seed S [--plant CONTEST=tie|separate|over]...',
  summary: {
    zh: '模拟站的主机收进另一台的一天以后计票。',
    en: 'The count of a rehearsal’s lead laptop, after it has taken in the other one’s day.',
  },
  options: { ...LEDGER, seed: { type: 'string' }, plant: { type: 'string', multiple: true } },
  async run(given) {
    return told(await stationOf(given).ask('rehearsal.count', planFrom(given)))
  },
}

function planFrom(given: Arguments) {
  const form = `CONTEST=${PLANTED.join('|')}`
  const planted = pairs(given, 'plant', form).map(([contest, what]) => {
    const plant = PLANTED.find((each) => each === what)
    if (!plant) throw takes('plant', form, what)
    return [contest, plant] as const
  })
  return { seed: text(given, 'seed'), planted: Object.fromEntries(planted) }
}

const told = (day: SimulatedDay): Answer =>
  answer(day, [`✓ ${day.constituency}：选民 ${day.roll}，参加 ${day.participants}，拒绝 ${day.refused} 次`])

const exporting: Command = {
  usage: 'station export --ledger L --kind sync|final --out DIR [--as WHO]',
  summary: {
    zh: '写出给办公室的传递包，读回核对，然后才说写好了。',
    en: 'Writes the station’s bundle for the office, reads it back, and only then says it is there.',
  },
  options: { ...LEDGER, kind: { type: 'string' }, out: { type: 'string' } },
  async run(given) {
    const [kind, out] = [oneOf(given, 'kind', DayBundle.options), stickFolder(given)]
    const { folder, file, manifest, books } = await stationOf(given, { keys: true }).ask('handing-over.export', { kind, out })
    const path = join(folder, file)
    return answer({ path, manifest, books }, [`✓ ${path} 已写入并读回核对，可以取下U盘`])
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
