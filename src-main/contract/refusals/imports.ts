import type { RefusalText } from './refusal-text.ts'

/** Files that come in, and later exports of them. */
export const imports = {
  'input.unreadable': {
    zh: ['文件打不开[：{file}]', '请核对文件还在不在，关闭正在用它的软件，再试一次'],
    en: ['The file cannot be opened[: {file}]', 'Check that it is there, close other programs that use it, and try again'],
  },
  'input.not-json': {
    zh: ['文件[{file}]不是JSON，或已损坏', '请核对文件，重新导出再试'],
    en: ['The file[ {file}] is not JSON, or it is damaged', 'Check the file, export it again and retry'],
  },
  'import.kind': {
    zh: ['这种文件不能导入[：{file}]', '请另存为Excel工作簿（.xlsx）再导入'],
    en: ['Files of this kind cannot be imported[: {file}]', 'Save it as an Excel workbook (.xlsx) and import that'],
    besides: ['ending'],
  },
  'import.unreadable': {
    zh: ['表格[{file}]打不开，可能已损坏，或设了密码', '请用Excel打开，取消密码，另存一份.xlsx再导入'],
    en: [
      'The table[ {file}] cannot be opened, it may be damaged or protected by a password',
      'Open it in Excel, remove the password, save it as .xlsx and import that',
    ],
  },
  'import.no-roll': {
    zh: ['选区[{constituency}]的选民名单还没有公布，委托和候选人无从核对', '请先公布各选区的名单，再导入'],
    en: [
      'The roll[ of {constituency}] is not published yet, so proxies and candidates cannot be checked',
      'Publish every roll first, then import',
    ],
  },
  'import.empty': {
    zh: ['表格[{file}]里什么也没有', '没有导入；请看看是不是选错了文件'],
    en: ['There is nothing in this table[: {file}]', 'Nothing was imported; check whether it is the right file'],
  },
  'import.password': {
    zh: ['表格[{file}]加了密码', '没有导入；请用Excel打开，去掉密码，另存后再导入'],
    en: [
      'This table is locked with a password[: {file}]',
      'Nothing was imported; open it in Excel, remove the password, save and import again',
    ],
  },
  'import.too-large': {
    zh: ['文件太大[：{file}][，{megabytes}兆]', '没有导入；请让导出方按村分成几个文件'],
    en: ['The file is too large[: {file}][, {megabytes} MB]', 'Nothing was imported; have it exported village by village'],
  },
  'import.encoding': {
    zh: ['表格[{file}]的文字编码不对，读出来会是乱码', '请用Excel打开，另存为.xlsx再导入'],
    en: ['The text of this table would come out garbled[: {file}]', 'Open it in Excel, save it as .xlsx and import that'],
  },
  'import.other-kind': {
    zh: ['这个文件[{file}][，工作表“{sheet}”]看起来是另一种表[：{table}]', '没有导入；请选对文件的种类，再导入'],
    en: [
      'This file looks like one of another kind[: {file}][, sheet “{sheet}”][, {table}]',
      'Nothing was imported; choose the right kind and import again',
    ],
  },
  'import.headings': {
    zh: ['表格[{file}]缺少要有的栏目[，工作表“{sheet}”][：{missing}]', '没有导入；请补上栏目标题，删去无关的工作表，再导入'],
    en: [
      'Headings are missing in the table[ {file}][, sheet “{sheet}”][: {missing}]',
      'Nothing was imported; add the headings, remove sheets that do not belong, and import again',
    ],
  },
  'diff.kind': {
    zh: ['没有这一种变动[：{kind}]', '请从这些里选[：{kinds}]'],
    en: ['There is no such kind of change[: {kind}]', 'Choose one of[ {kinds}] those that are shown'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
