import type { RefusalText } from './refusal-text.ts'

/** Backups, restoring one, and entering again what was lost in between. */
export const backup = {
  'backup.not-written': {
    zh: ['备份没有写成[：{path}][，{reason}]', '请看看磁盘或U盘满没满、插好没有、是不是只读，换一个位置再备份；原来的备份都还在'],
    en: [
      'The backup was not written[: {path}][, {reason}]',
      'Check that the disk or stick is in, not full and not read-only, or choose another place; the earlier backups are still there',
    ],
  },
  'backup.plain-on-stick': {
    zh: [
      '不加密的备份不能写到U盘上：丢了U盘，拾到的人就看到全部选民[：{path}]',
      '请写加密备份（备份到U盘）；不加密的只留在这台电脑的磁盘上',
    ],
    en: [
      'A plain backup does not go onto a stick: whoever finds a lost one reads every voter[: {path}]',
      'Write an encrypted one (onto a stick); plain ones stay on this computer’s disk',
    ],
  },
  'backup.not-readable': {
    zh: ['刚写的备份读不通，不算数[：{path}]', '请立即检查账本，并换一个磁盘再备份；原来的备份都还在'],
    en: [
      'The backup just written does not read, so it does not count[: {path}]',
      'Check the ledger now and back up to another disk; the earlier backups are still there',
    ],
    besides: ['reason'],
  },
  'backup.no-recipient': {
    zh: ['本次选举没有可用的恢复密钥和办公室密钥，备份没有人能打开', '没有写到U盘上；请联系选举办公室'],
    en: [
      'No key of this election can open a backup: neither the recovery key nor an office’s is one',
      'Nothing was written; call the election office',
    ],
  },
  'backup.not-read-back': {
    zh: ['U盘上的备份和写下去的不一样，已删去[：{path}]', '请换一个U盘再备份'],
    en: ['The backup on the stick is not what was written and was removed[: {path}]', 'Take another stick and back up again'],
  },
  'backup.ledger-behind': {
    zh: ['账本比最近的备份少了记录[：{path}]', '请停止使用，不要删除任何文件，用这个备份恢复'],
    en: [
      'The ledger lacks entries that the newest backup holds[: {path}]',
      'Stop using it, delete nothing, and restore this backup',
    ],
  },
  'restore.identity-needed': {
    zh: ['这个备份是加密的[：{file}]', '请到选举办公室，用办公室的密钥或封存的恢复密钥打开'],
    en: ['This backup is encrypted[: {file}]', 'Open it at the office with its identity or with the recovery identity'],
  },
  'restore.not-for-us': {
    zh: ['给出的密钥打不开这个备份[：{file}]', '请核对是不是本次选举的恢复密钥'],
    en: ['The identity given does not open this backup[: {file}]', 'Check that it is the recovery identity of this election'],
  },
  'restore.backup-damaged': {
    zh: ['这个备份不完好，没有恢复[：{file}]', '原来的账本没有动；请换一个备份，从最近的往前试'],
    en: [
      'This backup is not sound, nothing was restored[: {file}]',
      'The old ledger was left as it is; choose another backup, the newest first',
    ],
    besides: ['reason'],
  },
  'restore.not-damaged': {
    zh: ['账本能打开，不用恢复', '请回到首页照常使用'],
    en: ['The ledger opens, so nothing is restored', 'Go back to the first page and work as usual'],
  },
  'reenter.nothing-lost': {
    zh: ['这台电脑没有恢复过备份，不用补录[（选区{constituency}）]', '请照常办理领票'],
    en: [
      'This computer was not restored from a backup, so there is nothing to re-enter[ ({constituency})]',
      'Check voters in as usual',
    ],
  },
  'reenter.not-lost': {
    zh: ['这张回执[（{receipt}号）]账本里有，不用补录', '请只补录恢复时列出的回执[，从{from}号起]'],
    en: [
      'The ledger holds this receipt[ (no. {receipt})] already',
      'Re-enter only the receipts that the restore listed[, from no. {from} on]',
    ],
  },
  'reenter.not-theirs': {
    zh: ['这位选民[（选民证号{voter}）]不参加这次投票[（{contest}）]', '请照回执核对选民和选票，再补录'],
    en: [
      'This voter[ (card no. {voter})] has no vote in that contest[ ({contest})]',
      'Compare the voter and the papers with the receipt',
    ],
  },
  'reenter.other-level': {
    zh: [
      '这位选民[（选民证号{voter}）]只参加另一级选举[（{levels}）]，没有这次投票[（{contest}）]',
      '请照回执核对选民和选票，再补录',
    ],
    en: [
      'This voter[ (card no. {voter})] votes at another level only[ ({levels})] and has no vote in that contest[ ({contest})]',
      'Compare the voter and the papers with the receipt',
    ],
  },
  'reenter.already': {
    zh: ['这张回执已经补录过[（{receipt}号）]', '请核对号码；补录错了的，先撤销那一次再补录'],
    en: [
      'This receipt was re-entered already[ (no. {receipt})]',
      'Check the number; if it was entered wrongly, undo that first and enter it again',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
