import { listBox, sendBox } from '#station/boxes/send-box.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { approveHere } from '#station/proxies/approve-proxy.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { factsOf } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { rollOf } from '#roll/election.ts'
import { need } from '../../fixtures/election.ts'

const two = stationActor('D01', 'lead', 'overseer-1')
const clerk = { actor: stationActor('D01', 'clerk') }

/** The card of a voter by name, of namesakes by birth date as well. */
export function cardOf(ledger: Ledger, name: string, birth = ''): string {
  const found = rollOf(ledger, 'D01').filter(({ fields }) => fields.name === name && fields.birth.startsWith(birth))
  if (found.length !== 1) throw new Error(`${found.length} voters are called ${name}`)
  return found[0]!.voter
}

/** What the scenarios are about: who stands for whom, who came already, whose box is out. */
export function prepareDay(ledger: Ledger): void {
  const card = (name: string): string => cardOf(ledger, name)
  const proxies = [
    ['村民2', '村民3'],
    ['村民4', '村民5'],
    ['村民6', '村民7'],
    ['村民8', '村民9'],
  ] as const
  for (const [i, [principal, agent]] of proxies.entries()) {
    const paper = { reason: '外出', means: '书面', document: `W${i}` } as const
    need(approveHere(ledger, { actor: two }, { principal: card(principal), agent: card(agent), ...paper }))
  }
  need(openStation(ledger, two, { papers: { D01: 60, 'D01-1': 60, 'D01-2': 0 }, checklist: {} }))
  const come = (name: string): void =>
    void need(checkIn(ledger, clerk, { voter: card(name), channel: 'station', principals: [] }))
  for (const name of ['村民7', '村民12', '村民13']) come(name)
  need(listBox(ledger, clerk, { box: '1', voters: ['村民14', '村民15'].map((name) => ({ voter: card(name), reason: '疾病' })) }))
  const overseers = { actor: stationActor('D01', 'overseer-1', 'overseer-2') }
  need(sendBox(ledger, overseers, { box: '1', papers: { D01: 4, 'D01-1': 4, 'D01-2': 0 } }))
}

/** Everything that was written about voters and papers, a line each, in the words of the scenarios. */
export function writtenIn(ledger: Ledger): readonly string[] {
  const names = new Map(rollOf(ledger, 'D01').map(({ voter, fields }) => [voter, `${fields.name} ${fields.birth}`]))
  const said = (voter: string): string => names.get(voter) ?? voter
  const checkIns = factsOf(ledger, 'checked-in')
  return [
    ...checkIns.map(({ body }) => {
      const yellow = body.papers['D01'] ?? 0
      const red = Object.values(body.papers).reduce((sum, n) => sum + n, 0) - yellow
      const others = body.for.map(({ principal }) => said(principal))
      return `发票 ${said(body.voter)} 黄${yellow}红${red}${others.length > 0 ? ` 代 ${others.join('、')}` : ''}${body.channel === 'mobile' ? ' 票箱' : ''}`
    }),
    ...factsOf(ledger, 'undone').map(({ body }) => {
      const of = checkIns.find(({ hash }) => hash === body.ref)
      return `撤销 ${of ? said(of.body.voter) : body.ref}`
    }),
    ...factsOf(ledger, 'paper.spoiled').map(({ body }) => `换票 ${body.count}`),
    ...factsOf(ledger, 'incident').map(() => '记事'),
  ]
}

/** Lines of `after` that `before` has not, as often as they are there. */
export function newLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  return after.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
