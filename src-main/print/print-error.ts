/** Why a character cannot be put on paper. */
export type UnprintableReason = 'no-glyph' | 'control' | 'private-use' | 'combining'

/** Why nothing was printed. `row` counts from 1; `person` and `row` are absent when the text is not in a row. */
export type PrintError =
  | {
      readonly code: 'unprintable'
      readonly reason: UnprintableReason
      readonly person?: string
      readonly row?: number
      readonly column: string
      readonly character: string
      /** `U+XXXX` */
      readonly codePoint: string
    }
  | { readonly code: 'row-too-tall'; readonly person: string; readonly row: number }
  | { readonly code: 'foot-too-tall' }
  | { readonly code: 'page-not-made'; readonly page: number; readonly person: string; readonly reason: string }
  | { readonly code: 'bad-stamp'; readonly madeAt: string }
  | { readonly code: 'not-written'; readonly reason: string }
  | { readonly code: 'cancelled' }

const REASONS: Readonly<Record<UnprintableReason, string>> = {
  'no-glyph': '没有字形',
  control: '是不可见的控制字符',
  'private-use': '是自造字（专用区）',
  combining: '是组合附加符号',
}

/** One Chinese sentence that names the person and the character, for the screen and the log. */
export function printErrorSentence(error: PrintError): string {
  switch (error.code) {
    case 'unprintable': {
      const where = error.row === undefined ? error.column : `第 ${error.row} 行 ${error.person} 的“${error.column}”`
      const shown = error.reason === 'control' ? error.codePoint : `“${error.character}”（${error.codePoint}）`
      return `${where}中 ${shown} ${REASONS[error.reason]}，整份未打印。`
    }
    case 'row-too-tall':
      return `第 ${error.row} 行 ${error.person} 的内容一页放不下，整份未打印。`
    case 'foot-too-tall':
      return '合计与签字栏一页放不下，整份未打印。'
    case 'bad-stamp':
      return `打印时间“${error.madeAt}”不是有效的时间，整份未打印。`
    case 'not-written':
      return `文件写不进去：${error.reason}`
    case 'page-not-made':
      return `第 ${error.page} 页（自 ${error.person} 起）画不出来：${error.reason}。整份未打印。`
    case 'cancelled':
      break
  }
  return '已取消，没有留下文件。'
}

export type PrintOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PrintError }
