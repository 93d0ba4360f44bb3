import type { RefusalText } from './refusal-text.ts'

/** A table whose columns could be read in more than one way. */
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
} as const satisfies Record<string, RefusalText>
