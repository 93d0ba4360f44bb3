// What somebody may choose among, in the order in which it is shown: as screens, entries and commands all have it.

/** 登记关、审核关、公布关 (domain 3.1). */
export const GATES = ['registration', 'review', 'publication'] as const
/** Those that a list has to pass before it is published. */
export const BEFORE_PUBLICATION = ['registration', 'review'] as const
/** What is decided of a conflict. */
export const VERDICTS = ['explained', 'irregular', 'referred'] as const
/** What a laptop of a station does: the `lead` counts and hands over, a `desk` hands its day to the lead, a `spare` leads once the lead is revoked. */
export const LAPTOP_ROLES = ['lead', 'desk', 'spare'] as const
export const MODES = ['live', 'rehearsal'] as const
export const LANGUAGES = ['zh', 'en'] as const
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const
/** Of register four. */
export const SECTIONS = ['甲', '乙', '丙', '丁', '戊', '己'] as const
/** How voters take part themselves. */
export const IN_PERSON = ['station', 'mobile'] as const
/** How far the office is with a constituency. */
export const STEPS = ['imported', 'registered', 'reviewed', 'published', 'candidates', 'provisioned', 'declared'] as const
export const STEPS_SAID: Readonly<Record<(typeof STEPS)[number], string>> = {
  imported: '导入',
  registered: '登记',
  reviewed: '审核',
  published: '公布',
  candidates: '候选人',
  provisioned: '下发',
  declared: '宣布',
}
export const ELECTION_KINDS = ['general', 'byelection'] as const
/** Of a general election, in the order in which they follow each other. */
export const GENERAL_ROUNDS = ['first', 'revote', 'separate'] as const
/** What is called beside a name. */
export const MARKS = ['for', 'against', 'void'] as const
/** Why, and how, somebody lets another vote for them (S1 42; S2 43, 44). */
export const PROXY_REASONS = ['外出', '病残', '羁押', '拘留', '监视居住'] as const
export const PROXY_MEANS = ['书面', '信函', '传真', '微信图片', '其他可查核的方式'] as const
/** Lists that are laid beside the registers. */
export const EVIDENCE_LISTS = ['previous', 'deprived', 'suspended', 'deaths', 'mental', 'away'] as const
/** What two rows of one number are. */
export const PAIR_VERDICTS = ['two-people', 'one-person'] as const
/** Which of them stays: by the order in which they are shown. */
export const PAIR_KEEPS = ['a', 'b'] as const
/** The same, from the row on which it is decided. */
export const ROW_KEEPS = ['this', 'other'] as const
/** Of a rehearsed day. */
export const HALVES = ['first', 'second'] as const
/** How a table is written. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const
/** By rule, or by somebody. */
export const DECIDED_BY = ['default', 'operator'] as const

/** What somebody says is wrong with the roll (S1 29). */
export const CLAIMS = ['omitted', 'wrongly-listed', 'wrong-entry'] as const
/** What has to happen to the roll. */
export const ASKS = ['list', 'strike', 'correct', 'nothing'] as const
/** What a department answers in the joint vetting. */
export const VETTING_ANSWERS = ['pass', 'veto', 'pending'] as const
/** How the committee decides an objection. */
export const RULINGS = ['upheld', 'rejected'] as const
/** Who is gone to: everybody at their door, or a unit that answers for its people. */
export const WORK_LISTS = ['door', 'unit'] as const
/** Whose deputies are elected. */
export const LEVELS = ['县级', '乡级'] as const
/** What people of the directory are looked for by: where they stand, and what is the matter with them. */
export const PERSON_STATES = [
  'register1',
  'register2',
  'register3',
  'register4',
  'waiting',
  'undecided',
  'under-age',
  'dead',
  'moved',
  'deprived',
  'suspended',
  'mental',
  'unreached',
  'no-number',
  'by-hand',
  'dropped',
] as const
/** What the directory is sorted by. */
export const PERSON_ORDERS = ['where', 'name', 'birth', 'idNumber', 'constituency', 'register'] as const
/** Fields that are ours: the number of a row in its file, and of which list it is. */
export const OUR_FIELDS = ['seq', 'listedAs'] as const
