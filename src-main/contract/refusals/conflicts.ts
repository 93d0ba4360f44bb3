import type { RefusalText } from './refusal-text.ts'

/** Facts that contradict each other, and books that forked. */
export const conflicts = {
  'fork.none': {
    zh: ['这册账没有分叉[：{book}]', '请刷新后再看'],
    en: ['This book has not forked[: {book}]', 'Look again'],
  },
  'fork.branch': {
    zh: ['所选的不是这册账任何一支的最后一条[：{book}]', '请从列出的几支中选一支'],
    en: ['What was chosen is not the end of any branch of the book[: {book}]', 'Choose one of the branches listed'],
  },
  'fork.second-person': {
    zh: ['裁定保留哪一支，要两个人[：{book}]', '请第二个人确认'],
    en: ['Choosing a branch takes two people[: {book}]', 'Have a second person confirm'],
  },
  'conflict.second-person': {
    zh: ['裁定有疑问的记载，要两个人', '请第二个人确认'],
    en: ['Deciding about entries in doubt takes two people', 'Have a second person confirm'],
  },
  'conflict.unknown': {
    zh: ['账本里没有这一项冲突，可能已经变化', '请刷新后再裁定'],
    en: ['No such conflict stands in the ledger; it may have changed', 'Look again, then decide'],
    besides: ['kind'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
