import type { RefusalText } from './refusal-text.ts'

/** Bundles on their way: sealed, signed, read back, believed or not. */
export const bundles = {
  'bundle.unknown-device': {
    zh: ['同步包来自没有登记的电脑[（{device}）]', '没有接收；请核对U盘来源，并请选举办公室查这台电脑登记了没有'],
    en: [
      'The bundle comes from a computer that is not enrolled[ ({device})]',
      'Nothing was taken; check where the stick is from and ask the office about this computer',
    ],
  },
  'bundle.revoked-device': {
    zh: [
      '同步包里有已作废的电脑[（{device}）]写的记录[，只认到第{acceptUpTo}条]',
      '没有接收；请报告选举办公室负责人，并保管好U盘',
    ],
    en: [
      'The bundle holds entries of a revoked computer[ ({device})][, accepted up to entry {acceptUpTo} only]',
      'Nothing was taken; tell the lead of the office and keep the stick safe',
    ],
  },
  'bundle.not-granted': {
    zh: ['同步包里有不归这台电脑[（{device}）]管的内容[：{book}]', '没有接收；请核对U盘有没有拿错，并报告选举办公室负责人'],
    en: [
      'The bundle holds what its computer[ ({device})] may not write or send[: {book}]',
      'Nothing was taken; check that it is the right stick and tell the lead of the office',
    ],
  },
  'bundle.own-book': {
    zh: [
      '这个同步包里，有人用本机的名义写了记载[（{book} 第{seq}条）]，本机没有写过',
      '没有接收；请把U盘留作证据，并报告选举委员会负责人',
    ],
    en: [
      'In this bundle somebody wrote in the name of this computer[ ({book}, entry {seq})], which did not write it',
      'Nothing was taken; keep the stick as evidence and tell the head of the committee',
    ],
  },
  'bundle.not-for-us': {
    zh: ['这个同步包不是发给这台电脑的', '请换发给本机的U盘，或请对方为本机重新导出'],
    en: [
      'This bundle is not for this computer',
      'Take the stick meant for it, or ask the sender to export again for this computer',
    ],
  },
  'bundle.unreadable': {
    zh: ['这个文件不是同步包，或已损坏', '请核对选的文件；仍打不开的，请对方重新导出一份'],
    en: [
      'This file is not a bundle, or it is damaged',
      'Check the file you chose; if it still fails, ask the sender to export again',
    ],
  },
  'bundle.member-missing': {
    zh: ['同步包不完整', '请对方重新导出一份，拷完再拔U盘'],
    en: ['The bundle is not complete', 'Ask the sender to export again, and pull the stick only when copying is done'],
    besides: ['name'],
  },
  'bundle.bad-sender': {
    zh: ['看不出同步包是哪台电脑写的', '没有接收；请对方重新导出一份，仍不行的请报告选举办公室'],
    en: [
      'It cannot be told which computer wrote the bundle',
      'Nothing was taken; ask the sender to export again, and tell the office if it still fails',
    ],
  },
  'bundle.bad-signature': {
    zh: ['同步包的签名对不上，可能被改动过', '没有接收；请不要使用这个文件，请对方重新导出，并报告选举办公室'],
    en: [
      'The signature of the bundle is wrong, it may have been altered',
      'Nothing was taken; do not use this file, ask the sender to export again and tell the office',
    ],
  },
  'bundle.bad-manifest': {
    zh: ['同步包的清单看不懂', '没有接收；请核对两台电脑的选册版本一样，再请对方重新导出'],
    en: [
      'The list inside the bundle cannot be understood',
      'Nothing was taken; check that both computers run the same version of Xuance, then export again',
    ],
    besides: ['field'],
  },
  'bundle.newer-format': {
    zh: [
      '同步包是用更新的选册写的[（{format}）]，本机读不了',
      '没有接收；请保管好U盘，并请选举办公室给这台电脑装上和对方一样的选册版本再试',
    ],
    en: [
      'The bundle was written by a newer Xuance[ ({format})] than this one can read',
      'Nothing was taken; keep the stick, and have the office install the same version of Xuance as the sender has',
    ],
  },
  'bundle.book-differs': {
    zh: ['同步包里的记录和清单不一致[：{book}]', '没有接收；请对方重新导出一份，仍不行的请报告选举办公室'],
    en: [
      'The entries in the bundle differ from its list[: {book}]',
      'Nothing was taken; ask the sender to export again, and tell the office if it still fails',
    ],
    besides: ['what'],
  },
  'bundle.nothing': {
    zh: ['还没有可以导出的记录[：{scope}]', '请等有了记录再导出'],
    en: ['There is nothing to export yet[: {scope}]', 'Export when there are entries'],
  },
  'bundle.not-read-back': {
    zh: ['同步包写到U盘后读不回来[：{path}]', '没有导出，也不要用这一份；请换一个U盘再导出'],
    en: [
      'The bundle could not be read back from the stick[: {path}]',
      'Nothing was exported, do not use this one; take another stick and export again',
    ],
    besides: ['reason'],
  },
  'bundle.not-written': {
    zh: ['同步包写不到U盘上[：{path}][，{reason}]', '没有导出；请看看U盘插好没有、满没满，或换一个U盘再导出'],
    en: [
      'The bundle could not be written to the stick[: {path}][, {reason}]',
      'Nothing was exported; check that the stick is in and not full, or take another one and export again',
    ],
  },
  'bundle.no-certificate': {
    zh: ['同步包里没有签发电脑[（{device}）]的证书，单凭指纹核对不了', '投票站交来的包，请用办公室的账本（--ledger）核对'],
    en: [
      'The bundle carries no certificate of its sender[ ({device})], so a fingerprint alone cannot check it',
      'Check what a station hands over with the ledger of the office (--ledger)',
    ],
  },
  'bundle.fingerprint-differs': {
    zh: ['同步包的指纹和输入的指纹不一样[（电脑{device}）]', '请再核对一遍指纹；仍不一样的，不要使用这个文件，报告选举办公室'],
    en: [
      'The fingerprint of the bundle is not the one you typed[ (computer {device})]',
      'Compare it once more; if it still differs, do not use this file and tell the office',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
