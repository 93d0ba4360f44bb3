import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { attach, attached } from '#ledger/attachments.ts'
import { NO_ENTRY, type WrittenEntry } from '#ledger/entry.ts'
import { closeLedger, localValue, openLedger, setLocalValue } from '#ledger/open.ts'
import { booksOf, factByHash, factsOf, headOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import {
  bench,
  checkedIn,
  clerk,
  codeOf,
  countEntries,
  listed,
  must,
  OFFICE,
  recorded,
  STATION,
  viewsOf,
} from './sample-books.ts'

const { newLedger, pathOf } = bench()

describe('a command', () => {
  it('writes gap-free books, each entry after the one before it', () => {
    const ledger = newLedger()
    const [first, person, second] = must(
      write(ledger, { actor: clerk }, (append) =>
        done([
          append('D01', 'voter.listed', listed(1)),
          append('prep/D01', 'person.recorded', recorded(1, '王小明')),
          append('D01', 'voter.listed', listed(2)),
        ] as WrittenEntry[]),
      ),
    )
    const third = must(write(ledger, { actor: clerk }, (append) => done(append('D01', 'voter.listed', listed(3)))))
    const chain = [first!, second!, third].map(({ entry }) => [entry.book, entry.seq, entry.prev])
    expect(chain).toEqual([
      [`${OFFICE}/D01`, 1, NO_ENTRY],
      [`${OFFICE}/D01`, 2, first!.hash],
      [`${OFFICE}/D01`, 3, second!.hash],
    ])
    expect([person!.entry.book, person!.entry.seq, person!.entry.prev]).toEqual([`${OFFICE}/prep/D01`, 1, NO_ENTRY])
    expect(booksOf(ledger)).toEqual([`${OFFICE}/D01`, `${OFFICE}/prep/D01`])
    expect(headOf(ledger, `${OFFICE}/D01`)).toEqual({ book: `${OFFICE}/D01`, seq: 3, hash: third.hash })
    expect(factsOf(ledger, 'voter.listed').map(({ body }) => body)).toEqual([listed(1), listed(2), listed(3)])
    expect(factByHash(ledger, third.hash)?.at).toBe(third.entry.at)
  })

  it.each([
    ['refuses', () => refuse('app.busy'), 'app.busy'],
    [
      'breaks',
      () => {
        throw new Error('power cut')
      },
      'power cut',
    ],
  ])('that %s in the middle leaves no entry, no view row, no attachment, no setting and no answer', (_, stop, code) => {
    const ledger = newLedger(STATION)
    const outcome = () =>
      write(ledger, { actor: clerk, requestId: 'r1' }, (append) => {
        append('D01', 'checked-in', checkedIn(1))
        attach(ledger, Buffer.from('传真'))
        setLocalValue(ledger, 'constituency', 'D99')
        return stop()
      })
    expect(codeOrFault(outcome)).toBe(code)
    expect(countEntries(ledger)).toBe(0)
    expect(Object.values(viewsOf(ledger)).flat()).toEqual([])
    expect(ledger.db.prepare('SELECT count(*) FROM attachments').pluck().get()).toBe(0)
    expect(localValue(ledger, 'constituency')).toBeUndefined()
    const again = write(ledger, { actor: clerk, requestId: 'r1' }, (append) =>
      done(append('D01', 'checked-in', checkedIn(1)).entry.seq),
    )
    expect(must(again)).toBe(1)
  })

  it('refused inside another takes back its own entries only', () => {
    const ledger = newLedger(STATION)
    const outcome = write(ledger, { actor: clerk }, (append) => {
      append('D01', 'checked-in', checkedIn(1))
      const inner = write(ledger, { actor: clerk }, (append) => {
        append('D01', 'checked-in', checkedIn(2))
        return refuse('pair.keep')
      })
      return done([codeOf(inner), append('D01', 'checked-in', checkedIn(3)).entry.seq])
    })
    expect(must(outcome)).toEqual(['pair.keep', 2])
    expect(countEntries(ledger)).toBe(2)
  })

  it('sent twice is answered twice and done once', () => {
    const ledger = newLedger(STATION)
    const send = (requestId: string, n: number) =>
      write(ledger, { actor: clerk, requestId }, (append) =>
        done({ receipt: append('D01', 'checked-in', checkedIn(n)).entry.seq }),
      )
    expect([send('a', 1), send('b', 2), send('a', 1), send('a', 9)].map(must)).toEqual([
      { receipt: 1 },
      { receipt: 2 },
      { receipt: 1 },
      { receipt: 1 },
    ])
    expect(countEntries(ledger)).toBe(2)
    expect(viewsOf(ledger)['participations']).toHaveLength(2)
  })

  it('is refused before this machine has keys and an election', () => {
    const ledger = must(openLedger(pathOf('blank.sqlite'), { create: true }))
    expect(codeOf(write(ledger, { actor: clerk }, () => done(1)))).toBe('ledger.no-election')
  })

  it('reads the head inside its transaction, so that a second process cannot make it write the same seq', () => {
    const ledger = newLedger(STATION)
    const seqAt = (at: typeof ledger, n: number) =>
      must(write(at, { actor: clerk }, (append) => done(append('D01', 'checked-in', checkedIn(n)).entry.seq)))
    const second = must(openLedger(ledger.path))
    expect([seqAt(ledger, 1), seqAt(second, 2), seqAt(ledger, 3), seqAt(second, 4)]).toEqual([1, 2, 3, 4])
    closeLedger(second)
  })

  it('that finds the file held by another process says nothing was done', () => {
    const ledger = newLedger(STATION)
    ledger.db.pragma('busy_timeout = 50')
    const other = new Database(ledger.path)
    other.exec('BEGIN IMMEDIATE')
    const answer = write(ledger, { actor: clerk }, (append) => done(append('D01', 'checked-in', checkedIn(1)).hash))
    expect(answer).toMatchObject({ ok: false, error: { code: 'ledger.busy' } })
    other.close()
    expect(countEntries(ledger)).toBe(0)
  })
})

describe('an attached file', () => {
  it('is kept once, under the hash of its bytes', () => {
    const ledger = newLedger()
    const bytes = Buffer.from([0, 255, 10, 13])
    const hash = attach(ledger, bytes)
    expect(attach(ledger, bytes)).toBe(hash)
    expect(attached(ledger, hash)?.equals(bytes)).toBe(true)
    expect(attached(ledger, '0'.repeat(64))).toBeUndefined()
  })
})

function codeOrFault(act: () => Result<unknown>): string {
  try {
    return codeOf(act())
  } catch (error) {
    return (error as Error).message
  }
}
