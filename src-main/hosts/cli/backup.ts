import { readFileSync } from 'node:fs'
import type { RestoredLedger } from '#contract/index.ts'
import { ledgerOf } from './asking.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'
import { LEDGER, optional, passphrase, text } from './given.ts'
import { made, stickFolder } from './out-folder.ts'

export const backupCommand: Command = {
  usage: 'backup --ledger L [--out DIR] [--stick DIR]',
  summary: {
    zh: '把账本拷到另一个文件夹（旁边的 backups/）并检查；--stick 写一份加密的，恢复密钥和办公室打得开。',
    en: 'Copies the ledger to a second folder (backups/ beside it) and checks the copy; --stick writes an encrypted one for the recovery identity and the office.',
  },
  options: { ...LEDGER, out: { type: 'string' }, stick: { type: 'string' } },
  async run(given) {
    const [out, stick] = [optional(given, 'out'), optional(given, 'stick')]
    const onto = stick === undefined ? undefined : stickFolder(given, 'stick')
    const ledger = ledgerOf(given, { waiting: 'office' })
    const folder = out === undefined ? {} : { folder: made(out) }
    const backup = await ledger.ask('backup.now', { encrypted: false, ...folder })
    const lines = [`✓ 备份已写入并核对：${backup.path}`]
    if (onto === undefined) return answer({ backup }, lines)
    const onStick = await ledger.ask('backup.now', { encrypted: true, folder: onto })
    return answer({ backup, stick: onStick }, [...lines, `✓ 加密备份已写入U盘并读回：${onStick.path}`])
  },
}

export const restoreCommand: Command = {
  usage: 'restore --ledger L --backup FILE [--identity FILE] [--reason TEXT] [--as person:role]',
  summary: {
    zh: '用检查过的备份换下损坏的账本，坏的进隔离区。电脑得到新密钥和新账，并写明要重新录入哪些回执。',
    en: 'Puts a checked backup in the place of a damaged ledger, which goes to quarantine. The machine gets new keys and a new book, and the receipts to enter again are named.',
  },
  options: {
    ...LEDGER,
    backup: { type: 'string' },
    identity: { type: 'string' },
    reason: { type: 'string', default: '账本损坏，用备份恢复' },
  },
  async run(given) {
    if (given.positionals.length > 0)
      throw new UsageError('restore 的备份写成 --backup FILE', 'restore takes its backup as --backup FILE')
    const [backup, reason] = [text(given, 'backup'), text(given, 'reason')]
    const identityFile = optional(given, 'identity')
    const identity = identityFile === undefined ? {} : { identity: identityIn(identityFile) }
    const ledger = ledgerOf(given, { waiting: 'office', keys: true, unopened: true })
    const asked = { place: ledger.place, backup, passphrase: passphrase(), reason, ...identity }
    const restored = await ledger.ask('app.restore', asked)
    return answer(restored, linesOf(restored))
  },
}

function linesOf({ path, quarantined, enrolment, fingerprint, lost }: RestoredLedger): readonly string[] {
  return [
    `✓ 已从备份恢复：${path}`,
    ...(quarantined === null ? [] : [`原来的账本在 ${quarantined}，不要删除`]),
    `新电脑要由办公室认证：${enrolment}`,
    `指纹 ${fingerprint.map((group, i) => `${i + 1}:${group}`).join(' ')}`,
    ...lost.flatMap(({ book, from, receipts, unread }) => [
      `${book}：备份到第${from - 1}号回执为止`,
      ...(receipts.length > 0 ? [`  要补录的回执：${receipts.join('、')}`] : []),
      ...(unread.length > 0 ? [`  读不出的回执，请找纸质的：${unread.join('、')}`] : []),
      '  再往后，以纸质回执为准',
    ]),
  ]
}

function identityIn(file: string): string {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.map((line) => line.trim()).find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? ''
  } catch {
    throw new Refused({ code: 'input.unreadable', params: { file } })
  }
}
