import type { RefusalText } from './refusal-text.ts'

/** The ledger file: opening it, and what a check of it finds. */
export const ledger = {
  'ledger.exists': {
    zh: ['这个位置已经有账本[：{path}]', '请直接打开它；要新建账本，请换一个位置'],
    en: ['There is a ledger here already[: {path}]', 'Open it, or choose another place for a new one'],
  },
  'ledger.missing': {
    zh: ['找不到账本[：{path}]', '请核对文件位置；账本在U盘上的，请先插好U盘'],
    en: ['The ledger was not found[: {path}]', 'Check the place; if it is on a USB stick, put the stick in first'],
  },
  'ledger.damaged': {
    zh: ['账本文件已损坏[：{path}]', '请停止使用，不要删除它，用最近的备份恢复'],
    en: ['The ledger file is damaged[: {path}]', 'Stop using it, do not delete it, and restore the newest backup'],
    besides: ['what'],
  },
  'ledger.wal-gone': {
    zh: [
      '账本上次没有正常关闭，它旁边的 -wal 文件又不见了，最后的记录可能缺失[：{path}]',
      '-wal 文件被移走或删除的，请放回原处再打开；找不到的，用现有账本或最近的备份恢复，再对照纸质回执补录',
    ],
    en: [
      'The ledger was not closed last time, and the -wal file beside it is gone: its last entries may be missing[: {path}]',
      'If the -wal file was moved or deleted, put it back and open again; otherwise restore from the ledger as it is or the newest backup, and enter from the paper receipts what is missing',
    ],
  },
  'ledger.not-sqlite': {
    zh: ['这个文件不是账本，或已损坏[：{path}]', '请另选文件；它原来是账本的，请不要删除，用备份恢复'],
    en: [
      'This file is not a ledger, or it is damaged[: {path}]',
      'Choose another file; if it was a ledger, keep it and restore the backup',
    ],
  },
  'ledger.unreadable': {
    zh: ['账本文件读写不了[：{path}]', '请看看磁盘满没满、U盘插好没有、文件是不是只读，再试一次'],
    en: [
      'The ledger file cannot be read or written[: {path}]',
      'Check that the disk is not full, the stick is in and the file is not read-only, then try again',
    ],
    besides: ['what'],
  },
  'ledger.busy': {
    zh: ['账本正被另一个程序使用[：{path}]', '请关闭其他已打开的选册或正在用它的软件，稍等再试'],
    en: [
      'Another program is using the ledger[: {path}]',
      'Close other windows of Xuance and whatever uses it, wait a little, try again',
    ],
  },
  'ledger.foreign': {
    zh: ['这个文件不是选册的账本[：{path}]', '请另选文件'],
    en: ['This file is not a Xuance ledger[: {path}]', 'Choose another file'],
  },
  'ledger.older': {
    zh: ['这本账本是用旧版选册写的[：{path}]', '请先用本版本打开它一次，再检查'],
    en: ['This ledger was written by an older Xuance[: {path}]', 'Open it once with this version, then check it again'],
    besides: ['version', 'known'],
  },
  'ledger.newer': {
    zh: ['这本账本是用更新的选册写的[：{path}]', '请在这台电脑装上新版选册，再打开'],
    en: ['This ledger was written by a newer Xuance[: {path}]', 'Install the newer version on this computer, then open it'],
    besides: ['version', 'known'],
  },
  'ledger.altered-migration': {
    zh: ['账本的结构和本版本选册不符[：{path}]', '请不要再使用它，用备份恢复，或联系技术人员'],
    en: ['The ledger is not built as this version builds it[: {path}]', 'Stop using it; restore a backup or call support'],
    besides: ['name'],
  },
  'ledger.tables-differ': {
    zh: ['账本的内部结构被改动过[：{path}]', '请停止使用，不要删除它，用最近的备份恢复'],
    en: ['The inner build of the ledger was altered[: {path}]', 'Stop using it, do not delete it, and restore the newest backup'],
    besides: ['name'],
  },
  'ledger.view-differs': {
    zh: ['账本的汇总和原始记录不一致[：{path}]', '原始记录完好；请停止使用，不要删除，联系技术人员重新汇总'],
    en: [
      'The summaries of the ledger differ from its entries[: {path}]',
      'The entries are sound; stop using it, keep it, and call support',
    ],
    besides: ['view'],
  },
  'ledger.entry-changed': {
    zh: ['账本里有记录被改动过[：{book}][，第{seq}条]', '请停止使用，不要删除它，用最近的备份恢复，并报告负责人'],
    en: [
      'An entry of the ledger was altered[: {book}][, entry {seq}]',
      'Stop using it, do not delete it, restore the newest backup and tell your lead',
    ],
    besides: ['reason'],
    mayLack: ['reason'],
  },
  'ledger.entry-missing': {
    zh: ['账本里缺少记录[：{book}][，第{seq}条]', '请停止使用，不要删除它，用最近的备份恢复，并报告负责人'],
    en: [
      'An entry of the ledger is missing[: {book}][, entry {seq}]',
      'Stop using it, do not delete it, restore the newest backup and tell your lead',
    ],
  },
  'ledger.two-elections': {
    zh: ['账本里混进了另一次选举的记录[：{book}][，第{seq}条]', '请停止使用，不要删除它，并报告负责人'],
    en: [
      'The ledger holds an entry of another election[: {book}][, entry {seq}]',
      'Stop using it, do not delete it, and tell your lead',
    ],
  },
  'ledger.attachment-changed': {
    zh: ['账本里保存的一份文件被改动过[（编号{sha256}）]', '请停止使用，不要删除账本，用最近的备份恢复'],
    en: [
      'A file kept in the ledger was altered[ (no. {sha256})]',
      'Stop using it, do not delete it, and restore the newest backup',
    ],
  },
  'ledger.proof-changed': {
    zh: ['账本里保存的一份签名清单被改动过[（编号{sha256}）]', '请停止使用，不要删除账本，用最近的备份恢复'],
    en: [
      'A signed list kept in the ledger was altered[ (no. {sha256})]',
      'Stop using it, do not delete it, and restore the newest backup',
    ],
  },
  'ledger.no-election': {
    zh: ['这本账本里还没有选举[：{path}]', '办公室请先新建选举；投票站请先接收办公室的同步包'],
    en: [
      'There is no election in this ledger yet[: {path}]',
      'At the office, create the election; at a station, take the bundle of the office first',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
