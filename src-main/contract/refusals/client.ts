import type { RefusalText } from './refusal-text.ts'

/** What the screens have to say themselves, because the app behind them was not asked or did not answer. */
export const client = {
  'client.cancelled': {
    zh: ['没有确认', '什么也没有改动'],
    en: ['It was not confirmed', 'Nothing was changed'],
  },
  'client.unreachable': {
    zh: ['程序没有回答', '请看选册是否还开着，再按一次；重按不会重复登记'],
    en: ['Xuance did not answer', 'See whether it is still open, then press again; pressing twice records nothing twice'],
  },
  'client.unanswered': {
    zh: ['[{at}]发出的没有得到回答，不知道登记了没有', '同一件事请再按一次，不会重复登记；是另一件事的，请先取消'],
    en: [
      'What was sent[ at {at}] was not answered: it may be recorded or not',
      'For the same thing press again, it is recorded once; for another cancel first',
    ],
  },
  'client.locked': {
    zh: ['这个窗口的钥匙已失效', '请关掉窗口，从选册重新打开'],
    en: ['The key of this window is no longer good', 'Close it and open Xuance again'],
  },
  'client.other-version': {
    zh: ['这一步没有办成[（代码{code}）]', '请再试一次，仍不行的，请把代码告诉技术人员'],
    en: ['This step was not done[ (code {code})]', 'Try again, and if it still fails, tell support the code'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
