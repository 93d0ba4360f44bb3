import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { booksOf, factsOf } from '#ledger/read.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { postponeElection } from '#office/calendar/postpone.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { admin, certify, committee, need, newLaptop, type Laptop, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, stickIn, townOf } from '../fixtures/laptop.ts'

const TWO = [
  { person: 'office-committee', role: 'committee' },
  { person: 'committee', role: 'committee' },
]

describe.each([
  ['before', (a: string, b: string) => a < b],
  ['after', (a: string, b: string) => a > b],
] as const)('a standby whose books sort %s the office’s', (_, suits) => {
  const at = folder()
  const stick = stickIn(at, 'stick')
  let town: Office
  let standby: Laptop
  const archived = async (from: Office): Promise<string> => need(await archive(from.ledger, from.keys, admin, stick)).path
  const tells = async () => void need(await standBy(standby.ledger, standby.keys, readFileSync(await archived(town)), whole()))
  const tellsBack = async () => void need(await mergeBundle(town.ledger, town.keys, admin, await archived(standby)))
  const whole = () => fingerprintOf(town.keys).join(' ')
  const dayIs = ({ ledger }: Office) => electionOf(ledger).body.day
  const postponed = ({ ledger }: Office, day: string) =>
    void need(postponeElection(ledger, TWO, { day, consent: '县选委会 3 号', reason: '台风' }))
  const vetted = ({ ledger }: Office) => proposedFor(ledger, 'D01')[0]!.vetting?.map(({ answer }) => answer)
  const answers = ({ ledger }: Office, answer: 'pass' | 'pending') =>
    void need(
      vetCandidate(ledger, committee, {
        contest: 'D01',
        candidate: proposedFor(ledger, 'D01')[0]!.candidate,
        answers: [{ department: '公安', answer }],
        unasked: [],
      }),
    )
  const struck = ({ ledger }: Office, n: number, type: 'voter.listed' | 'voter.struck') => {
    const { fields } = factsOf(ledger, 'voter.listed').find(({ body }) => body.voter === card(n))!.body
    const body = { voter: card(n), version: 2, fields, reason: '迁出' }
    const { reason: _, ...listed } = body
    need(
      write(ledger, { actor: committee }, (append) =>
        done(type === 'voter.struck' ? append('D01', type, body) : append('D01', type, listed)),
      ),
    )
  }
  const onRoll = ({ ledger }: Office) => rollOf(ledger, 'D01').map(({ voter }) => voter)

  beforeAll(async () => {
    town = await townOf(at, 8)
    for (let n = 0; !standby || !suits(standby.keys.device, town.keys.device); n++) standby = await newLaptop(at, `standby-${n}`)
    certify(town, standby, 'standby')
    postponed(town, '2026-12-18')
    answers(town, 'pending')
    await tells()
  })

  it('is heard where it goes on for the office: what it states counts there and at the office', async () => {
    postponed(standby, '2026-12-20')
    answers(standby, 'pass')
    struck(standby, 3, 'voter.struck')
    await tellsBack()
    for (const each of [standby, town]) {
      expect([dayIs(each), vetted(each)]).toEqual(['2026-12-20', ['pass']])
      expect(onRoll(each)).not.toContain(card(3))
      expect(verifyLedger(each.ledger.path)).toMatchObject({ ok: true })
    }
  })

  it('is outspoken by the office that took its books back, and the office by it again', async () => {
    postponed(town, '2026-12-22')
    struck(town, 3, 'voter.listed')
    await tells()
    for (const each of [standby, town]) expect([dayIs(each), onRoll(each).includes(card(3))]).toEqual(['2026-12-22', true])
    postponed(standby, '2026-12-25')
    await tellsBack()
    for (const each of [standby, town]) {
      expect(dayIs(each)).toBe('2026-12-25')
      expect(verifyLedger(each.ledger.path)).toMatchObject({ ok: true })
    }
  })

  it('says once in each book what it held of the other’s, and of no other scope', () => {
    const said = factsOf(standby.ledger, 'book.heard').filter(({ book }) => book.startsWith(standby.keys.device))
    const scopes = said.map(({ book, body }) => [book, body.book].map((name) => name.slice(17)).join(' '))
    expect(new Set(scopes)).toEqual(new Set(['town town', 'D01 D01']))
    expect(said.length).toBe(new Set(said.map(({ book, body }) => `${book} ${body.seq}`)).size)
    expect(booksOf(standby.ledger).length).toBeGreaterThan(3)
  })
})
