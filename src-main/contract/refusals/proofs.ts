import type { RefusalText } from './refusal-text.ts'

/** What other computers signed of the books that a bundle passes on (`proofs/`). */
export const proofs = {
  'proof.incomplete': {
    zh: ['同步包里转交的签名不完整', '没有接收；请对方重新导出一份，拷完再拔U盘'],
    en: [
      'A signature that the bundle passes on is not complete',
      'Nothing was taken; ask the sender to export again, and pull the stick only when copying is done',
    ],
  },
  'proof.bad-sender': {
    zh: ['同步包里转交的签名看不出是哪台电脑的', '没有接收；请对方重新导出一份，仍不行的请报告选举办公室'],
    en: [
      'It cannot be told which computer made a signature that the bundle passes on',
      'Nothing was taken; ask the sender to export again, and tell the office if it still fails',
    ],
  },
  'proof.bad-signature': {
    zh: ['同步包里转交的签名对不上，可能被改动过', '没有接收；请不要使用这个文件，并报告选举办公室负责人'],
    en: [
      'A signature that the bundle passes on is wrong, it may have been altered',
      'Nothing was taken; do not use this file and tell the lead of the office',
    ],
  },
  'proof.bad-manifest': {
    zh: ['同步包里转交的清单看不懂', '没有接收；请核对两台电脑的选册版本一样，再请对方重新导出'],
    en: [
      'A signed list that the bundle passes on cannot be understood',
      'Nothing was taken; check that both computers run the same version of Xuance, then export again',
    ],
    besides: ['field'],
  },
  'proof.misnamed': {
    zh: ['同步包里转交的清单和它的编号不一致', '没有接收；请不要改动导出的文件，请对方重新导出一份'],
    en: [
      'A signed list that the bundle passes on is not the one it is named by',
      'Nothing was taken; leave exported files as they are and export again',
    ],
  },
  'proof.other-election': {
    zh: ['同步包里转交的签名是另一次选举的[：{proof}]', '没有接收；请核对U盘有没有拿错，并报告选举办公室负责人'],
    en: [
      'A signature that the bundle passes on belongs to another election[: {proof}]',
      'Nothing was taken; check that it is the right stick and tell the lead of the office',
    ],
  },
  'proof.unknown-device': {
    zh: ['同步包里转交的签名来自没有登记的电脑[（{device}）]', '没有接收；请报告选举办公室负责人，查这台电脑登记了没有'],
    en: [
      'A signature that the bundle passes on is of a computer that is not enrolled[ ({device})]',
      'Nothing was taken; tell the lead of the office to check this computer',
    ],
  },
  'proof.nothing-sealed': {
    zh: ['同步包里转交的签名[（电脑{device}）]和包里的记录不相干', '没有接收；请不要使用这个文件，并报告选举办公室负责人'],
    en: [
      'A signature that the bundle passes on[ (computer {device})] is about none of its entries',
      'Nothing was taken; do not use this file and tell the lead of the office',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
