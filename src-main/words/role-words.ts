import type { Language } from './telling.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  registrar: { zh: '登记员', en: 'registrar' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  committee: { zh: '选举委员会', en: 'committee' },
  admin: { zh: '管理员', en: 'administrator' },
  lead: { zh: '负责人', en: 'lead' },
  clerk: { zh: '签到员', en: 'clerk' },
  overseer: { zh: '监票人', en: 'overseer' },
  typist: { zh: '计票人', en: 'typist' },
}

/** `lead、overseer` as people say it; what is no role stays as it is. */
export const roleWords = (roles: string, language: Language): string =>
  roles
    .split('、')
    .map((role) => (Object.hasOwn(WORDS, role) ? WORDS[role]![language] : role))
    .join(language === 'zh' ? '、' : ', ')
