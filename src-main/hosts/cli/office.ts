import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { officeOf } from './asking.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'
import { draftFrom, toPutRight } from './draft-from.ts'
import { brief, isError } from './finding-lines.ts'
import { LEDGER, named, optional, passphrase, text } from './given.ts'
import { folderOf, made } from './out-folder.ts'
import { newPin } from './pins.ts'
import { said } from './said.ts'

const create: Command = {
  usage: 'office create --ledger L --election TABLE --constituencies TABLE (--admin NAME | --rehearsal) [--recovery FILE]',
  summary: {
    zh: '用 office sample 写出的两张表（.xlsx、.xls 或 .csv）在新的办公室账本里开始一次选举，并设第一位管理员和 PIN；模拟选举用替身。恢复密钥写进 FILE，打印后锁好。',
    en: 'Begins an election in a new office ledger, out of two spreadsheets (.xlsx, .xls or .csv) filled in as office sample writes them, with its first administrator, whose PIN is set; a rehearsal has stand-ins instead. The recovery identity is written to FILE, to be printed and locked away.',
  },
  options: {
    ...LEDGER,
    election: { type: 'string' },
    constituencies: { type: 'string' },
    admin: { type: 'string' },
    rehearsal: { type: 'boolean' },
    recovery: { type: 'string' },
  },
  async run(given) {
    const [path, admin] = [text(given, 'ledger'), optional(given, 'admin')?.trim()]
    const tables = { election: text(given, 'election'), constituencies: text(given, 'constituencies') }
    const rehearsal = given.values['rehearsal'] === true
    if (rehearsal ? admin !== undefined : !admin)
      throw new UsageError(
        '选举要有第一位管理员，写 --admin 姓名；模拟选举用替身，写 --rehearsal',
        'an election has a first administrator, --admin NAME; a rehearsal has stand-ins, --rehearsal',
      )
    if (named(given))
      throw new UsageError('还没有工作人员：写 --admin 姓名，不写 --as', 'nobody is on the staff yet: --admin NAME, not --as')
    const recovery = optional(given, 'recovery') ?? join(dirname(path), 'recovery.agekey')
    if (existsSync(recovery)) throw new Refused({ code: 'election.recovery-exists', params: { path: recovery } })
    made(dirname(path))
    folderOf(recovery)
    const office = officeOf(given, { recovery, unopened: true })
    const { draft, wrong, lost } = await draftFrom(office, tables, rehearsal)
    if (wrong.some(isError)) return toPutRight(wrong)
    const secret = passphrase()
    const { election } = await office.ask(
      'app.begin',
      rehearsal
        ? { kind: 'trial', draft }
        : { kind: 'office', passphrase: secret, admin: admin!, pin: await newPin(given, admin!), draft },
    )
    const { device } = await office.ask('app.state', {})
    const mode = rehearsal ? 'rehearsal' : 'live'
    const { fingerprint } = device!
    const findings = wrong.map(brief)
    return answer({ election, mode, device: device!.device, fingerprint, recovery, findings, lost: lost.map(brief) }, [
      `✓ ${election}`,
      ...[...wrong, ...lost].map(({ message, remedy }) => `  ! ${message}，${remedy}`),
      ...(rehearsal ? [] : [`管理员 ${admin}（admin:admin）`]),
      `指纹 ${fingerprint.join(' ')}`,
      `恢复密钥已写入 ${recovery}：打印后锁入保险柜，并删除文件`,
    ])
  },
}

const fingerprint: Command = {
  usage: 'office fingerprint --ledger L',
  summary: {
    zh: '显示这台电脑的指纹，供投票站输入。',
    en: 'Shows this machine’s fingerprint, for the stations to type.',
  },
  options: LEDGER,
  async run(given) {
    const { device } = await officeOf(given).ask('app.state', {})
    if (!device) throw new Refused({ code: 'keys.none', params: { path: text(given, 'ledger') } })
    return answer(device, [device.fingerprint.join(' ')])
  },
}

const today: Command = {
  usage: 'office today --ledger L',
  summary: {
    zh: '下一步是什么、最迟哪天，什么挡着，各选区到了哪一步。',
    en: 'What is next and until when, what blocks it, and how far each constituency is.',
  },
  options: LEDGER,
  async run(given) {
    const now = await officeOf(given).ask('office.today', {})
    return answer(now, [
      `${now.today}，距选举日 ${now.daysLeft} 天`,
      ...now.deadlines.map(
        ({ last, zh, article, daysLeft, follows }) =>
          `${last} ${zh}（${article}）${daysLeft < 0 ? `已过期：${follows.zh}` : `还有 ${daysLeft} 天`}`,
      ),
      ...now.blockers.map(({ said, urgency, constituencies }) =>
        `${urgency === 'next' ? '!' : '·'} ${said.zh} ${constituencies.join('、')}`.trim(),
      ),
      ...now.constituencies.map(
        ({ code, name, done, next }) => `${code} ${name}：${done.length}/7 ${next ? `待${said('step', next)}` : '✓'}`,
      ),
    ])
  },
}

export const officeCommands = {
  'office today': today,
  'office create': create,
  'office fingerprint': fingerprint,
}
