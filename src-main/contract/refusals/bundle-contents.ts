import type { RefusalText } from './refusal-text.ts'

/** What lies inside bundles and enrolments: the archive, and each entry as it is read. */
export const bundleContents = {
  'zip.unreadable': {
    zh: ['文件打不开，可能没有拷完', '请对方重新导出一份，拷完再拔U盘'],
    en: [
      'The file cannot be opened, it may not be copied whole',
      'Ask the sender to export again; pull the stick when it is done',
    ],
  },
  'zip.unknown-member': {
    zh: ['文件里有不该有的内容', '没有接收；请不要改动导出的文件，请对方重新导出一份'],
    en: ['The file holds something it should not', 'Nothing was taken; leave exported files as they are and export again'],
    besides: ['name'],
  },
  'zip.duplicate-member': {
    zh: ['文件里有重复的内容', '没有接收；请不要改动导出的文件，请对方重新导出一份'],
    en: ['The file holds something twice', 'Nothing was taken; leave exported files as they are and export again'],
    besides: ['name'],
  },
  'zip.oversized-member': {
    zh: ['文件里的内容大得不正常', '没有接收；请不要使用这个文件，请核对U盘来源，并请对方重新导出'],
    en: [
      'The file holds something far too large',
      'Nothing was taken; do not use this file, check where the stick is from and ask for another export',
    ],
    besides: ['name'],
  },
  'entry.not-canonical': {
    zh: ['同步包里有记录的写法不对[：{book}][，第{seq}条]', '没有接收；请对方重新导出一份，仍不行的请报告选举办公室'],
    en: [
      'An entry in the bundle is not written as it should be[: {book}][, entry {seq}]',
      'Nothing was taken; ask the sender to export again, and tell the office if it still fails',
    ],
    mayLack: ['book', 'seq'],
  },
  'entry.malformed': {
    zh: ['同步包里有记录的内容不对[：{book}][，第{seq}条]', '没有接收；请对方重新导出一份，仍不行的请报告选举办公室'],
    en: [
      'An entry in the bundle is not right[: {book}][, entry {seq}]',
      'Nothing was taken; ask the sender to export again, and tell the office if it still fails',
    ],
    besides: ['field', 'type'],
    mayLack: ['book', 'seq', 'type'],
  },
  'entry.unknown-type': {
    zh: ['同步包里有本机不认识的记录[：{book}][，第{seq}条]', '没有接收；请给这台电脑装上和对方一样的选册版本再试'],
    en: [
      'The bundle holds an entry this computer does not know[: {book}][, entry {seq}]',
      'Nothing was taken; install the same version of Xuance as the sender has',
    ],
    besides: ['type'],
    mayLack: ['book', 'seq'],
  },
  'entry.wrong-book': {
    zh: ['同步包里有记录放错了账[：{book}][，第{seq}条]', '没有接收；请对方重新导出一份，并报告选举办公室'],
    en: [
      'An entry in the bundle stands in the wrong book[: {book}][, entry {seq}]',
      'Nothing was taken; ask the sender to export again and tell the office',
    ],
    besides: ['type'],
    mayLack: ['seq'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
