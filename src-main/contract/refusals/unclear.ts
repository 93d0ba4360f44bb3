import type { RefusalText } from './refusal-text.ts'

/** Tables that cannot be read as they are, and columns that could be read in more than one way. */
export const unclear = {
  'import.unclear': {
    zh: [
      '表格[{file}][，工作表“{sheet}”]里有几列分不清[，都可能是“{field}”][：{columns}]',
      '没有导入；请指明是哪一列再导入[（例如 --map {example}）]，以后同样的文件不再问',
    ],
    en: [
      'Several columns of the table[ {file}][, sheet “{sheet}”] look alike[, each could be “{field}”][: {columns}]',
      'Nothing was imported; say which one it is and import again[ (for example --map {example})]: files like it are not asked about again',
    ],
  },
  'import.other-shape': {
    zh: [
      '表格[{file}][的工作表“{sheet}”]和给的栏目对照不是一个样子[，没有这几栏：{missing}]',
      '没有导入；请核对文件，或不带对照再导入',
    ],
    en: [
      'The table[ {file}][, sheet “{sheet}”] is not of the shape of the layout[: it lacks {missing}]',
      'Nothing was imported; check the file, or import it without the layout',
    ],
  },
  'decide.unknown-field': {
    zh: ['要更正的栏目没有这个名字[：{field}][；{file}][，工作表“{sheet}”][，第{row}行]', '这一项没有办理；请改用软件里的栏目名'],
    en: [
      'There is no such field to correct[: {field}][; {file}][, sheet “{sheet}”][, row {row}]',
      'Nothing was done; use the names the program has',
    ],
  },
  'import.binary': {
    zh: ['表格[{file}]是二进制工作簿（.xlsb）', '没有导入；请用Excel打开，另存为.xlsx再导入'],
    en: [
      'The table[ {file}] is a binary workbook (.xlsb)',
      'Nothing was imported; open it in Excel, save it as .xlsx and import that',
    ],
  },
} as const satisfies Record<string, RefusalText>
