import type { RefusalText } from './refusal-text.ts'

/** Printing registers. A register is printed whole or not at all. */
export const printing = {
  'forms.wording': {
    zh: ['这不是一份表格的写法[，{at}处不对]', '照 docs/forms.md 改好这一处，再交一次'],
    en: ['This is no wording of a form[: see {at}]', 'Correct that place as docs/forms.md says, and give it again'],
  },
  'forms.slot': {
    zh: ['写法里有一项不认识[：{slot}]', '请改成 docs/forms.md 说的项[：{slots}]'],
    en: ['The wording has a slot that stands for nothing[: {slot}]', 'Use one that docs/forms.md tells of[: {slots}]'],
  },
  'forms.undeclared': {
    zh: ['选举[{contest}]还没有宣布当选，或者宣布的依据变了', '先在“结果”页由选举委员会两人宣布，再打印'],
    en: [
      'Nobody has been declared elected[ in {contest}], or what it rested on has changed',
      'Two of the committee declare the result first, then print',
    ],
  },
  'forms.nobody': {
    zh: ['选区[{constituency}]没有要发这种表的人', '不用打印；要手工填写的，可以印空白的'],
    en: ['This form is for nobody[ of {constituency}]', 'Nothing to print; a blank one can be printed to be filled in by hand'],
  },
  'print.unknown': {
    zh: ['找不到这份打印件[（编号{sha256}）]', '请重新打印一份'],
    en: ['This print was not found[ (no. {sha256})]', 'Print it again'],
  },
  'print.unprintable': {
    zh: [
      '[{constituency}][{register}][第{row}行][{person}][“{column}”]有打印不出的字[：{character}][（{codePoint}）][，{reason}]',
      '这一册没有打印；请改好这个字，再打印一次',
    ],
    en: [
      'A character cannot be printed[: {character}][ ({codePoint})][, {reason}][; {constituency}][, {register}][, row {row}][, {person}][, “{column}”]',
      'This register was not printed; correct the character and print again',
    ],
    mayLack: ['constituency', 'person', 'row'],
  },
  'print.row-too-tall': {
    zh: [
      '[{constituency}][{register}][第{row}行][{person}]内容太多，一页放不下',
      '这一册没有打印；请把这一行的文字改短，再打印一次',
    ],
    en: [
      'One row is too long for a page[: {constituency}][, {register}][, row {row}][, {person}]',
      'This register was not printed; shorten that row and print again',
    ],
    mayLack: ['constituency'],
  },
  'print.foot-too-tall': {
    zh: ['[{constituency}][{register}]合计和签字栏一页放不下', '这一册没有打印；请联系技术人员'],
    en: [
      'Totals and signatures do not fit on a page[: {constituency}][, {register}]',
      'This register was not printed; call support',
    ],
    mayLack: ['constituency'],
  },
  'print.page-not-made': {
    zh: [
      '[{constituency}][{register}][第{page}页][（从{person}起）]没有打印成功',
      '这一册没有打印；请再打印一次，仍不行的请联系技术人员',
    ],
    en: [
      'A page could not be made[: {constituency}][, {register}][, page {page}][, from {person}]',
      'This register was not printed; print again, and call support if it still fails',
    ],
    besides: ['reason'],
    mayLack: ['constituency'],
  },
  'print.bad-stamp': {
    zh: ['[{constituency}][{register}]打印时间不对', '没有打印；请核对这台电脑的日期和时间，再打印一次'],
    en: [
      'The time of printing is not right[: {constituency}][, {register}]',
      'Nothing was printed; check the date and time of this computer and print again',
    ],
    besides: ['madeAt'],
    mayLack: ['constituency'],
  },
  'print.not-written': {
    zh: ['[{constituency}][{register}]文件存不进去', '请关闭已经打开的同名文件，看看磁盘满没满，再打印一次'],
    en: [
      'The file could not be saved[: {constituency}][, {register}]',
      'Close a file of the same name, check that the disk is not full, and print again',
    ],
    besides: ['reason'],
    mayLack: ['constituency'],
  },
  'print.cancelled': {
    zh: ['打印已取消[，停在{constituency}{register}]', '先前打好的可以用；需要时请重新打印'],
    en: ['Printing was cancelled[ at {constituency}, {register}]', 'What was printed before is good; print again when needed'],
    mayLack: ['constituency'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
