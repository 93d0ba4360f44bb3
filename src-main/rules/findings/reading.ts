import type { FindingRule } from '../finding-rule.ts'

/**
 * Reading files: ID numbers, dates, rows (GB 11643-1999; kinds as in the sample data). All of them facts of a file, which whoever reads it
 * tells (`found`); what the law makes of them stands in the other tables.
 */
export const reading = {
  'E.001': {
    kind: 'id_missing',
    article: 'GB 11643-1999',
    zh: ['{name}没有公民身份号码', '到户核实后补录，不能凭空生成'],
    en: ['{name} has no ID number', 'Ask the household and enter it; it is never invented'],
  },
  'E.002': {
    kind: 'id_length',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”不是18位', '核对身份证或户口簿后改正'],
    en: ['ID number “{id}” does not have 18 digits', 'Correct it from the ID card or household book'],
  },
  'E.003': {
    kind: 'id_check_digit',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”校验码不符', '核对身份证或户口簿后改正'],
    en: ['The check digit of ID number “{id}” is wrong', 'Correct it from the ID card or household book'],
  },
  'E.004': {
    kind: 'id_scientific',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”被表格存成数字，末尾几位已丢失', '请导出方把该列设为文本重新导出，或逐人核实；不得推算'],
    en: [
      'ID number “{id}” was stored as a number and lost its last digits',
      'Have the column exported as text, or verify person by person; never compute it',
    ],
  },
  'E.005': {
    kind: 'id_date',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”中的出生日期不存在', '核对身份证或户口簿后改正'],
    en: ['The birth date inside ID number “{id}” does not exist', 'Correct it from the ID card or household book'],
  },
  'E.006': {
    kind: 'id_characters',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”含有不应出现的字符', '核对身份证或户口簿后改正'],
    en: ['ID number “{id}” contains characters that do not belong there', 'Correct it from the ID card or household book'],
  },
  'E.007': {
    kind: 'id_15',
    article: 'GB 11643-1999',
    zh: ['15位旧号码“{id}”，按规则升为“{upgraded}”', '请核对证件后确认'],
    en: ['15-digit number “{id}”, upgraded by rule to “{upgraded}”', 'Confirm it against the document'],
    besides: ['name'],
  },
  'E.008': {
    kind: 'feb29_common_year',
    article: 'GB 11643-1999',
    zh: ['“{value}”是平年的2月29日，没有这一天', '以公民身份号码为准，或到户核实'],
    en: ['“{value}” is 29 February of a common year: there is no such day', 'Follow the ID number, or ask the household'],
    besides: ['heading'],
    mayLack: ['heading'],
  },
  'E.009': {
    kind: 'birth_unreadable',
    article: 'S2 25',
    zh: ['出生日期“{value}”无法识别', '按“年-月-日”填写公历日期'],
    en: ['Birth date “{value}” cannot be read', 'Enter the solar date as year-month-day'],
    besides: ['heading'],
  },
  'E.010': {
    kind: 'lunar_date',
    article: 'S2 25',
    zh: ['“{value}”是农历日期，不能据此计算年龄', '换算成公历(以身份证为准)后再录入'],
    en: [
      '“{value}” is a lunar date and cannot be used to count age',
      'Convert it to the solar calendar (the ID card decides) and enter that',
    ],
    besides: ['heading'],
  },
  'E.011': {
    kind: 'birth_id_conflict',
    article: 'S2 25',
    zh: ['出生日期{birth}与公民身份号码中的{idBirth}不一致', '以公民身份号码为准，请核实后确认'],
    en: ['Birth date {birth} differs from {idBirth} in the ID number', 'The ID number decides; verify and confirm'],
    besides: ['name'],
  },
  'E.016': {
    kind: 'unreadable_row',
    article: 'domain 5',
    zh: ['第{row}行无法读取', '对照原件补录该行'],
    en: ['Row {row} cannot be read', 'Enter the row from the original'],
  },
  'E.017': {
    kind: 'constituency_unmapped',
    article: 'S2 26',
    zh: ['{name}的村组“{place}”不属于任何选区', '指定选区，或更正村组'],
    en: [
      'Village and group “{place}” of {name} belong to no constituency',
      'Assign a constituency, or correct the village and group',
    ],
  },
  'W.018': {
    kind: 'sex_parity_conflict',
    article: 'GB 11643-1999',
    zh: ['性别“{sex}”与公民身份号码不一致', '以公民身份号码为准'],
    en: ['Sex “{sex}” differs from the ID number', 'The ID number decides'],
    besides: ['name'],
  },
  'W.019': {
    kind: 'name_char_lost',
    article: '民委发〔2016〕33号',
    zh: ['姓名“{name}”中有字符在导出时丢失', '对照证件补上生僻字'],
    en: ['A character of the name “{name}” was lost in the export', 'Restore the rare character from the document'],
  },
  'W.020': {
    kind: 'missing_columns',
    article: 'domain 6.3',
    zh: ['{file}缺少栏目: {columns}', '请导出方补全，或注明由其他来源补充'],
    en: ['{file} lacks columns: {columns}', 'Ask for a complete export, or note the other source'],
  },
  'W.021': {
    kind: 'hidden_sheet',
    article: 'domain 6.1',
    zh: ['工作表“{sheet}”被隐藏，没有导入', '确有需要时单独导入'],
    en: ['Sheet “{sheet}” is hidden and was not imported', 'Import it on purpose if it is needed'],
  },
  'W.022': {
    kind: 'id_prefix_unknown',
    article: 'GB 11643-1999',
    zh: ['公民身份号码“{id}”的地区码不在区划代码表中', '历史代码属正常，只需留意'],
    en: ['The area code of ID number “{id}” is not in the table of areas', 'Old codes are normal; only take note'],
  },
  'W.023': {
    kind: 'status_row_name_mismatch',
    article: 'S1 27',
    zh: ['名单中{name}的号码与{other}相同而姓名不同，未采用', '核对后再作决定'],
    en: ['The list’s number of {name} is that of {other}, under another name; not applied', 'Verify before deciding'],
  },
  'W.024': {
    kind: 'status_row_check_digit',
    article: 'S1 27',
    zh: ['名单中{name}的号码仅校验码不符，按同一人处理', '请核对后确认'],
    en: ['The list’s number of {name} differs in the check digit only; taken as the same person', 'Verify and confirm'],
  },
  'W.026': {
    kind: 'date_unreadable',
    article: 'S1 27',
    zh: ['{heading}“{value}”无法识别为日期，按原文保留', '迁出、死亡以该栏有无内容为准；请核对日期'],
    en: [
      '{heading} “{value}” cannot be read as a date and is kept as written',
      'Whether someone moved or died goes by the column; check the date',
    ],
  },
  'W.027': {
    kind: 'name_private_use',
    article: '民委发〔2016〕33号',
    zh: ['姓名“{name}”中有自造字，别的电脑上显示不出', '对照证件换成标准编码的字'],
    en: [
      'The name “{name}” has a private character that other computers cannot show',
      'Replace it by the standard one from the document',
    ],
  },
  'W.029': {
    kind: 'row_differs',
    article: 'domain 5',
    zh: ['{name}已登记，本行{fields}与之不同，未改动', '后期导出请用“比对”，逐项决定是否采用'],
    en: [
      '{name} is recorded already; {fields} differ in this row and were left as they are',
      'Compare a later export by diff, and accept what is right',
    ],
  },
  'W.030': {
    kind: 'heading_guessed',
    article: 'domain 6.3',
    zh: ['栏目“{heading}”按“{field}”读入', '不对的请指定栏目后重新导入'],
    en: ['Column “{heading}” was read as “{field}”', 'Name the column and import again if that is wrong'],
  },
  'W.031': {
    kind: 'unseen_sign',
    article: 'domain 6.3',
    zh: ['栏目“{heading}”的“{value}”里混进了看不见的符号，已去掉', '请对照原件核对这一栏'],
    en: [
      '“{value}” in column “{heading}” held signs that cannot be seen; they were left out',
      'Check the cell against the original',
    ],
  },
  'W.041': {
    kind: 'vetting_unreadable',
    article: 'domain 6.3',
    zh: [
      '{name}的“{heading}”写着“{value}”，看不出有没有异议，当作还没有答复',
      '在名单里写“无异议”或者“有异议”再读一次，或者在“候选人”页的“联审”里登记',
    ],
    en: [
      '“{heading}” of {name} says “{value}”: whether they object cannot be told, so it counts as no answer',
      'Write 无异议 or 有异议 into the list and read it again, or enter the answer under vetting on the candidates’ page',
    ],
  },
  'W.042': {
    kind: 'veto_stays',
    article: 'domain 0',
    zh: [
      '名单写{department}对{name}没有异议，但是已经登记了它的异议（{reason}），异议没有动',
      '部门撤回了异议的，在“候选人”页的“联审”里改成“无异议”',
    ],
    en: [
      'The list says that {department} does not object to {name}, but its objection is recorded ({reason}) and stands',
      'If the department took it back, change it under vetting on the candidates’ page',
    ],
  },
  'W.043': {
    kind: 'answer_changed',
    article: 'domain 6.3',
    zh: ['{name}的“{heading}”原来记的是“{before}”，按这份名单改成了“{now}”', '名单不对的，在“候选人”页改回来'],
    en: [
      '“{heading}” of {name} was recorded as “{before}” and is now “{now}”, as the list says',
      'If the list is wrong, change it back on the candidates’ page',
    ],
  },
  'W.137': {
    kind: 'away_not_in_any_export',
    article: 'S1 27',
    zh: ['外出人员{name}不在任何一份户籍导出中', '查明是否漏登，补充户籍资料'],
    en: ['{name} is away but in none of the household exports', 'Find out whether the export left the person out'],
  },
  'E.025': {
    kind: 'name_missing',
    article: 'S1 28',
    zh: ['第{row}行没有姓名', '对照原件补录'],
    en: ['Row {row} has no name', 'Enter it from the original'],
  },
} as const satisfies Record<string, FindingRule>
