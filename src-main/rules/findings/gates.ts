import type { FindingRule } from '../finding-rule.ts'

/** The three gates, posting, and objections (S1 27-29; S2 26-33; domain 3.1). */
export const gates = {
  'E.160': {
    kind: 'gate_rows_waiting',
    article: 'S1 27',
    zh: ['还有{count}行导入数据等待核实', '逐行更正、保留或者去掉'],
    en: ['{count} imported rows wait to be settled', 'Correct, keep or drop each of them'],
  },
  'E.161': {
    kind: 'gate_undecided',
    article: 'S1 27',
    zh: ['还有{count}名成年人没有登记决定', '按规则决定；规则定不了的，逐人决定列入哪一册'],
    en: ['{count} adults have no decision', 'Decide by rule, and one by one whom the rules do not decide'],
  },
  'E.162': {
    kind: 'gate_nobody',
    article: 'S1 27',
    zh: ['本选区没有任何人员', '先导入户籍资料'],
    en: ['There is nobody in this constituency', 'Import the household exports first'],
  },
  'W.163': {
    kind: 'last_roll_missing',
    article: 'S1 27',
    zh: ['没有导入上届选民名单，不能核对三增三减', '导入上届名单，或者说明为何没有'],
    en: [
      'Last term’s roll was not imported: the additions and removals cannot be checked',
      'Import it, or say why there is none',
    ],
  },
  'W.164': {
    kind: 'last_roll_not_seen',
    article: 'S1 27',
    zh: ['上届名单上有{count}人在本届各来源中都没有', '逐人查明去向，防止漏登'],
    en: ['{count} persons of last term’s roll are in no source', 'Find out where each of them is, so that nobody is left out'],
  },
  'W.165': {
    kind: 'away_not_seen',
    article: 'S1 27',
    zh: ['外出名单上有{count}人不在任何一份户籍导出中', '查明是否漏登'],
    en: ['{count} persons who are away are in no export', 'Find out whether the exports left them out'],
  },
  'E.166': {
    kind: 'gate_two_constituencies',
    article: 'S2 26',
    zh: ['有{count}人同时在别的选区', '只保留一处'],
    en: ['{count} persons are in another constituency too', 'Keep one place'],
  },
  'E.167': {
    kind: 'gate_evidence_missing',
    article: 'S1 27; S2 28-32',
    zh: ['册四有{count}人缺依据', '补录文号、机关、日期'],
    en: ['{count} persons in register four lack evidence', 'Enter number, organ and dates'],
  },
  'W.168': {
    kind: 'pairs_open',
    article: 'S2 26',
    zh: ['有{count}对同名、同生日、同性别的人还没有核对', '逐对认定是同一人还是两人，写明理由'],
    en: ['{count} pairs share name, birthday and sex and were not looked at', 'Decide pair by pair, with a reason'],
  },
  'W.169': {
    kind: 'status_rows_to_confirm',
    article: 'S1 27',
    zh: ['状态名单中有{count}行与选民只差校验码，或者同号不同名', '核对证件后确认'],
    en: ['{count} rows of status lists differ from a voter in the check digit or the name', 'Check the documents and confirm'],
  },
  'W.170': {
    kind: 'names_to_complete',
    article: '民委发〔2016〕33号',
    zh: ['有{count}人的姓名有丢失的字或者自造字', '对照证件补正'],
    en: ['{count} names have a lost or a private character', 'Put them right from the documents'],
  },
  'W.171': {
    kind: 'births_at_limit',
    article: 'S2 25',
    zh: ['有{count}人的生日在年龄界线上', '核对公历出生日期'],
    en: ['{count} persons were born at the age limit', 'Check their solar birth dates'],
  },
  'W.172': {
    kind: 'migrants_without_papers',
    article: 'S2 27(5)',
    zh: ['册三有{count}人缺居住证或者选民资格证明', '补全证明，或者说明为何列入'],
    en: ['{count} persons in register three lack permit or certificate', 'Complete the papers, or say why they are listed'],
  },
  'E.173': {
    kind: 'gate_roles',
    article: 'domain 3.1',
    zh: ['{gate}由{roles}签字，{given}不能签', '由有职责的人签字'],
    en: ['{gate} is signed by {roles}, not by {given}', 'Have it signed by someone whose office it is'],
  },
  'E.174': {
    kind: 'gate_not_accepted',
    article: 'domain 3.1',
    zh: ['{gate}还有提醒没有说明理由: {codes}', '处理，或者逐项写明可以通过的理由'],
    en: ['At {gate} these remarks were not taken on with a reason: {codes}', 'Settle them, or give a reason for each'],
  },
  'E.175': {
    kind: 'gate_stale',
    article: 'domain 3.1',
    zh: ['{gate}签字后又有变动', '核对后重新签字'],
    en: ['Something changed after {gate} was signed', 'Check and sign again'],
  },
  'E.176': {
    kind: 'roll_not_published',
    article: 'S1 28',
    zh: ['选民名单还没有公布', '先公布'],
    en: ['The roll has not been published', 'Publish it first'],
  },
  'E.177': {
    kind: 'roll_not_posted',
    article: 'S1 28',
    zh: ['第{version}版名单没有张贴记录', '张贴后登记日期和地点'],
    en: ['Version {version} has no record of having been posted', 'Post it and record the day and the places'],
  },
  'E.178': {
    kind: 'roll_behind',
    article: 'S1 27, 28',
    zh: ['第{version}版名单与登记决定相差{count}人', '公布补正榜'],
    en: ['Version {version} differs from the decisions by {count} persons', 'Publish a correction'],
  },
  'E.179': {
    kind: 'objection_term_runs',
    article: 'S1 29',
    zh: ['申诉期到{last}为止，还没有过', '期满后签字'],
    en: ['Objections may be made until {last}', 'Sign when the term is over'],
  },
  'E.180': {
    kind: 'objection_open',
    article: 'S1 29',
    zh: ['对{name}的申诉还没有处理，应在{last}前作出决定', '由选举委员会作出处理决定'],
    en: ['The objection about {name} is open; it was to be decided by {last}', 'The committee decides'],
  },
  'E.181': {
    kind: 'objection_overdue',
    article: 'S1 29',
    zh: ['对{name}的申诉应在{last}前处理，已经逾期', '立即作出处理决定，并报告上级'],
    en: ['The objection about {name} was due on {last}', 'Decide at once, and report it'],
  },
  'W.182': {
    kind: 'objection_decided_late',
    article: 'S1 29',
    zh: ['对{name}的申诉于{on}处理，晚于{last}', '记录在案，说明原因'],
    en: ['The objection about {name} was decided on {on}, after {last}', 'Keep it on record with the cause'],
  },
  'E.183': {
    kind: 'objection_not_carried_out',
    article: 'S1 29',
    zh: ['对{name}的申诉已认定，名单还没有照办', '更正后公布补正榜'],
    en: ['The objection about {name} was upheld, and the roll does not show it', 'Correct it and publish a correction'],
  },
  'R.184': {
    kind: 'suit_pending',
    article: 'S1 29',
    zh: ['对{name}的申诉决定已起诉，法院最迟{last}判决', '等待判决；未判决的，由选举委员会决定如何处理'],
    en: [
      'The decision about {name} is before the court, which decides by {last}',
      'Wait; without a judgment the committee decides',
    ],
  },
  'W.185': {
    kind: 'suit_late',
    article: 'S1 29',
    zh: ['对{name}的起诉在{on}提出，晚于{last}', '是否受理由人民法院决定'],
    en: ['The suit about {name} was brought on {on}, after {last}', 'The court decides whether to hear it'],
  },
  'R.186': {
    kind: 'judgment_late',
    article: 'S1 29',
    zh: ['对{name}的判决在{on}作出，不在选举日以前', '法律未规定后果，报选举委员会决定'],
    en: ['The judgment about {name} came on {on}, not before election day', 'The law is silent: refer to the committee'],
  },
  'R.187': {
    kind: 'objection_to_correction',
    article: 'S1 29; S4 25',
    zh: ['对{name}的申诉针对第{version}版补正榜，申诉期限法律未规定', '报选举委员会决定是否受理'],
    en: [
      'The objection about {name} is to correction {version}; the law gives no term for it',
      'Refer to the committee whether to hear it',
    ],
  },
  'W.189': {
    kind: 'number_shared',
    article: 'S2 26',
    zh: ['{count}人与他人的公民身份号码相同，核对过是两个人', '报公安机关更正号码；更正后在导入数据里改好'],
    en: [
      '{count} persons have an ID number that another person has, and were found to be two',
      'Have the police correct the number, then put it right in the imported data',
    ],
  },
  'W.188': {
    kind: 'move_in_date_missing',
    article: 'S1 27',
    zh: ['新列入的{count}人没有迁入日期，“迁入”与“上届漏登补登”只能合计', '向户籍部门补要迁入日期'],
    en: [
      '{count} persons new on the roll have no date of moving in: moved in and left out last time are known as a sum only',
      'Ask the household registry for the dates',
    ],
  },
} as const satisfies Record<string, FindingRule>
