import { basename } from 'node:path'
import { sentenceOf, type MergedBundle, type Remark } from '#contract/index.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { LEDGER, need, only, optional, text } from './given.ts'
import { stickFolder } from './out-folder.ts'

const provision: Command = {
  usage: 'office provision --ledger L --constituency D01 --out DIR',
  summary: {
    zh: '写出一个选区的电脑要用的：名单、选举、候选人、工作人员。准备工作的账从不带出。',
    en: 'Writes what the laptops of a constituency need: roll, contests, candidates, people. Never the preparation books.',
  },
  options: { ...LEDGER, constituency: { type: 'string' }, out: { type: 'string' } },
  async run(given) {
    const [constituency, out] = [text(given, 'constituency'), stickFolder(given)]
    const { path, manifest } = await officeOf(given, { keys: true }).ask('bundles.provision', { constituency, out })
    return answer({ path, manifest }, [`✓ ${path} 已写入并读回核对`])
  },
}

const correct: Command = {
  usage: 'office correct --ledger L --constituency D01 --out DIR [--without-roll]',
  summary: {
    zh: '写出下发以后一个选区的变化。投票站开站以后名单锁住，要加 --without-roll。',
    en: 'Writes what changed since the provision for a constituency’s laptops. Once the station has opened its roll is locked: --without-roll.',
  },
  options: {
    ...LEDGER,
    constituency: { type: 'string' },
    out: { type: 'string' },
    'without-roll': { type: 'boolean' },
  },
  async run(given) {
    const asked = {
      constituency: text(given, 'constituency'),
      out: stickFolder(given),
      roll: given.values['without-roll'] !== true,
    }
    const written = await officeOf(given, { keys: true }).ask('bundles.correct', asked)
    return answer({ ...written, roll: asked.roll }, [`✓ ${written.path} 已写入并读回核对`])
  },
}

const archive: Command = {
  usage: 'office archive --ledger L --out DIR',
  summary: {
    zh: '办公室手里的全部，封给备用机和恢复密钥。',
    en: 'Everything the office holds, sealed for its standby laptop and the recovery identity.',
  },
  options: { ...LEDGER, out: { type: 'string' } },
  async run(given) {
    const out = stickFolder(given)
    const { path, manifest } = await officeOf(given, { keys: true }).ask('bundles.archive', { out })
    return answer({ path, manifest }, [`✓ ${path} 已写入并读回核对`])
  },
}

const standBy: Command = {
  usage: 'office stand-by ARCHIVE --ledger L [--fingerprint F]',
  summary: {
    zh: '备用机接收办公室的归档；第一次要办公室的指纹。先用 station enrol 登记它。',
    en: 'The standby laptop takes the office’s archive; the first one needs the office’s fingerprint. Enrol it by `station enrol`.',
  },
  options: { ...LEDGER, fingerprint: { type: 'string' } },
  async run(given) {
    const path = only(given, 'one archive')
    const fingerprint = optional(given, 'fingerprint')
    const whose = fingerprint === undefined ? {} : { fingerprint }
    const office = officeOf(given, { keys: true })
    const upload = need(office.offer(path))
    const taken = office.waits
      ? await office.ask('app.first-bundle', { upload, ...whose })
      : await office.ask('bundles.stand-by', { upload, ...whose })
    const { added, known } = taken
    const findings = 'findings' in taken ? taken.findings : []
    return answer({ added, known, findings }, [`✓ 新增 ${added} 条，已有 ${known} 条`, ...findings.map(remark)])
  },
}

const merge: Command = {
  usage: 'office merge BUNDLE... --ledger L',
  summary: {
    zh: '合并传递包，每个要么全部、要么不要；拒收的放进账本旁边的隔离区，写明原因。',
    en: 'Merges bundles, each all or nothing; refused ones go to quarantine beside the ledger with the reason.',
  },
  options: LEDGER,
  async run(given) {
    if (given.positionals.length === 0) throw new UsageError('office merge 后面写传递包', 'office merge takes bundles')
    const office = officeOf(given, { keys: true })
    const offered = given.positionals.map((path) => ({ file: basename(path), upload: office.offer(path) }))
    const uploads = offered.flatMap(({ upload }) => (upload.ok ? [upload.value] : []))
    const merged = uploads.length > 0 ? [...(await office.ask('bundles.merge', { uploads })).bundles] : []
    const bundles = offered.map(({ file, upload }): MergedBundle =>
      upload.ok ? merged.shift()! : { file, merged: false, error: upload.error },
    )
    return answer({ bundles }, bundles.flatMap(linesOf), bundles.every((bundle) => bundle.merged) ? 0 : 1)
  },
}

const remark = ({ code, message }: Remark): string => `  ${code} ${message}`

const linesOf = (bundle: MergedBundle): readonly string[] =>
  bundle.merged
    ? [
        `✓ ${bundle.file}：${bundle.constituency} 新增 ${bundle.added} 条，已有 ${bundle.known} 条`,
        `  指纹（请和投票站电话核对）：${bundle.groups.join(' ')}`,
        ...bundle.findings.map(remark),
      ]
    : [`✕ ${bundle.file}：${sentenceOf(bundle.error).zh}`]

export const officeBundleCommands = {
  'office provision': provision,
  'office correct': correct,
  'office archive': archive,
  'office stand-by': standBy,
  'office merge': merge,
}
