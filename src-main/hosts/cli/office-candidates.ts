import { VETTING_ANSWERS } from '#words/choices.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { dayIfAny, LEDGER, ON, oneOf, only, optional, several, text, missing } from './given.ts'
import type { RollFinding } from '#contract/index.ts'

const toldLines = (findings: readonly RollFinding[]): readonly string[] =>
  findings.map(({ code, message }) => `  ! ${code} ${message}`)

const propose: Command = {
  usage:
    'office propose CONTEST --ledger L --name NAME (--voter CARD | --id NUMBER) (--organisation NAME | --party NAME | --joined CARD... --signed) --declared [--on DAY]',
  summary: {
    zh: '登记一件推荐：由单位或政党，或由十名以上选民联名；--signed 和 --declared 表示书面署名、本人已按选举法第四十八条声明。',
    en: 'Records one proposal: by an organisation or party, or by ten voters or more who joined; --signed and --declared say that they signed, and that the candidate declared what S1 48 asks.',
  },
  options: {
    ...LEDGER,
    ...ON,
    name: { type: 'string' },
    voter: { type: 'string' },
    id: { type: 'string' },
    organisation: { type: 'string' },
    party: { type: 'string' },
    joined: { type: 'string', multiple: true },
    signed: { type: 'boolean' },
    declared: { type: 'boolean' },
  },
  async run(given) {
    const contest = only(given, 'a contest')
    const [voter, idNumber] = [optional(given, 'voter'), optional(given, 'id')]
    const [organisation, party, joined] = [optional(given, 'organisation'), optional(given, 'party'), several(given, 'joined')]
    if ([organisation, party, joined[0]].filter((each) => each !== undefined).length !== 1)
      throw new UsageError(
        '谁推荐的：写 --organisation、--party 或 --joined 中的一个',
        'a candidate is proposed by --organisation, by --party or by --joined',
      )
    const nominator = party ?? organisation
    const proposed = await officeOf(given).ask('candidates.propose', {
      contest,
      name: text(given, 'name'),
      ...(voter !== undefined && { voter }),
      ...(idNumber !== undefined && { idNumber }),
      by:
        nominator === undefined
          ? { voters: [...joined], signed: given.values['signed'] === true }
          : { organisation: nominator, party: party !== undefined },
      declared: given.values['declared'] === true,
      ...dayIfAny(given),
    })
    return answer({ candidate: proposed.candidate, findings: proposed.findings.map(brief) }, [
      `✓ ${contest} 已登记推荐 ${text(given, 'name')}（${proposed.candidate}）`,
      ...toldLines(proposed.findings),
    ])
  },
}

const vet: Command = {
  usage:
    'office vet CONTEST --ledger L --candidate CARD --department NAME --answer pass|veto|pending [--reason TEXT] [--document NUMBER]',
  summary: {
    zh: '一个部门对被推荐人的联审意见；有异议的写理由。',
    en: 'What a department answered about somebody proposed; an objection has its reason.',
  },
  options: {
    ...LEDGER,
    candidate: { type: 'string' },
    department: { type: 'string' },
    answer: { type: 'string' },
    reason: { type: 'string' },
    document: { type: 'string' },
  },
  async run(given) {
    const [contest, candidate, department] = [only(given, 'a contest'), text(given, 'candidate'), text(given, 'department')]
    const said = oneOf(given, 'answer', VETTING_ANSWERS)
    const document = optional(given, 'document')
    const answered = said === 'veto' ? { answer: said, reason: text(given, 'reason') } : { answer: said }
    const { findings } = await officeOf(given).ask('candidates.vet', {
      contest,
      candidate,
      answers: [{ department, ...answered, ...(document !== undefined && { document }) }],
      unasked: [],
    })
    return answer({ contest, candidate, department, answer: said, findings: findings.map(brief) }, [
      `✓ ${contest} ${candidate} 联审 ${department}`,
      ...toldLines(findings),
    ])
  },
}

const preliminary: Command = {
  usage: 'office preliminary CONTEST --ledger L [--on DAY]',
  summary: {
    zh: '确定一个选举的初步候选人名单：推荐的一个不少，按姓名笔划排列。',
    en: 'States everyone proposed for a contest, none left out, in stroke order.',
  },
  options: { ...LEDGER, ...ON },
  async run(given) {
    const contest = only(given, 'a contest')
    const { listed, findings } = await officeOf(given).ask('candidates.state-preliminary', { contest, ...dayIfAny(given) })
    return answer({ contest, listed, findings: findings.map(brief) }, [
      `✓ ${contest} 初步名单 ${listed} 人`,
      ...toldLines(findings),
    ])
  },
}

const formal: Command = {
  usage: 'office formal CONTEST --ledger L --candidate CARD... [--on DAY]',
  summary: {
    zh: '确定一个选举的正式候选人名单：从推荐并经协商的人里定，按姓名笔划排列。',
    en: 'States the formal list of a contest, out of those proposed and discussed, in stroke order.',
  },
  options: { ...LEDGER, ...ON, candidate: { type: 'string', multiple: true } },
  async run(given) {
    const contest = only(given, 'a contest')
    const candidates = several(given, 'candidate')
    if (candidates.length === 0) throw missing('candidate')
    const act = { contest, candidates: [...candidates], ...dayIfAny(given) }
    const { listed, findings } = await officeOf(given).ask('candidates.state-formal', act)
    return answer({ contest, listed, findings: findings.map(brief) }, [
      `✓ ${contest} 正式名单 ${listed} 人`,
      ...toldLines(findings),
    ])
  },
}

const withdraw: Command = {
  usage: 'office withdraw CONTEST --ledger L --candidate CARD --reason TEXT [--on DAY]',
  summary: {
    zh: '正式名单以前撤回推荐，写理由。',
    en: 'Takes a proposal back before the formal list, with the reason.',
  },
  options: { ...LEDGER, ...ON, candidate: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const act = { contest: only(given, 'a contest'), candidate: text(given, 'candidate'), reason: text(given, 'reason') }
    const { left } = await officeOf(given).ask('candidates.withdraw', { ...act, ...dayIfAny(given) })
    return answer({ ...act, left }, [`✓ ${act.contest} 已撤回 ${act.candidate} 的推荐，还有 ${left} 人`])
  },
}

const keep: Command = {
  usage: 'office keep CONTEST --ledger L --candidate CARD --reason TEXT [--on DAY] --as A:committee,B:committee',
  summary: {
    zh: '正式名单确定以后部门才有异议的，选举委员会两人决定保留。',
    en: 'Two of the committee decide that somebody stays on the formal list though a department objected after it was stated.',
  },
  options: { ...LEDGER, ...ON, candidate: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const act = { contest: only(given, 'a contest'), candidate: text(given, 'candidate'), reason: text(given, 'reason') }
    const { departments } = await officeOf(given).ask('candidates.keep', { ...act, ...dayIfAny(given) })
    return answer({ ...act, departments }, [`✓ ${act.contest} 决定保留 ${act.candidate}（${departments.join('、')}有异议）`])
  },
}

export const officeCandidateCommands = {
  'office propose': propose,
  'office vet': vet,
  'office withdraw': withdraw,
  'office keep': keep,
  'office preliminary': preliminary,
  'office formal': formal,
}
