import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ownIdentity, setUpKeys, unlockKeys } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { createElection } from '#office/setup/create-election.ts'
import { certifyDevice, challengeDevice, type Answer as ReadBack } from '#office/stations/enrol-device.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { contestResults } from '#office/merging/results.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { answer, Refused, UsageError, type Arguments, type Command } from './command.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { actor, AS, LEDGER, need, oneOf, optional, passphrase, text, withLedger } from './given.ts'

const create: Command = {
  usage: 'office create --ledger L --election election.json --constituencies constituencies.csv [--rehearsal] [--recovery FILE]',
  summary: 'Begins an election in a new office ledger; the recovery identity is written to FILE, to be printed and locked away.',
  options: {
    ...LEDGER,
    ...AS,
    election: { type: 'string' },
    constituencies: { type: 'string' },
    rehearsal: { type: 'boolean' },
    recovery: { type: 'string' },
  },
  async run(given) {
    const path = text(given, 'ledger')
    const [electionFile, areasFile] = [text(given, 'election'), text(given, 'constituencies')]
    const file = need(readElectionFile(basename(electionFile), readText(electionFile)))
    const areas = need(readConstituencies(basename(areasFile), readText(areasFile)))
    const recovery = optional(given, 'recovery') ?? join(dirname(path), 'recovery.agekey')
    if (existsSync(recovery)) throw new Refused({ code: 'election.recovery-exists', params: { path: recovery } })
    const secret = passphrase()
    mkdirSync(dirname(path), { recursive: true })
    const ledger = need(openLedger(path, { create: true }))
    try {
      const keys = need(await setUpKeys(ledger, secret))
      const mode = given.values['rehearsal'] === true ? 'rehearsal' : 'live'
      const created = need(await createElection(ledger, keys, actor(given), { file, areas, mode }))
      writeFileSync(recovery, `# ${created.election}\n${created.recoveryIdentity}\n`, { flag: 'wx', mode: 0o600 })
      const json = { election: created.election, mode, device: keys.device, fingerprint: fingerprintOf(keys), recovery }
      return answer(json, [
        `✓ ${file.name}：${created.election}`,
        `指纹 ${fingerprintOf(keys).join(' ')}`,
        `恢复密钥已写入 ${recovery}：打印后锁入保险柜，并删除文件`,
      ])
    } finally {
      closeLedger(ledger)
    }
  },
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refused({ code: 'input.unreadable', params: { file: path } })
  }
}

const fingerprint: Command = {
  usage: 'office fingerprint --ledger L',
  summary: 'Shows this machine’s fingerprint, for the stations to type.',
  options: { ...LEDGER },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const own = ownIdentity(ledger)
      if (!own) throw new Refused({ code: 'keys.none', params: { path: ledger.path } })
      return answer({ device: own.device, fingerprint: fingerprintOf(own) }, [fingerprintOf(own).join(' ')])
    }),
}

const enrol: Command = {
  usage:
    'office enrol ENROLMENT --ledger L (--constituency D01 [--role lead|desk|spare] | --role standby) (--read-back "GROUPS" | --fingerprint F | --skip REASON --as A,B)',
  summary: 'Certifies a device. Without an answer it says which four groups to ask for on the telephone.',
  options: {
    ...LEDGER,
    ...AS,
    constituency: { type: 'string' },
    role: { type: 'string', default: 'lead' },
    'read-back': { type: 'string' },
    fingerprint: { type: 'string' },
    skip: { type: 'string' },
  },
  async run(given) {
    const [file, more] = given.positionals
    if (file === undefined || more !== undefined) throw new UsageError('office enrol takes one enrolment')
    const bytes = readFileSync(file)
    const readBack = readBackFrom(given)
    return withLedger(given, (ledger) => {
      const { device, positions } = need(challengeDevice(ledger, bytes))
      if (!readBack) {
        const ask = `请对方从其屏幕上读出指纹第 ${positions.join('、')} 组，再用 --read-back 输入`
        return answer({ device, positions, certified: false }, [ask])
      }
      const role = oneOf(given, 'role', ['lead', 'desk', 'spare', 'standby'] as const)
      const place: { readonly constituency?: string } = role === 'standby' ? {} : { constituency: text(given, 'constituency') }
      need(certifyDevice(ledger, actor(given), bytes, { ...place, role, answer: readBack }))
      return answer({ device, positions, certified: true }, [`✓ ${device} 已认证：${place.constituency ?? '备用办公室'}`])
    })
  },
}

function readBackFrom(given: Arguments): ReadBack | undefined {
  const [heard, whole, skipped] = [optional(given, 'read-back'), optional(given, 'fingerprint'), optional(given, 'skip')]
  if (heard !== undefined) return { heard }
  if (whole !== undefined) return { fingerprint: whole }
  return skipped === undefined ? undefined : { skipped }
}

const provisioning: Command = {
  usage: 'office provision --ledger L --constituency D01 --out DIR',
  summary: 'Writes what the laptops of a constituency need: roll, contests, candidates, people. Never the preparation books.',
  options: { ...LEDGER, ...AS, constituency: { type: 'string' }, out: { type: 'string' } },
  async run(given) {
    const [constituency, out] = [text(given, 'constituency'), text(given, 'out')]
    mkdirSync(out, { recursive: true })
    return withLedger(given, async (ledger) => {
      const keys = need(await unlockKeys(ledger, passphrase()))
      const { path, manifestHash } = need(await provision(ledger, keys, actor(given), constituency, out))
      return answer({ path, manifest: manifestHash }, [`✓ ${path} 已写入并读回核对`])
    })
  },
}

const correcting: Command = {
  usage: 'office correct --ledger L --constituency D01 --out DIR [--without-roll]',
  summary:
    'Writes what changed since the provision for a constituency’s laptops. Once the station has opened its roll is locked: --without-roll.',
  options: {
    ...LEDGER,
    ...AS,
    constituency: { type: 'string' },
    out: { type: 'string' },
    'without-roll': { type: 'boolean' },
  },
  async run(given) {
    const [constituency, out] = [text(given, 'constituency'), text(given, 'out')]
    mkdirSync(out, { recursive: true })
    return withLedger(given, async (ledger) => {
      const keys = need(await unlockKeys(ledger, passphrase()))
      const roll = given.values['without-roll'] !== true
      const { path, manifest, manifestHash } = need(await correct(ledger, keys, actor(given), constituency, out, { roll }))
      const json = { path, manifest: manifestHash, rollVersion: manifest.rollVersion, roll }
      return answer(json, [`✓ ${path} 已写入并读回核对`])
    })
  },
}

const archiving: Command = {
  usage: 'office archive --ledger L --out DIR',
  summary: 'Everything the office holds, sealed for its standby laptop and the recovery identity.',
  options: { ...LEDGER, ...AS, out: { type: 'string' } },
  async run(given) {
    const out = text(given, 'out')
    mkdirSync(out, { recursive: true })
    return withLedger(given, async (ledger) => {
      const keys = need(await unlockKeys(ledger, passphrase()))
      const { path, manifestHash } = need(await archive(ledger, keys, actor(given), out))
      return answer({ path, manifest: manifestHash }, [`✓ ${path} 已写入并读回核对`])
    })
  },
}

const standingBy: Command = {
  usage: 'office stand-by ARCHIVE --ledger L [--fingerprint F]',
  summary:
    'The standby laptop takes the office’s archive; the first one needs the office’s fingerprint. Enrol it by `station enrol`.',
  options: { ...LEDGER, fingerprint: { type: 'string' } },
  async run(given) {
    const [bundle, more] = given.positionals
    if (bundle === undefined || more !== undefined) throw new UsageError('office stand-by takes one archive')
    return withLedger(given, async (ledger) => {
      const keys = need(await unlockKeys(ledger, passphrase()))
      const { added, known } = need(await standBy(ledger, keys, readFileSync(bundle), optional(given, 'fingerprint')))
      return answer({ added, known }, [`✓ 新增 ${added} 条，已有 ${known} 条`])
    })
  },
}

const merge: Command = {
  usage: 'office merge BUNDLE... --ledger L',
  summary: 'Merges bundles, each all or nothing; refused ones go to quarantine beside the ledger with the reason.',
  options: { ...LEDGER, ...AS },
  async run(given) {
    if (given.positionals.length === 0) throw new UsageError('office merge takes bundles')
    return withLedger(given, async (ledger) => {
      const keys = need(await unlockKeys(ledger, passphrase()))
      const bundles = []
      for (const path of given.positionals) {
        const merged = await mergeBundle(ledger, keys, actor(given), path)
        const file = basename(path)
        bundles.push(merged.ok ? { file, merged: true, ...merged.value } : { file, merged: false, error: merged.error })
      }
      const lines = bundles.flatMap((bundle) =>
        'error' in bundle
          ? [`✕ ${bundle.file}：${sentenceOf(bundle.error).zh}`]
          : [
              `✓ ${bundle.file}：${bundle.constituency} 新增 ${bundle.added} 条，已有 ${bundle.known} 条`,
              `  指纹（请和投票站电话核对）：${bundle.groups.join(' ')}`,
              ...bundle.findings.map(({ code, message }) => `  ${code} ${message}`),
            ],
      )
      return answer({ bundles }, lines, bundles.every(({ merged }) => merged) ? 0 : 1)
    })
  },
}

const results: Command = {
  usage: 'office results --ledger L [--constituency D01]',
  summary: 'What the law says of every contest, from the merged books.',
  options: { ...LEDGER, constituency: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const constituency = optional(given, 'constituency')
      const contests = contestResults(ledger, constituency === undefined ? undefined : [constituency]).map((result) => ({
        ...result,
        contest: result.contest.code,
        name: result.contest.name,
        level: result.contest.level,
        seats: result.contest.seats,
      }))
      const lines = contests.map((contest) => {
        const elected =
          contest.state === 'counted' ? `${contest.result.outcome} ${contest.result.elected.join('、')}` : contest.state
        return `${contest.contest} ${contest.name}：选民 ${contest.turnout.roll}，参加 ${contest.turnout.participants}，${elected}`
      })
      return answer({ contests }, lines)
    }),
}

export const officeCommands = {
  'office create': create,
  'office fingerprint': fingerprint,
  'office enrol': enrol,
  'office provision': provisioning,
  'office correct': correcting,
  'office archive': archiving,
  'office stand-by': standingBy,
  'office merge': merge,
  'office results': results,
}
