import { afterEach, describe, expect, it, vi } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { write } from '#ledger/append.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { officeOverview } from '#office/today/overview.ts'
import { clerk, need, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, card, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const figures = { collected: 0, valid: 0, invalid: 0, votes: [], writeIns: [] }

type Says = (laptop: Office, times: number) => void

const closesAndUndoes: Says = ({ ledger }, times) => {
  const { hash: ref } = factsOf(ledger, 'checked-in')[0]!
  need(
    write(ledger, { actor: two }, (append) => {
      for (let n = 0; n < times; n++) {
        append('D01', 'station.closed', { papers: {} })
        append('D01', 'undone', { ref, returned: {}, reason: '认错人' })
      }
      return done(null)
    }),
  )
}

const agrees: Says = ({ ledger }, times) =>
  void need(
    write(ledger, { actor: [{ person: 'typist-1', role: 'typist' }] }, (append) => {
      for (let n = 0; n < times; n++) {
        const { hash } = append('D01', 'count.typed', { ...first, figures })
        append('D01', 'count.agreed', { ...first, refs: [hash, hash] })
      }
      return done(null)
    }),
  )

const callsOut: Says = ({ ledger }, times) =>
  void need(
    write(ledger, { actor: [two[1]!, { person: 'typist-1', role: 'typist' }] }, (append) => {
      const { hash: called } = append('D01', 'count.called', { ...first, batch: 1, papers: 0, figures })
      for (let n = 0; n < times; n++) {
        append('D01', 'count.confirmed', { ref: called })
        const out = append('D01', 'count.called-out', { ...first, refs: [called] })
        const { hash } = append('D01', 'count.typed', { ...first, figures })
        const agreed = append('D01', 'count.agreed', { ...first, refs: [out.hash, hash] })
        if (n % 2) append('D01', 'count.withdrawn', { ref: agreed.hash, reason: '有误' })
      }
      return done(null)
    }),
  )

const goesOn: Says = ({ ledger, keys }, times) =>
  void need(
    write(ledger, { actor: clerk }, (append) => {
      const book = `${keys.device.replaceAll(/./gu, 'e')}/D01`
      for (let seq = 1; seq <= times; seq++)
        append('D01', 'book.continued', { book, seq, head: seq.toString(16).padStart(64, '0'), reason: '从备份恢复' })
      return done(null)
    }),
  )

const drawsAndWithdraws: Says = ({ ledger }, times) =>
  void need(
    write(ledger, { actor: two }, (append) => {
      const approval = { principal: card(2), agent: card(3), reason: '外出', means: '书面', document: 'W-1' } as const
      const { hash: ref } = append('D01', 'proxy.approved', approval)
      const contests = ['D01', 'D01-1']
      const papers = { D01: 2, 'D01-1': 2 }
      for (let n = 0; n < times; n++) {
        append('D01', 'checked-in', {
          voter: card(3),
          contests,
          channel: 'station',
          papers,
          for: [{ principal: card(2), ref, contests }],
        })
        append('D01', 'proxy.withdrawn', { ref, reason: '本人到站' })
      }
      return done(null)
    }),
  )

/** How many entries the office reads to merge a bundle and to answer, in which a laptop says something so many times. */
async function readFor(says: Says, times: number): Promise<number> {
  const at = folder()
  const town = await townOf(at, 3)
  const lead = await station(town, at, 'lead')
  open(lead)
  come(lead.ledger, 1)
  says(lead, times)
  const parse = vi.spyOn(JSON, 'parse')
  await bring(lead, town, stickIn(at, 'stick'))
  const { path } = town.ledger
  closeLedger(town.ledger)
  const ledger = need(openLedger(path))
  officeOverview(ledger)
  conflictsOf(ledger)
  const read = parse.mock.calls.length
  parse.mockRestore()
  closeLedger(ledger)
  return read
}

describe('what a laptop says over and over costs the office no more than once each', () => {
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['closings and undoings', closesAndUndoes],
    ['agreements and readings', agrees],
    ['batches called out, agreed on and withdrawn', callsOut],
    ['that it goes on from a book', goesOn],
    ['draws on an approval and withdrawals of it', drawsAndWithdraws],
  ] as const)(
    '%s: four times as many take about four times as long',
    async (_, says) => {
      const [few, many] = [await readFor(says, 50), await readFor(says, 200)]
      expect(many / few).toBeLessThan(5)
    },
    120_000,
  )
})
