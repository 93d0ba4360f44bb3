import type { FindingRule } from '../finding-rule.ts'

/** Setting up an election: what is typed of it, and how its constituencies share the villages (S1 2, 25; S2 23). */
export const setup = {
  'E.801': {
    kind: 'setup_missing',
    article: 'domain 0',
    zh: ['这一项没有填写', '请填写'],
    en: ['This is not filled in', 'Fill it in'],
  },
  'E.802': {
    kind: 'setup_not_a_day',
    article: 'domain 0',
    zh: ['“{text}”不是日期', '写成2026-12-15'],
    en: ['“{text}” is not a date', 'Write it as 2026-12-15'],
  },
  'E.803': {
    kind: 'setup_not_a_time',
    article: 'domain 0',
    zh: ['“{text}”不是时间', '写成07:00'],
    en: ['“{text}” is not a time of day', 'Write it as 07:00'],
  },
  'E.804': {
    kind: 'setup_hours',
    article: 'domain 0',
    zh: ['投票{open}开始，{close}结束，结束不在开始之后', '改正投票时间'],
    en: ['Voting opens at {open} and closes at {close}, not after it opened', 'Put the hours right'],
  },
  'E.805': {
    kind: 'setup_code',
    article: 'domain 0',
    zh: ['编号“{text}”不对', '用字母、数字和短横，最多16个，例如D01'],
    en: ['The code “{text}” cannot be used', 'Letters, digits and hyphens, 16 at most, such as D01'],
  },
  'E.806': {
    kind: 'setup_code_twice',
    article: 'S2 26',
    zh: ['编号{code}用了两次', '每个选区一个编号'],
    en: ['The code {code} is used twice', 'Give each constituency a code of its own'],
  },
  'E.807': {
    kind: 'setup_seats',
    article: 'S1 25',
    zh: ['应选名额“{text}”不是数字', '填写1、2或3'],
    en: ['The seats “{text}” are no number', 'Enter 1, 2 or 3'],
  },
  'E.808': {
    kind: 'setup_none',
    article: 'S1 25',
    zh: ['还没有一个选区', '填写、粘贴或从表格读入选区'],
    en: ['There is no constituency yet', 'Type, paste or read the constituencies'],
  },
  'E.809': {
    kind: 'setup_no_contest',
    article: 'S1 25',
    zh: ['{name}没有应选名额', '填写县级名额，或者加上乡级选区'],
    en: ['{name} elects nobody', 'Enter the seats at county level, or add a town-level contest'],
  },
  'E.810': {
    kind: 'setup_other_level',
    article: 'S1 2',
    zh: ['本次只选{level}代表，{name}却有另一级的名额', '去掉另一级的名额，或者改选举层级'],
    en: ['Only deputies at {level} are elected, but {name} has seats at the other level', 'Take them out, or change the levels'],
  },
  'E.811': {
    kind: 'setup_lacks_level',
    article: 'S1 2',
    zh: ['{name}没有{level}的名额', '填写名额，或者改选举层级'],
    en: ['{name} has no seats at {level}', 'Enter them, or change the levels'],
  },
  'E.812': {
    kind: 'setup_no_village',
    article: 'S2 26',
    zh: ['{name}没有划入任何村', '填写所含的村和组'],
    en: ['No village belongs to {name}', 'Enter its villages and groups'],
  },
  'E.813': {
    kind: 'setup_groups',
    article: 'S2 24',
    zh: ['{village}的组“{text}”看不懂', '写成1-6，或者1、3、5'],
    en: ['The groups “{text}” of {village} cannot be read', 'Write 1-6, or 1, 3, 5'],
  },
  'E.814': {
    kind: 'setup_village_twice',
    article: 'S2 26',
    zh: ['{village}同时划入{first}和{second}', '只留一处，或者写明各是哪些组'],
    en: ['{village} belongs to {first} and to {second}', 'Leave it in one, or say which groups go where'],
  },
  'E.815': {
    kind: 'setup_village_outside',
    article: 'S2 26',
    zh: ['{village}划入了{contest}，却不在{name}里', '在{name}里补上，或者从{contest}里去掉'],
    en: ['{village} belongs to {contest} but not to {name}', 'Add it to {name}, or take it out of {contest}'],
  },
  'W.816': {
    kind: 'setup_village_left_out',
    article: 'S2 26',
    zh: ['{village}（{name}）没有划全乡级选区', '核对村组，没有划入的人只投县级票'],
    en: [
      '{village} in {name} is not wholly in a town-level contest',
      'Check its groups: whoever is left out votes at county level only',
    ],
  },
  'E.817': {
    kind: 'setup_unseen',
    article: 'domain 0',
    zh: ['这一项里有看不见的符号', '删去重新输入'],
    en: ['This holds a sign that nobody sees', 'Delete it and type it again'],
  },
  'E.818': {
    kind: 'setup_parent',
    article: 'S2 26',
    zh: ['所属选区“{text}”不在表里', '填写表里县级选区的编号'],
    en: ['The constituency “{text}” is not in the table', 'Enter the code of one that is'],
  },
  'E.819': {
    kind: 'setup_level',
    article: 'S1 2',
    zh: ['级别“{text}”不对', '填写县级或者乡级'],
    en: ['The level “{text}” is none', 'Enter 县级 or 乡级'],
  },
  'E.820': {
    kind: 'staff_role',
    article: 'domain 0',
    zh: ['岗位“{text}”没有', '填写负责人、签到员、监票人、计票人，或者办公室的登记员、审核员、选举委员会、管理员'],
    en: ['There is no role “{text}”', 'Enter 负责人, 签到员, 监票人, 计票人, or the office’s 登记员, 审核员, 选举委员会, 管理员'],
  },
  'E.821': {
    kind: 'staff_place',
    article: 'domain 0',
    zh: ['没有选区“{text}”', '填写选区的编号或者名称，办公室的人不填'],
    en: ['There is no constituency “{text}”', 'Enter its code or name, or nothing for the office'],
  },
  'E.822': {
    kind: 'staff_voter',
    article: 'S1 43',
    zh: ['选民证号“{text}”不对', '写成D01-0007，不是选民的不填'],
    en: ['“{text}” is no card number', 'Write it as D01-0007, or nothing for who is no voter'],
  },
  'E.823': {
    kind: 'staff_role_elsewhere',
    article: 'domain 4',
    zh: ['{role}不是{place}的岗位', '改岗位，或者改选区'],
    en: ['{role} is no role of {place}', 'Change the role or the constituency'],
  },
  'E.824': {
    kind: 'setup_fact',
    article: 'domain 0',
    zh: ['选举表里没有“{text}”这一项', '用样表里的项目名称，多余的行删去'],
    en: ['The table of an election has no item “{text}”', 'Use the items of the sample, and delete other rows'],
  },
  'E.825': {
    kind: 'setup_fact_twice',
    article: 'domain 0',
    zh: ['“{text}”第{row}行已经写过', '只留一行'],
    en: ['“{text}” stands in row {row} already', 'Keep one of the rows'],
  },
  'E.826': {
    kind: 'setup_kind',
    article: 'domain 0',
    zh: ['“{text}”既不是换届也不是补选', '填写换届或者补选'],
    en: ['“{text}” is neither 换届 nor 补选', 'Enter 换届 or 补选'],
  },
} as const satisfies Record<string, FindingRule>
