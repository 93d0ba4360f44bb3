import type { FindingRule } from '../finding-rule.ts'

/** Files that others wrote, in whatever layout. */
export const layouts = {
  'W.032': {
    kind: 'sheet_without_people',
    article: 'domain 6.3',
    zh: ['工作表“{sheet}”里没有人员，没有读入', '封面、说明属正常；应有人员的请核对文件'],
    en: [
      'Sheet “{sheet}” holds no people and was not read',
      'Covers and notes are nothing to mind; check the file if there should be some',
    ],
  },
} as const satisfies Record<string, FindingRule>
