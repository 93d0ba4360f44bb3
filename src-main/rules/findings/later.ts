import type { FindingRule } from '../finding-rule.ts'

/** What a later household export says otherwise than what is recorded (S1 27: 三增三减). */
export const later = {
  'W.140': {
    kind: 'moved_in',
    article: 'S1 27',
    zh: ['{name}是新增人员', '核对迁入手续后采用'],
    en: ['{name} is new in the export', 'Check the move and accept'],
  },
  'W.141': {
    kind: 'moved_out',
    article: 'S1 27',
    zh: ['{name}已不在户籍导出中', '核实去向后采用，列入册四丁'],
    en: ['{name} is no longer in the export', 'Verify where the person went and accept; register four, section 丁'],
  },
  'W.142': {
    kind: 'died',
    article: 'S1 27',
    zh: ['{name}已死亡', '采用后从选民名单除名'],
    en: ['{name} has died', 'Accept to strike from the list'],
  },
  'W.143': {
    kind: 'turned_18',
    article: 'S1 4; S2 25',
    zh: ['{name}满18周岁后进入导出', '采用后登记'],
    en: ['{name} came of age and entered the export', 'Accept to register'],
  },
  'W.144': {
    kind: 'name_corrected',
    article: 'S1 28',
    zh: ['姓名由“{before}”改为“{after}”', '核对证件后采用'],
    en: ['The name changed from “{before}” to “{after}”', 'Check the document and accept'],
  },
  'W.145': {
    kind: 'id_corrected',
    article: 'GB 11643-1999',
    zh: ['{name}的公民身份号码由“{before}”改为“{after}”', '核对证件后采用'],
    en: ['The ID number of {name} changed from “{before}” to “{after}”', 'Check the document and accept'],
  },
  'W.146': {
    kind: 'sex_corrected',
    article: 'GB 11643-1999',
    zh: ['{name}的性别更正为“{after}”', '采用'],
    en: ['The sex of {name} was put right: “{after}”', 'Accept'],
  },
  'W.153': {
    kind: 'birth_corrected',
    article: 'S2 25',
    zh: ['{name}的出生日期更正为{after}', '采用'],
    en: ['The birth date of {name} was put right: {after}', 'Accept'],
  },
  'W.147': {
    kind: 'address_changed',
    article: 'S2 26',
    zh: ['{name}的住址由“{before}”改为“{after}”', '核对村组和小选区后采用'],
    en: ['The address of {name} changed from “{before}” to “{after}”', 'Check village, group and contest, then accept'],
  },
  'W.148': {
    kind: 'household_moved',
    article: 'S2 26',
    zh: ['{name}全户由{before}迁到{after}', '采用后改在新选区登记'],
    en: ['The household of {name} moved from {before} to {after}', 'Accept to register in the new constituency'],
  },
  'W.149': {
    kind: 'person_moved',
    article: 'S2 26',
    zh: ['{name}由{before}迁到{after}', '采用后改在新选区登记'],
    en: ['{name} moved from {before} to {after}', 'Accept to register in the new constituency'],
  },
  'W.150': {
    kind: 'duplicate_row_removed',
    article: 'S2 26',
    zh: ['{name}的重复行已从导出中删去', '采用后只留一处'],
    en: ['The double row of {name} is gone from the export', 'Accept to keep the other place only'],
  },
  'W.151': {
    kind: 'correction_kept',
    article: 'domain 5',
    zh: ['{name}的{field}已人工更正为“{kept}”，导出中仍为“{after}”', '保留人工更正；有误的请再次更正'],
    en: [
      '{field} of {name} was corrected by hand to “{kept}”; the export still says “{after}”',
      'The correction stays; correct again if it is wrong',
    ],
  },
  'W.152': {
    kind: 'row_restored',
    article: 'S1 27',
    zh: ['{name}重新出现在户籍导出中', '核实后采用'],
    en: ['{name} is in the export again', 'Verify and accept'],
  },
} as const satisfies Record<string, FindingRule>
