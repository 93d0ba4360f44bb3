import type { RefusalText } from './refusal-text.ts'

/** Laptops: enrolled, named, revoked. */
export const devices = {
  'enrolment.unreadable': {
    zh: ['登记申请读不出来，可能选错了文件或没有拷完', '请在U盘上另选文件，或请投票站重新导出登记申请'],
    en: [
      'The enrolment cannot be read, it may be the wrong file or not copied whole',
      'Choose another file on the stick, or ask the station for a new enrolment',
    ],
  },
  'enrol.known': {
    zh: ['这台电脑已经登记过[（{device}）]', '不用再登记；请直接为它导出同步包'],
    en: ['This computer is enrolled already[ ({device})]', 'There is no need to enrol it again; export its bundle'],
  },
  'enrol.constituency': {
    zh: ['本次选举没有这个选区[：{constituency}]', '请核对选区编号后再登记'],
    en: ['This election has no such constituency[: {constituency}]', 'Check its code, then enrol again'],
  },
  'enrol.differs': {
    zh: ['核对的指纹和登记申请不一样[（电脑{device}）]', '没有登记；要核对的组已经换了，请重新开始，请对方从屏幕上再读一遍'],
    en: [
      'The fingerprint given is not that of the enrolment[ (computer {device})]',
      'Nothing was enrolled; the groups have changed, so start again and have them read from the screen',
    ],
  },
  'device.name-taken': {
    zh: ['已有一台电脑叫这个名字[：{name}][（{device}）]', '请换一个名字'],
    en: ['Another computer has this name[: {name}][ ({device})]', 'Choose another'],
  },
  'revoke.unknown': {
    zh: ['没有认证过这台电脑[（{device}）]', '请核对电脑的编号，再作废'],
    en: ['No such computer was certified[ ({device})]', 'Check its number, then revoke it'],
  },
  'revoke.own': {
    zh: ['不能作废正在用的这台电脑', '请在办公室备用机上作废它'],
    en: ['The computer in use cannot revoke itself', 'Revoke it on the standby of the office'],
    besides: ['device'],
  },
  'revoke.second-person': {
    zh: ['作废电脑[（{device}）]要两个人一起确认', '请另一位工作人员一起确认'],
    en: ['Revoking a computer[ ({device})] takes two people', 'Ask a second person to confirm'],
  },
  'revoke.already': {
    zh: ['这台电脑[（{device}）]已经作废[，只认到第{acceptUpTo}条]', '不用再作废；要少认几条的，请给出更小的条数'],
    en: [
      'This computer[ ({device})] is revoked already[, accepted up to entry {acceptUpTo}]',
      'Nothing more is needed; to accept less of it, give a lower entry',
    ],
  },
  'enrol.second-person': {
    zh: ['不核对指纹就登记，要两个人一起确认[（电脑{device}）]', '请另一位工作人员一起确认，或打电话核对指纹'],
    en: [
      'Enrolling without the fingerprint takes two people[ (computer {device})]',
      'Ask a second person to confirm, or compare the fingerprint on the telephone',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
