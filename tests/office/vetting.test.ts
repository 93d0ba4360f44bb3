import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { procedures, type Input } from '#contract/index.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { stateFormal } from '#office/candidates/state-lists.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { withdrawCandidate } from '#office/candidates/withdraw.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { admin, codeOf, committee, consultAbout, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

type Asked = Input<'candidates.vet'>

describe('what departments answer in the joint vetting', async () => {
  const { ledger, keys } = await office(folder())
  publish({ ledger, keys }, villagers(8))
  const contest = 'D01-2'
  const people = rollOf(ledger, 'D01').slice(0, 3)
  const cards = people.map(({ voter }) => voter)
  const [first] = cards as [string]
  for (const [i, { voter, fields }] of people.entries())
    need(
      proposeCandidate(ledger, committee, {
        contest,
        voter,
        name: fields.name,
        by: { organisation: `某团体${i}`, party: false },
        declared: true,
      }),
    )
  need(
    consultAbout(
      ledger,
      contest,
      people.map(({ voter: candidate, fields: { name } }) => ({ candidate, name })),
    ),
  )
  const vet = (candidate: string, answers: Asked['answers'], unasked: Asked['unasked'] = []) =>
    vetCandidate(ledger, committee, { contest, candidate, answers, unasked })
  const vettingOf = (candidate: string) =>
    candidatesOverview(ledger)
      .find((each) => each.contest === contest)!
      .proposed.find((each) => each.candidate === candidate)!.vetting
  const refusedWith = (code: string) => ({ error: { code: 'candidate.fault', params: { code } } })
  const objection = { department: '公安', answer: 'veto', reason: '正在服刑', document: '公函12号' } as const

  it('is taken down for one at a time, and of the others stays what they said', () => {
    expect(codeOf(vet('D01-9999', []))).toBe('candidate.unknown')
    need(vet(first, [{ department: '组织', answer: 'pass' }]))
    need(vet(first, [objection]))
    expect(vettingOf(first)).toEqual([{ department: '组织', answer: 'pass' }, objection])
  })

  it('an objection is stated with its reason or not at all', () => {
    const { reason: _, ...bare } = objection
    const { input } = procedures['candidates.vet']
    const asked = (answers: readonly unknown[]) => input.safeParse({ contest, candidate: first, answers, unasked: [] }).success
    expect([asked([objection]), asked([bare]), asked([{ ...objection, reason: ' ' }])]).toEqual([true, false, false])
  })

  it('one objection keeps whoever it is about off the formal list, a missing answer anybody', () => {
    expect(stateFormal(ledger, committee, contest, cards)).toMatchObject(refusedWith('E.404'))
    need(vet(first, [{ department: '公安', answer: 'pass' }]))
    expect(stateFormal(ledger, committee, contest, cards)).toMatchObject(refusedWith('E.408'))
  })

  it('a proposal that is stated anew, withdrawn before or not, leaves standing what they said', () => {
    const anew = (over: Partial<Input<'candidates.propose'>> = {}) =>
      need(
        proposeCandidate(ledger, committee, {
          contest,
          voter: first,
          name: people[0]!.fields.name,
          by: { organisation: '某团体0', party: false },
          declared: true,
          ...over,
        }),
      )
    need(vet(first, [objection]))
    anew()
    expect(vettingOf(first)).toContainEqual(objection)
    need(withdrawCandidate(ledger, committee, { contest, candidate: first, reason: '推荐人撤回' }))
    anew()
    expect(vettingOf(first)).toContainEqual(objection)
    anew({ vetting: [{ department: '组织', answer: 'pending' }] })
    expect(vettingOf(first)).toEqual([{ department: '组织', answer: 'pending' }, objection])
    expect(stateFormal(ledger, committee, contest, cards)).toMatchObject(refusedWith('E.404'))
    need(
      vet(first, [
        { department: '组织', answer: 'pass' },
        { department: '公安', answer: 'pass' },
      ]),
    )
  })

  it('whoever was asked by mistake is asked no more', () => {
    need(vet(first, [{ department: '公案', answer: 'pending' }]))
    need(vet(first, [], ['公案', '公安', '组织']))
    expect(vettingOf(first)).toEqual([])
  })

  it('a list that says the same again keeps the reason and the paper', () => {
    need(vet(first, [objection]))
    need(
      write(ledger, { actor: admin }, (append) => {
        for (const { code } of electionOf(ledger).body.constituencies.slice(1))
          append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
        return done(null)
      }),
    )
    const { name, sex, birth, idNumber } = people[0]!.fields
    const list = `选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,联审_公安\n${contest},${name},${sex},${birth},${idNumber},团体提名,某团体0,有异议`
    need(importCandidates(ledger, admin, '名单.csv', strToU8(list)))
    expect(vettingOf(first)).toEqual([objection])
  })

  it('once the formal list is stated, an objection says what speaks against it', () => {
    for (const card of cards) need(vet(card, [{ department: '公安', answer: 'pass' }]))
    need(stateFormal(ledger, committee, contest, cards))
    expect(need(vet(first, [objection])).findings.map(({ code }) => code)).toContain('E.404')
  })
})

describe('a list of proposals that is read after an answer was taken down by hand', async () => {
  const { ledger, keys } = await office(folder())
  publish({ ledger, keys }, villagers(8))
  need(
    write(ledger, { actor: admin }, (append) => {
      for (const { code } of electionOf(ledger).body.constituencies.slice(1))
        append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
      return done(null)
    }),
  )
  const contest = 'D01-2'
  const { voter: candidate, fields } = rollOf(ledger, 'D01')[0]!
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,本人声明,联审_公安,是否正式候选人'
  const read = ({ police = '', declared = '是' } = {}) => {
    const { name, sex, birth, idNumber } = fields
    const row = [contest, name, sex, birth, idNumber, '人民团体提名', '某团体', declared, police, '否'].join(',')
    const { findings } = need(importCandidates(ledger, admin, '名单.csv', strToU8(`${heading}\n${row}`)))
    return findings.flatMap(({ kind, row: at, params }) =>
      /^(?:veto_stays|answer_changed|vetting_unreadable)$/.test(kind) ? [[kind, at, params]] : [],
    )
  }
  const police = () =>
    candidatesOverview(ledger)
      .find((each) => each.contest === contest)!
      .proposed.find((each) => each.candidate === candidate)!.vetting
  const byHand = (answers: Asked['answers']) =>
    need(vetCandidate(ledger, committee, { contest, candidate, answers, unasked: [] }))
  const objection = { department: '公安', answer: 'veto', reason: '正在服刑', document: '公函12号' } as const
  const { name } = fields

  it('leaves the objection with its reason as it stands, and says so', () => {
    expect(read({ police: '无异议' })).toEqual([])
    byHand([objection])
    expect(read({ police: '无异议' })).toEqual([['veto_stays', 2, { name, department: '公安', reason: '正在服刑' }]])
    expect(police()).toEqual([objection])
    expect(read({ police: '有异议' })).toEqual([])
    expect(police()).toEqual([objection])
  })

  it('records an objection of its own over any other answer, and a later answer over that, and says what it changed', () => {
    byHand([{ department: '公安', answer: 'pass', document: '公函13号' }])
    const changed = (before: string, now: string) => [['answer_changed', 2, { name, heading: '联审_公安', before, now }]]
    expect(read({ police: '有异议' })).toEqual(changed('无异议', '有异议'))
    expect(police()).toEqual([{ department: '公安', answer: 'veto' }])
    expect(read({ police: '无异议' })).toEqual(changed('有异议', '无异议'))
    expect(read({ declared: '否' })).toEqual([['answer_changed', 2, { name, heading: '本人声明', before: '是', now: '否' }]])
  })

  it.each(['通过', ' 同意。', '没有异议'])('knows “%s” for no objection', (word) => {
    read({ police: '有异议' })
    read({ police: word })
    expect(police()).toEqual([{ department: '公安', answer: 'pass' }])
  })

  it.each(['不通过', '不同意', '反对', '否决'])('knows “%s” for one', (word) => {
    read({ police: '无异议' })
    read({ police: word })
    expect(police()).toEqual([{ department: '公安', answer: 'veto' }])
  })

  it('takes a word that is neither for no answer, and says so', () => {
    read({ police: '无异议' })
    expect(read({ police: '见附件' })).toEqual([['vetting_unreadable', 2, { name, heading: '联审_公安', value: '见附件' }]])
    expect(police()).toEqual([{ department: '公安', answer: 'pass' }])
  })
})
