/** A damaged ledger restored from a backup. */
export const restore = {
  title: '用备份恢复',
  searching: '正在查找备份，逐个核对',
  running: '正在恢复',
  none: '没有找到可用的备份。',
  noneBody: '插上备份 U盘，再找一次；都没有，请改用备用机，打电话给选举办公室。',
  again: '再找一次备份',
  elsewhere: '到别的文件夹里找',
  which: '用哪一个恢复（都已核对，最全的在前）',
  machine: '这台电脑上的备份',
  itself: '现有的账本',
  stick: 'U盘 {{label}}',
  entries: '{{title}}，{{entries}} 条记录',
  sealed: '加密备份',
  sealedBody: '加密的备份要用锁在保险柜里的恢复密钥打开；里面有什么，打开以后才知道。',
  identity: '恢复密钥（AGE-SECRET-KEY-1 开头）',
  passphrase: '这台电脑的口令',
  passphraseWhy: '账本打不开时没有人能登录，所以凭这台电脑的口令恢复。',
  act: '用它恢复',
  lost: '这个备份里没有、要补的',
  receipts: '补录记录号 {{numbers}}',
  unread: '读不出来，请找纸质领票单：{{numbers}} 号',
  others: '第 {{from}} 号以后另有 {{n}} 项登记要重做',
  paper: '损坏的文件不一定读得全，最后以纸质名册为准。',
  nothingLost: '现有的账本里读得出的登记，这里都有。最后请同纸质名册核对。',
  last: '这里到第 {{n}} 号记录为止：纸质领票单上有更大记录号的，恢复以后要补录。',
} as const

export const restored = {
  title: '账本已经恢复',
  body: '坏的账本移到了一边，没有删除。现在可以接着办理。',
  certify: '请办公室重新认证这台电脑',
  certifyBody:
    '恢复以后这台电脑有了新的密钥。签到、计票不用等；交终包以前要认证好：把登记申请交给办公室，再到“收办公室的数据”接收办公室给的同步包。',
  kept: '坏的账本在：{{path}}',
  goOn: '知道了，去登录',
  reenter: '登录并补录回执',
} as const
