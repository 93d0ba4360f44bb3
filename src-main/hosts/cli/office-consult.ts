import { consultationOf, recordConsultation } from '#office/consultations/consult.ts'
import { declareKin, staffKinFindings, type StaffFinding } from '#office/setup/staff-kin.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { brief } from '#rules/findings.ts'
import { answer, Refused, UsageError, type Command, type Values } from './command.ts'
import { actor, AS, LEDGER, need, optional, text, withLedger } from './given.ts'

const pairs = (given: Values[string], usage: string): readonly (readonly [string, string])[] =>
  [given ?? []].flat().map((words) => {
    const [name, value, more] = String(words).split('=')
    if (!name || !value || more !== undefined) throw new UsageError(usage)
    return [name, value] as const
  })

const consult: Command = {
  usage: 'office consult CONTEST --ledger L --on DAY --group NAME=PEOPLE... (--candidate NAME... | --no-agreement)',
  summary: 'Records that voter groups discussed the candidates of a contest, and what they proposed.',
  options: {
    ...LEDGER,
    ...AS,
    on: { type: 'string' },
    group: { type: 'string', multiple: true },
    candidate: { type: 'string', multiple: true },
    'no-agreement': { type: 'boolean' },
  },
  async run(given) {
    const [contest = ''] = given.positionals
    const on = text(given, 'on')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new UsageError('--on takes a day, YYYY-MM-DD')
    const groups = pairs(given.values['group'], '--group takes NAME=PEOPLE').map(([group, people]) => {
      if (!/^\d{1,5}$/.test(people)) throw new UsageError('--group takes NAME=PEOPLE')
      return { group, voters: Number(people) }
    })
    const names = [given.values['candidate'] ?? []].flat().map(String)
    const agreed = given.values['no-agreement'] !== true
    if (agreed === (names.length === 0)) throw new UsageError('office consult takes --candidate, or --no-agreement')
    return withLedger(given, (ledger) => {
      const proposed = factsOf(ledger, 'candidate.proposed').flatMap(({ body }) => (body.contest === contest ? [body] : []))
      const proposal = names.map((name) => {
        const bearers = proposed.filter((one) => one.name === name)
        if (bearers.length !== 1) throw new Refused({ code: 'consultation.candidate', params: { contest, name } })
        return { candidate: bearers[0]!.candidate, name }
      })
      const findings = need(recordConsultation(ledger, actor(given), { contest, on, groups, agreed, proposal }))
      return answer({ contest, findings: findings.map(brief) }, [
        `✓ ${contest} 讨论已登记`,
        ...findings.map(({ code, message }) => `  ! ${code} ${message}`),
      ])
    })
  },
}

const consultations: Command = {
  usage: 'office consultations --ledger L',
  summary: 'What is recorded of the voter groups’ discussions, contest by contest, and what is missing.',
  options: LEDGER,
  run: async (given) =>
    withLedger(given, (ledger) => {
      const contests = electionOf(ledger).body.contests.map(({ code }) => consultationOf(ledger, code))
      return answer(
        { contests: contests.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(brief) })) },
        contests.flatMap(({ contest, rounds, findings }) => [
          `${contest}：${rounds.length} 次，${rounds.flatMap(({ groups }) => groups).reduce((sum, { voters }) => sum + voters, 0)} 人次`,
          ...findings.map(({ code, message }) => `    ${code} ${message}`),
        ]),
      )
    }),
}

const told = (findings: readonly StaffFinding[]) => ({
  findings: findings.map((each) => ({
    ...brief(each),
    constituency: each.constituency,
    staff: each.staff,
    candidate: each.candidate,
  })),
})
const toldLines = (findings: readonly StaffFinding[]) =>
  findings.length === 0
    ? ['没有需要回避的']
    : findings.map(({ code, constituency, message }) => `${constituency} ${code} ${message}`)

const staff: Command = {
  usage: 'office staff --ledger L [--constituency D01]',
  summary: 'Staff of the polling stations who are candidates or their kin.',
  options: { ...LEDGER, constituency: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const findings = staffKinFindings(ledger, optional(given, 'constituency'))
      return answer(told(findings), toldLines(findings), findings.some(({ severity }) => severity === 'error') ? 1 : 0)
    }),
}

const kin: Command = {
  usage: 'office kin CANDIDATE --ledger L --kin NAME=RELATION...',
  summary: 'The kin a candidate (card number) declared on the form; a later form replaces it.',
  options: { ...LEDGER, ...AS, kin: { type: 'string', multiple: true } },
  async run(given) {
    const [candidate = ''] = given.positionals
    const declared = pairs(given.values['kin'], '--kin takes NAME=RELATION').map(([name, relation]) => ({ name, relation }))
    return withLedger(given, (ledger) => {
      const findings = need(declareKin(ledger, actor(given), { candidate, kin: declared }))
      return answer(told(findings), ['✓ 已登记', ...toldLines(findings)])
    })
  },
}

export const officeConsultCommands = {
  'office consult': consult,
  'office consultations': consultations,
  'office staff': staff,
  'office kin': kin,
}
