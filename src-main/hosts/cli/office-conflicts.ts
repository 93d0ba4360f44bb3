import { VERDICTS, GENERAL_ROUNDS } from '#words/choices.ts'
import type { ContestStanding } from '#contract/index.ts'
import { officeOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { said } from './said.ts'
import { dayIfAny, LEDGER, ON, only, oneOf, optional, several, text } from './given.ts'

const list: Command = {
  usage: 'office conflicts --ledger L',
  summary: {
    zh: '合并的账里互相矛盾的事实，和对它们的决定。',
    en: 'Facts in the merged books that contradict each other, with what was decided about them.',
  },
  options: LEDGER,
  async run(given) {
    const { conflicts, forks, seals } = await officeOf(given).ask('conflicts.list', {})
    const lines = [
      ...conflicts.map(
        ({ id, message, decision }) =>
          `${decision ? '✓' : '!'} ${id} ${message}${decision ? `　${said('verdict', decision.verdict)}：${decision.reason}` : ''}`,
      ),
      ...forks.map(
        ({ book, resolved, branches }) =>
          `${resolved ? '✓' : '!'} 分叉 ${book}：${branches.map(({ head, seq }) => `#${seq} ${head.slice(0, 12)}`).join('，')}`,
      ),
      ...seals.map(({ code, message }) => `! ${code} ${message}`),
    ]
    return answer({ conflicts, forks, seals }, lines.length > 0 ? lines : ['没有冲突'])
  },
}

const decide: Command = {
  usage:
    'office decide-conflict ID --ledger L --verdict explained|irregular|referred --reason TEXT --as A:committee[,B:reviewer]',
  summary: {
    zh: '决定一处矛盾，写理由；两边的事实都不动。存疑的条目要两个人：explained 采信，irregular 不算。',
    en: 'Decides one conflict with a reason; both facts stay as they are. Entries in doubt take two people: explained believes them, irregular does not count them.',
  },
  options: { ...LEDGER, verdict: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const id = only(given, 'the id of a conflict')
    const verdict = oneOf(given, 'verdict', VERDICTS)
    const { ref } = await officeOf(given).ask('conflicts.decide', { id, verdict, reason: text(given, 'reason') })
    return answer({ id, verdict, ref }, [`✓ ${id} 已裁定`])
  },
}

const resolve: Command = {
  usage: 'office resolve-fork BOOK --ledger L --keep HASH --reason TEXT --as A:committee,B:reviewer',
  summary: {
    zh: '选定一本分叉的账里算数的一支；另一支留着，不算数。',
    en: 'Chooses the branch of a forked book that counts; the other stays and counts for nothing.',
  },
  options: { ...LEDGER, keep: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const choice = { book: only(given, 'a book'), keep: text(given, 'keep'), reason: text(given, 'reason') }
    const { ref } = await officeOf(given).ask('conflicts.resolve-fork', choice)
    return answer({ ...choice, ref }, [`✓ ${choice.book} 保留 ${choice.keep.slice(0, 12)}`])
  },
}

const results: Command = {
  usage: 'office results --ledger L [--constituency D01]',
  summary: {
    zh: '按合并的账，法律对每个选举怎么说。',
    en: 'What the law says of every contest, from the merged books.',
  },
  options: { ...LEDGER, constituency: { type: 'string' } },
  async run(given) {
    const contests = await officeOf(given).ask('results.list', { constituency: optional(given, 'constituency') })
    const lines = contests.flatMap(linesOf)
    return answer({ contests }, lines)
  },
}

/** A contest with everyone elected in it, those of earlier rounds too, and below it what the law leaves open. */
function linesOf(contest: ContestStanding): readonly string[] {
  const { contest: code, name, turnout, earlier } = contest
  const counted = contest.state === 'counted' ? contest.result : undefined
  const elected = [...earlier, ...(counted?.elected ?? [])].join('、')
  const unsigned = contest.state === 'waiting' || contest.signed ? '' : '（未签字）'
  const open = contest.state === 'impossible' ? [contest.finding] : [...(counted?.refer ?? []), ...(counted?.findings ?? [])]
  return [
    `${code} ${name}：选民 ${turnout.roll}，参加 ${turnout.participants}，${[said('outcome', counted?.outcome ?? contest.state), elected].join(' ').trim()}${unsigned}`,
    ...open.map((each) => `  ${each.code} ${each.message}`),
  ]
}

const declare: Command = {
  usage:
    'office declare CONTEST --ledger L [--round first|revote|separate] [--elected NAME...] [--void] [--on DAY] [--reason TEXT] --as A:committee,B:committee',
  summary: {
    zh: '选举委员会宣布一个选举签过字的结果；加 --elected 或 --void 是决定法律留给委员会的。',
    en: 'The committee declares the signed result of a contest; with --elected or --void it decides what the law leaves to it.',
  },
  options: {
    ...LEDGER,
    ...ON,
    round: { type: 'string', default: 'first' },
    elected: { type: 'string', multiple: true },
    void: { type: 'boolean' },
    reason: { type: 'string' },
  },
  async run(given) {
    const contest = only(given, 'a contest')
    const round = oneOf(given, 'round', GENERAL_ROUNDS)
    const names = several(given, 'elected')
    const isVoid = given.values['void'] === true
    const reason = optional(given, 'reason')
    const decided = {
      ...(isVoid && { valid: false, elected: [] }),
      ...(names.length > 0 && { valid: true, elected: [...names] }),
    }
    const act = { contest, round, ...decided, ...dayIfAny(given), ...(reason !== undefined && { reason }) }
    const declared = await officeOf(given).ask('results.declare', act)
    return answer(declared, [`✓ ${declared.name}：${declared.valid ? declared.elected.join('、') || '无人当选' : '选举无效'}`])
  },
}

export const officeConflictCommands = {
  'office declare': declare,
  'office conflicts': list,
  'office decide-conflict': decide,
  'office resolve-fork': resolve,
  'office results': results,
}
