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
  'W.033': {
    kind: 'error_cell',
    article: 'domain 6.3',
    zh: ['栏目“{heading}”是表格的错误值“{value}”，没有读入', '请在原表里改正这一格，或到户核实'],
    en: [
      'Column “{heading}” holds the spreadsheet error “{value}”, which was not read',
      'Mend the cell in the table, or ask the household',
    ],
  },
  'W.034': {
    kind: 'stray_quote',
    article: 'domain 6.3',
    zh: ['第{row}行有一个没有配对的引号，已按普通文字读入', '请对照原件核对这一行和下面几行'],
    en: [
      'A quotation mark in row {row} has no partner and was read as text',
      'Check this row and those below against the original',
    ],
  },
  'W.035': {
    kind: 'hidden_rows',
    article: 'domain 6.1',
    zh: ['有{count}行在表格里是隐藏的，也已读入: 第{rows}行', '请核对这些行是否应当算数'],
    en: ['{count} rows are hidden in the table and were read, too: {rows}', 'Check whether they should count'],
  },
  'E.036': {
    kind: 'text_too_long',
    article: 'domain 5',
    zh: ['栏目“{heading}”有{length}个字符，最多{most}个', '对照原件改短'],
    en: ['Column “{heading}” has {length} characters, at most {most} are possible', 'Shorten it by the original'],
  },
  'E.039': {
    kind: 'list_date_unreadable',
    article: 'S1 27',
    zh: ['{heading}“{value}”无法识别为日期，这一行不知道该不该算数', '请写成“年-月-日”的公历日期，或去掉这一行'],
    en: [
      '{heading} “{value}” cannot be read as a date: it is not known whether the row counts',
      'Enter the solar date as year-month-day, or drop the row',
    ],
  },
  'W.040': {
    kind: 'text_cut',
    article: 'domain 5',
    zh: ['栏目“{heading}”太长，只留下前{most}个字符', '全文在原件里；请核对'],
    en: ['Column “{heading}” is too long, its first {most} characters were kept', 'The original has the whole text; check it'],
  },
} as const satisfies Record<string, FindingRule>
