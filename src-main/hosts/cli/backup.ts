import { mkdirSync, readFileSync } from 'node:fs'
import { backUp } from '#backup/back-up.ts'
import { restore, type Restored } from '#backup/restore.ts'
import { backupToStick } from '#backup/to-stick.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'
import { actor, AS, LEDGER, need, optional, passphrase, text, withLedger } from './given.ts'

export const backupCommand: Command = {
  usage: 'backup --ledger L [--out DIR] [--stick DIR]',
  summary:
    'Copies the ledger to a second folder (backups/ beside it) and checks the copy; --stick writes an encrypted one for the recovery identity and the office.',
  options: { ...LEDGER, out: { type: 'string' }, stick: { type: 'string' } },
  run: async (given) =>
    withLedger(given, async (ledger) => {
      const folder = optional(given, 'out')
      if (folder !== undefined) mkdirSync(folder, { recursive: true })
      const made = need(backUp(ledger, { folder, why: 'asked' }))
      const stick = optional(given, 'stick')
      if (stick === undefined) return answer({ backup: made }, [`✓ 备份已写入并核对：${made.path}`])
      mkdirSync(stick, { recursive: true })
      const onStick = need(await backupToStick(ledger, stick))
      return answer({ backup: made, stick: onStick }, [
        `✓ 备份已写入并核对：${made.path}`,
        `✓ 加密备份已写入U盘并读回：${onStick.path}`,
      ])
    }),
}

export const restoreCommand: Command = {
  usage: 'restore --ledger L --backup FILE [--identity FILE] [--reason TEXT] [--as person:role]',
  summary:
    'Puts a checked backup in the place of a damaged ledger, which goes to quarantine. The machine gets new keys and a new book, and the receipts to enter again are named.',
  options: {
    ...LEDGER,
    ...AS,
    backup: { type: 'string' },
    identity: { type: 'string' },
    reason: { type: 'string', default: '账本损坏，用备份恢复' },
  },
  async run(given) {
    if (given.positionals.length > 0) throw new UsageError('restore takes its backup as --backup FILE')
    const identityFile = optional(given, 'identity')
    const restored = need(
      await restore({
        path: text(given, 'ledger'),
        backup: text(given, 'backup'),
        identities: identityFile === undefined ? [] : identitiesIn(identityFile),
        passphrase: passphrase(),
        actor: actor(given),
        reason: text(given, 'reason'),
      }),
    )
    return answer(restored, linesOf(restored))
  },
}

function linesOf({ path, quarantined, enrolment, fingerprint, lost }: Restored): readonly string[] {
  return [
    `✓ 已从备份恢复：${path}`,
    ...(quarantined === undefined ? [] : [`原来的账本在 ${quarantined}，不要删除`]),
    `新设备要由办公室认证：${enrolment}`,
    `指纹 ${fingerprint.map((group, i) => `${i + 1}:${group}`).join(' ')}`,
    ...lost.flatMap(({ book, from, found, missing, upTo }) => [
      `${book}：备份到第${from - 1}号回执为止`,
      ...found.map(({ receipt, type, at, voter = '', name = '' }) => `  ${receipt} ${type} ${at} ${voter} ${name}`.trimEnd()),
      ...(missing.length > 0 ? [`  读不出的回执，请找纸质的：${missing.join('、')}`] : []),
      `  第${upTo + 1}号起，以纸质回执为准`,
    ]),
  ]
}

function identitiesIn(file: string): readonly string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-1'))
  } catch {
    throw new Refused({ code: 'input.unreadable', params: { file } })
  }
}
