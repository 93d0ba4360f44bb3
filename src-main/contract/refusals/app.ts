import type { RefusalText } from './refusal-text.ts'

/** The app itself: who may do what where, and what nobody expected. */
export const app = {
  'app.incident': {
    zh: ['出现意外，这一步可能没有完成[（编号{incident}）]', '请先看看结果，再试一次；仍不行的，请把编号告诉技术人员'],
    en: [
      'Something unexpected happened, this step may not be done[ (no. {incident})]',
      'Look at the result, then try again; if it still fails, tell support the number',
    ],
    mayLack: ['incident'],
  },
  'app.bad-frame': {
    zh: ['这一步没有办成，页面可能过期了', '请关闭选册，重新打开再试'],
    en: ['This step was not done, the page may be out of date', 'Close Xuance, open it again and retry'],
  },
  'app.unknown-procedure': {
    zh: ['选册没有这项功能，页面可能过期了', '请关闭选册，重新打开再试'],
    en: ['Xuance has no such function, the page may be out of date', 'Close Xuance, open it again and retry'],
    besides: ['name'],
  },
  'app.bad-input': {
    zh: ['有一项没有填对[：{field}]', '请改好再提交'],
    en: ['One item is not filled in right[: {field}]', 'Correct it and submit again'],
    besides: ['name'],
  },
  'app.unseen-sign': {
    zh: ['有一项里混进了看不见的符号[：{field}][（{codePoint}）]', '请删去这一项，重新用键盘输入'],
    en: ['One item holds a sign that cannot be seen[: {field}][ ({codePoint})]', 'Clear it and type it again'],
    besides: ['name'],
  },
  'app.no-place': {
    zh: ['这台电脑上没有这个办公室或投票站[：{place}]', '请回到首页重新选择'],
    en: ['This computer has no such office or station[: {place}]', 'Go back to the first page and choose again'],
  },
  'app.signed-out': {
    zh: ['还没有人登录，或者太久没有操作已自动锁定', '请选择姓名，输入PIN 码登录，再办这一项'],
    en: ['Nobody is signed in, or the screen was locked after a while', 'Choose your name, enter your PIN and do it again'],
  },
  'app.role': {
    zh: ['您现在的岗位不能办这一项', '请由负责这一项的工作人员来办'],
    en: ['Your present role does not include this', 'Ask the person whose role it is'],
    besides: ['name'],
  },
  'rehearse.live-ledger': {
    zh: ['这是正式选举的账本，不能演练', '演练请另建模拟选举'],
    en: ['This ledger is of a real election: nothing is rehearsed in it', 'Make a rehearsal of its own'],
    besides: ['path'],
    mayLack: ['path'],
  },
  'rehearse.folder-not-empty': {
    zh: ['文件夹里已有文件，不能用来模拟选举[：{folder}]', '请换一个空文件夹'],
    en: ['The folder is not empty, so no rehearsal can be put there[: {folder}]', 'Choose an empty folder'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
