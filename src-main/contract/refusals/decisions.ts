import type { RefusalText } from './refusal-text.ts'

/** Deciding about rows, persons and pairs. */
export const decisions = {
  'decide.not-json': {
    zh: ['决定文件[{file}]的格式不对', '没有办理；请用决定样表填写'],
    en: [
      'The file of decisions[ {file}] is not in the right format',
      'Nothing was done; fill in the sample of a list of decisions',
    ],
  },
  'decide.malformed': {
    zh: ['决定文件[{file}]里有一项不对[：第{number}项][，{field}]', '没有办理；请改好这一项，再试一次'],
    en: [
      'One item of the decisions[ in {file}] is not right[: no. {number}][, {field}]',
      'Nothing was done; correct it and try again',
    ],
  },
  'decide.unknown-row': {
    zh: ['导入的文件里没有这一行[：{file}][，工作表“{sheet}”][，第{row}行]', '请核对文件名、工作表和行号'],
    en: ['No imported file has this row[: {file}][, sheet “{sheet}”][, row {row}]', 'Check the file, the sheet and the row'],
  },
  'decide.still-wrong': {
    zh: ['这一行还有没改好的地方[：{file}][，工作表“{sheet}”][，第{row}行][（{kind}）]', '请把姓名、公民身份号码、村组都改正'],
    en: [
      'Something is still wrong with this row[: {file}][, sheet “{sheet}”][, row {row}][ ({kind})]',
      'Correct name, ID number, village and group',
    ],
  },
  'decide.taken': {
    zh: [
      '公民身份号码[{id}]已登记在另一行[：{name}][；{file}][，工作表“{sheet}”][，第{row}行]',
      '请先决定另一行去掉还是更正；核对证件确是两人同号的，认定为两人并写明理由',
    ],
    en: [
      'Another row has the ID number[ {id}] already[: {name}][; {file}][, sheet “{sheet}”][, row {row}]',
      'Decide first whether that row is dropped or corrected; two people who really have one number are two with a reason',
    ],
  },
  'decide.no-person': {
    zh: ['这一行还不是登记人员[：{file}][，工作表“{sheet}”][，第{row}行]', '请先更正或保留这一行，再决定列入哪一册'],
    en: [
      'This row is not a person yet[: {file}][, sheet “{sheet}”][, row {row}]',
      'Correct or keep the row first, then decide its register',
    ],
  },
  'decide.section': {
    zh: ['列入册四要写明类别甲至己，其他各册不写[：{file}][，工作表“{sheet}”][，第{row}行]', '请改好这一项，再试一次'],
    en: ['Register four takes a section, the others none[: {file}][, sheet “{sheet}”][, row {row}]', 'Correct it and try again'],
  },
  'directory.unknown': {
    zh: ['名录里没有这个人', '可能已经并入别的行，请在人员名录里按姓名再查'],
    en: ['The directory has nobody of this name or row', 'They may have become part of another row; look them up by name'],
  },
  'directory.known': {
    zh: ['公民身份号码[{id}]已经有人[：{name}][，{village}]', '不用再登记；请打开这个人，不对的地方在那里改正'],
    en: [
      'The ID number[ {id}] is somebody’s already[: {name}][, {village}]',
      'Open them instead, and correct there what is wrong',
    ],
  },
  'directory.wrong': {
    zh: ['登记单填得不对[（{kind}）][：{field}]', '请把姓名、公民身份号码、村组填对，再登记'],
    en: ['The slip is not right yet[ ({kind})][: {field}]', 'Put name, ID number, village and group right, then register'],
  },
  'directory.evidence': {
    zh: ['没有写凭什么登记', '请写明看了什么证件，如户口簿、身份证'],
    en: [
      'It is not said what the registration rests on',
      'Say which papers were seen, such as the household book or the ID card',
    ],
  },
  'pair.unknown-row': {
    zh: ['没有导入过这一行[：{file} {sheet} 第{row}行]', '请核对文件、工作表和行号'],
    en: ['This row was never imported[: {file} {sheet} row {row}]', 'Check file, sheet and row'],
  },
  'pair.same-row': {
    zh: ['两处是同一行', '请指出两行'],
    en: ['Both places are one row', 'Name two rows'],
    besides: ['file', 'sheet', 'row'],
  },
  'pair.reason': {
    zh: ['没有写理由', '请写明如何核实的'],
    en: ['There is no reason', 'Say how it was verified'],
  },
  'pair.keep': {
    zh: ['没有说明保留哪一行', '请选定保留的一行'],
    en: ['It is not said which row is kept', 'Choose the row to keep'],
  },
  'pair.decided': {
    zh: ['这两行已经认定过', '不用再办'],
    en: ['The two rows have been decided on', 'There is nothing left to do'],
  },
  'village.unknown': {
    zh: ['选区划分里没有这个村[：{village}]', '请按选区划分里的写法选一个村'],
    en: ['No constituency has this village[: {village}]', 'Take one as the constituencies spell it'],
  },
  'village.known': {
    zh: ['选区划分里就有这个村[：{village}]', '不用另外说明'],
    en: ['The constituencies have this village itself[: {village}]', 'Nothing needs to be said of it'],
  },
  'pair.one-number': {
    zh: ['两行的公民身份号码和姓名都相同，不能认定为两人', '请先更正其中一行的号码'],
    en: ['The two rows have one ID number and one name and cannot be two people', 'Put the number of one of them right first'],
    besides: ['file', 'sheet', 'row'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
