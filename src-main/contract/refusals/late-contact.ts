import type { RefusalText } from './refusal-text.ts'

/** Somebody whom nobody had reached gets in touch. */
export const lateContact = {
  'late-contact.unknown': {
    zh: ['这个人不在暂时不予登记的名单里', '请刷新后再办'],
    en: ['This person is not among those whom nobody reached', 'Look again'],
  },
  'late-contact.over': {
    zh: ['[{name}]取得联系的日期晚于补办期限[：最后一天是{last}]', '以前联系过的，填那一天；没有的，仍暂时不予登记'],
    en: [
      'It is too late to be registered[: {name} was reached after {last}]',
      'Where there was contact before, state that day; otherwise the person stays unregistered',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
