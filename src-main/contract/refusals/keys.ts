import type { RefusalText } from './refusal-text.ts'

/** The keys of a laptop. */
export const keys = {
  'keys.exist': {
    zh: ['这本账本已经设过口令[：{path}]', '请用原来的口令打开；忘了口令的，请联系选举办公室'],
    en: ['This ledger has its passphrase already[: {path}]', 'Use that passphrase; if it is forgotten, call the office'],
  },
  'keys.short-passphrase': {
    zh: ['口令太短[，至少要{least}个字]', '请换一个长一点的口令，并记牢'],
    en: ['The passphrase is too short[, it takes {least} characters at least]', 'Choose a longer one and remember it'],
  },
  'keys.none': {
    zh: ['这本账本还没有设口令[：{path}]', '请先设好口令再继续；是投票站电脑的，请先办理登记申请'],
    en: ['This ledger has no passphrase yet[: {path}]', 'Set one first; on a computer of a station, make its enrolment first'],
  },
  'keys.wrong-passphrase': {
    zh: ['口令不对', '请看看大小写和输入法，再输一次'],
    en: ['The passphrase is not right', 'Check capitals and the input method, then type it again'],
  },
  'keys.damaged': {
    zh: ['这台电脑保存的密钥已损坏，不是口令的问题', '请停止使用，不要删除账本，用最近的备份恢复，或联系选举办公室'],
    en: [
      'The keys kept on this computer are damaged, the passphrase is not the cause',
      'Stop using it, do not delete the ledger, restore the newest backup or call the office',
    ],
  },
  'keys.bad-identity': {
    zh: ['密钥文件里的密钥不对，可能抄错或拷错了', '请核对密钥文件，换对的再试'],
    en: ['The key in the key file is not right, it may be miscopied', 'Check the key file and try again with the right one'],
  },
  'keys.locked': {
    zh: ['这台电脑的密钥还锁着，这一步要用密钥', '请先输入口令解锁，再办这一项'],
    en: ['The keys of this computer are locked, and this step needs them', 'Enter the passphrase, then do it again'],
  },
  'keys.other-host': {
    zh: ['密钥由系统保管，这样打开的选册取不到', '请用安装好的选册、以原来的系统用户打开；换了电脑的，请用备份恢复'],
    en: [
      'The keys are kept by the system, and Xuance opened this way cannot reach them',
      'Open the installed Xuance as the same user; on another computer, restore a backup',
    ],
  },
  'keys.keyring-shut': {
    zh: ['系统的密钥环还没有打开，密钥暂时取不到', '请等一会儿再输入口令；仍不行的，请注销后重新登录电脑'],
    en: [
      'The system’s keyring is not open yet, and the keys cannot be reached for now',
      'Wait a moment and enter the passphrase again; if it still fails, log out of the computer and in again',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
