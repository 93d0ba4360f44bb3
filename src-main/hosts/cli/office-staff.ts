import { officeOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { brief, isError } from './finding-lines.ts'
import { LEDGER, need, only, optional, pairs, text, takes } from './given.ts'
import type { StaffRemark } from '#contract/index.ts'
import { newPerson } from '#words/new-person.ts'
import { roleWords } from '#words/role-words.ts'

const told = (findings: readonly StaffRemark[]) => ({
  findings: findings.map((each) => ({
    ...brief(each),
    constituency: each.constituency,
    staff: each.staff,
    candidate: each.candidate,
  })),
})
const toldLines = (findings: readonly StaffRemark[]) =>
  findings.length === 0
    ? ['没有需要回避的']
    : findings.map(({ code, constituency, message }) => `${constituency} ${code} ${message}`)

const staff: Command = {
  usage: 'office staff --ledger L [--constituency D01]',
  summary: {
    zh: '投票站工作人员里的候选人和候选人近亲属。',
    en: 'Staff of the polling stations who are candidates or their kin.',
  },
  options: { ...LEDGER, constituency: { type: 'string' } },
  async run(given) {
    const findings = await officeOf(given).ask('staff.kin', { constituency: optional(given, 'constituency') })
    return answer(told(findings), toldLines(findings), findings.some(isError) ? 1 : 0)
  },
}

const people: Command = {
  usage: 'office people --ledger L',
  summary: {
    zh: '办公室和投票站现在的全部工作人员。',
    en: 'Everyone on the staff of the office and the stations, as last assigned.',
  },
  options: LEDGER,
  async run(given) {
    const all = await officeOf(given).ask('staff.list', {})
    return answer(
      { people: all },
      all.map(
        ({ person, name, roles, constituency }) =>
          `${constituency ?? '办公室'} ${person} ${name}：${roleWords(roles.join('、'), 'zh')}`,
      ),
    )
  },
}

const assign: Command = {
  usage: 'office assign PERSON --ledger L --name NAME --roles ROLE[,ROLE] [--constituency D01] [--voter CARD] [--as WHO]',
  summary: {
    zh: '安排某人在办公室或投票站担任这些岗位；后一次安排代替前一次。',
    en: 'Puts somebody on the staff of the office, or of a station, in these roles; a later assignment answers the earlier one.',
  },
  options: {
    ...LEDGER,
    name: { type: 'string' },
    roles: { type: 'string' },
    constituency: { type: 'string' },
    voter: { type: 'string' },
  },
  async run(given) {
    const person = only(given, 'the id of a person')
    const [constituency, voter] = [optional(given, 'constituency'), optional(given, 'voter')]
    const roles = text(given, 'roles').split(',')
    if (roles.some((role) => role === '')) throw takes('roles', 'ROLE / ROLE,ROLE')
    const assignment = {
      person,
      name: text(given, 'name'),
      roles,
      ...(constituency !== undefined && { constituency }),
      ...(voter !== undefined && { voter }),
    }
    const { assigned, findings } = await officeOf(given).ask('staff.assign', { people: [assignment] })
    return answer(
      { assigned, ...told(findings) },
      [`✓ 已指定 ${assignment.name}`, ...(findings.length > 0 ? toldLines(findings) : [])],
      findings.some(isError) ? 1 : 0,
    )
  },
}

const list: Command = {
  usage: 'office assign-list FILE --ledger L [--as WHO]',
  summary: {
    zh: '按名单安排全部工作人员（列：姓名、岗位、选区），要么全部，要么一个也不安排。',
    en: 'Puts everybody of a list on the staff (columns 姓名, 岗位, 选区), all of them or nobody.',
  },
  options: LEDGER,
  async run(given) {
    const office = officeOf(given)
    const rows = await office.ask('staff.read', { upload: need(office.offer(only(given, 'a list'))) })
    const wrong = rows.flatMap((row) => row.findings)
    if (wrong.some(({ severity }) => severity === 'error'))
      return answer(
        { assigned: 0, wrong: wrong.map((each) => ({ ...brief(each), row: each.row, column: each.column })) },
        wrong.map(({ row, column, message, remedy }) => `  第 ${row} 行 ${column}：${message}，${remedy}`),
        1,
      )
    const assignments = rows.map(({ person, name, roles, constituency, voter }) => ({
      person: person ?? newPerson(constituency),
      name,
      roles: [...roles],
      ...(constituency !== null && { constituency }),
      ...(voter !== null && { voter }),
    }))
    const { assigned, findings } = await office.ask('staff.assign', { people: assignments })
    return answer(
      { assigned, ...told(findings) },
      [`✓ 已指定 ${assigned} 人`, ...(findings.length > 0 ? toldLines(findings) : [])],
      findings.some(isError) ? 1 : 0,
    )
  },
}

const end: Command = {
  usage: 'office end PERSON --ledger L [--as WHO]',
  summary: {
    zh: '某人不再担任工作人员。',
    en: 'Somebody is on the staff no more.',
  },
  options: LEDGER,
  async run(given) {
    const person = only(given, 'the id of a person')
    await officeOf(given).ask('staff.end', { person })
    return answer({ person }, [`✓ ${person} 不再是工作人员`])
  },
}

const kin: Command = {
  usage: 'office kin CANDIDATE --ledger L --kin NAME=RELATION...',
  summary: {
    zh: '候选人（证号）在表上申报的亲属；后交的表代替先交的。',
    en: 'The kin a candidate (card number) declared on the form; a later form replaces it.',
  },
  options: { ...LEDGER, kin: { type: 'string', multiple: true } },
  async run(given) {
    const candidate = only(given, 'the card number of a candidate')
    const declared = pairs(given, 'kin', 'NAME=RELATION').map(([name, relation]) => ({ name, relation }))
    const { findings } = await officeOf(given).ask('staff.declare-kin', { candidate, kin: declared })
    return answer(told(findings), ['✓ 已登记', ...toldLines(findings)])
  },
}

export const officeStaffCommands = {
  'office people': people,
  'office assign': assign,
  'office assign-list': list,
  'office end': end,
  'office staff': staff,
  'office kin': kin,
}
