import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { approveProxy } from '#roll/authorise.ts'
import { listBox, sendBox } from '#station/boxes/send-box.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { countLeft } from '#station/voting/count-left.ts'
import { papersLeft } from '#station/voting/papers-left.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { clerk, codeOf, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, townOf } from '../fixtures/laptop.ts'

const VOTERS = 260
/** One agent each of these numbers, who draws for as many as stand beside. */
const AGENTS: readonly (readonly [agent: number, principals: readonly number[]])[] = Array.from({ length: 20 }, (_, i) => [
  10 * (i + 1),
  Array.from({ length: 1 + (i % 3) }, (__, k) => 10 * (i + 1) + k + 1),
])
const PRINCIPALS = new Set(AGENTS.flatMap(([, principals]) => principals))
const COMERS = Array.from({ length: VOTERS }, (_, i) => i + 1).filter((n) => !PRINCIPALS.has(n))
const RECEIVED = { D01: 300, 'D01-1': 300, 'D01-2': 0 }

/** How many days are made up; `XUANCE_DAYS=40` for more than 5,000 check-ins. */
const DAYS = Number(process.env['XUANCE_DAYS'] ?? 4)

const at = folder()
let begun: string
let days = 0

beforeAll(async () => {
  const polling = await station(await townOf(at, VOTERS), at)
  for (const [agent, principals] of AGENTS)
    for (const principal of principals) {
      const paper = { reason: '外出', means: '书面', document: `W${principal}` } as const
      need(approveProxy(polling.ledger, { actor: two }, { principal: card(principal), agent: card(agent), ...paper }))
    }
  need(openStation(polling.ledger, two, { papers: RECEIVED, checklist: {} }))
  begun = polling.ledger.path
  closeLedger(polling.ledger)
})

/** A day of its own, right after the opening. */
function aDay(): Ledger {
  const path = join(at, `day-${++days}.db`)
  copyFileSync(begun, path)
  return need(openLedger(path))
}

const request = { actor: clerk }
const come = (ledger: Ledger, n: number) => {
  const principals = AGENTS.find(([agent]) => agent === n)?.[1] ?? []
  return need(checkIn(ledger, request, { voter: card(n), channel: 'station', principals: principals.map(card) }))
}

describe('the papers left with a laptop', () => {
  it('are asked for after a hundred, or after an hour in which some went out, and not where none did', () => {
    const ledger = aDay()
    const opened = Date.now()
    ledger.now = () => new Date(opened + 59 * 60_000)
    expect(papersLeft(ledger).due).toBe(false)
    ledger.now = () => new Date(opened + 61 * 60_000)
    expect(papersLeft(ledger).due).toBe(false)
    come(ledger, 5)
    expect(papersLeft(ledger)).toMatchObject({
      due: true,
      last: null,
      contests: [{ received: 300, issued: 1, expected: 299 }, {}, {}],
    })
    need(countLeft(ledger, request, { left: { D01: 299, 'D01-1': 299, 'D01-2': 0 } }))
    expect(papersLeft(ledger).due).toBe(false)
    const alone = COMERS.filter((n) => n % 10 !== 0 && n > 5)
    for (const n of alone.slice(0, 99)) come(ledger, n)
    expect(papersLeft(ledger).due).toBe(false)
    come(ledger, alone[99]!)
    expect(papersLeft(ledger).due).toBe(true)
  })

  it('are counted whole, and once what is missing was explained it is not asked about again', () => {
    const ledger = aDay()
    come(ledger, 5)
    expect(codeOf(countLeft(ledger, request, { left: { D01: 299 } }))).toBe('papers.contest')
    const short = { D01: 298, 'D01-1': 299, 'D01-2': 0 }
    expect(countLeft(ledger, request, { left: short })).toMatchObject({
      error: { code: 'papers.unexplained', params: { contest: 'D01', expected: 299, left: 298 } },
    })
    need(countLeft(ledger, request, { left: short, explanation: '一张掉在桌下，没有找到' }))
    expect(papersLeft(ledger)).toMatchObject({ contests: [{ difference: -1 }, { difference: 0 }, { difference: 0 }] })
    // The closing tells it again.
    expect(closingPreview(ledger, {}).findings.map(({ code }) => code)).toContain('W.516')
    come(ledger, 6)
    need(countLeft(ledger, request, { left: { D01: 297, 'D01-1': 298, 'D01-2': 0 } }))
    expect(codeOf(countLeft(ledger, request, { left: { D01: 296, 'D01-1': 298, 'D01-2': 0 } }))).toBe('papers.unexplained')
    // It lay behind the box: all there, and nothing to explain.
    need(countLeft(ledger, request, { left: { D01: 298, 'D01-1': 298, 'D01-2': 0 } }))
  })

  it('are not counted while a box has some of them', () => {
    const ledger = aDay()
    need(listBox(ledger, request, { box: '1', voters: [{ voter: card(7), reason: '残疾' }] }))
    need(
      sendBox(
        ledger,
        { actor: ['o1', 'o2'].map((person) => ({ person, role: 'overseer' })) },
        { box: '1', papers: { D01: 2, 'D01-1': 2, 'D01-2': 0 } },
      ),
    )
    expect(codeOf(countLeft(ledger, request, { left: { D01: 298, 'D01-1': 298, 'D01-2': 0 } }))).toBe('papers.box-out')
    expect(papersLeft(ledger)).toMatchObject({ due: false, boxesOut: ['1'] })
  })

  /** What went wrong once: a paper too many or too few, or one for another of the other colour. */
  const slip = fc.constantFrom<Readonly<Record<string, number>>>({ D01: 1 }, { D01: -1 }, { 'D01-1': 1 }, { D01: 1, 'D01-1': -1 })
  const step = fc.constantFrom('comes', 'comes', 'comes', 'comes', 'comes', 'comes', 'spoils', 'undoes')
  type Day = { readonly slips: Readonly<Record<string, number>>; readonly when: number; readonly steps: readonly string[] }

  /** A day in which the wrong papers go out once, until a count asks about it: between which receipts, and about what. */
  function liveUntilAsked({ slips, when, steps }: Day) {
    const ledger = aDay()
    const left: Record<string, number> = { ...RECEIVED }
    const take = (papers: Readonly<Record<string, number>>, sign = 1): void => {
      for (const [contest, n] of Object.entries(papers)) left[contest]! -= sign * n
    }
    let slipped = Infinity
    const counted: number[] = []
    for (const [i, what] of steps.entries()) {
      if (what === 'spoils') {
        need(exchangeSpoiled(ledger, request, { contest: 'D01', count: 1 }))
        take({ D01: 1 })
      } else {
        const { receipt, ref, papers } = come(ledger, COMERS[i]!)
        take(papers)
        if (what === 'undoes') {
          need(undoCheckIn(ledger, request, { ref, returned: papers, reason: '选错了人' }))
          take(papers, -1)
        }
        if (slipped === Infinity && i >= when) {
          slipped = receipt
          take(slips)
        }
      }
      if (i % 10 !== 9 || !papersLeft(ledger).due) continue
      const reply = countLeft(ledger, request, { left: { ...left } })
      if (!reply.ok) return { ledger, checkedIn: i, slipped, counted, asked: reply.error }
      counted.push(reply.value.receipt)
    }
    return { ledger, checkedIn: steps.length, slipped, counted, asked: null }
  }

  it(
    'name a slip anywhere in a day at the next count, between two receipts, and nothing before it',
    { timeout: 60_000 + 20_000 * DAYS },
    () => {
      const day = fc.record({
        slips: slip,
        when: fc.nat({ max: 199 }),
        steps: fc.array(step, { minLength: 215, maxLength: 215 }),
      })
      let checkedIn = 0
      fc.assert(
        fc.property(day, (lived) => {
          const { ledger, slipped, counted, asked, ...of } = liveUntilAsked(lived)
          const named = asked?.code === 'papers.unexplained' ? asked.params.contest : null
          const isNamed = named !== null && Object.keys(lived.slips).includes(String(named))
          checkedIn += of.checkedIn
          closeLedger(ledger)
          // No count came out after the slip, and whoever asked did so about what had slipped.
          expect(counted.every((receipt) => receipt < slipped)).toBe(true)
          expect(isNamed).toBe(asked !== null)
          expect(asked === null || slipped < Infinity).toBe(true)
        }),
        { numRuns: DAYS, seed: 1215 },
      )
      expect(checkedIn).toBeGreaterThan(50 * DAYS)
    },
  )
})
