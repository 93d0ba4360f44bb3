import { join } from 'node:path'
import type { DirectoryFilter } from '#contract/directory.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { listPeople } from '#office/directory/list-people.ts'
import { personCard } from '#office/directory/person-card.ts'
import { need } from '../fixtures/election.ts'
import { chain, created, DEVICE, emptyLedger, recorded, put } from './books.ts'
import { ms, percentile, time, type Measured } from './measure.ts'
import { closeLedger } from '#ledger/open.ts'

const FILTERS: readonly DirectoryFilter[] = [
  {},
  { sort: 'name' },
  { sort: 'birth', down: true },
  { sort: 'idNumber' },
  { text: '陈建' },
  { text: 'cjg' },
  { text: 'wangxiu' },
  { text: '1234' },
  { constituency: 'D03' },
  { village: '东坞村', group: '3' },
  { state: 'undecided', sort: 'register' },
  { ageFrom: 18, ageTo: 30 },
  { text: '楼', ageFrom: 60, sort: 'name', down: true },
]

/** A window of the directory of sixty thousand people, as a screen asks for it while somebody types, sorts and scrolls. */
export function directory(at: string): Measured {
  const ledger = emptyLedger(join(at, 'directory.sqlite'))
  put(ledger, chain(`${DEVICE}/town`, created()))
  for (let i = 1; i <= 9; i++) put(ledger, chain(`${DEVICE}/prep/D0${i}`, recorded(`D0${i}`, i === 9 ? 6672 : 6666)))
  const ask = (n: number): number =>
    time(() => void listPeople(ledger, { ...FILTERS[n % FILTERS.length], from: (n * 997) % 5000, most: 200 }))
  const first = time(() => void listPeople(ledger, {}))
  const each = Array.from({ length: FILTERS.length }, (_, n) => ask(n))
  const durations = Array.from({ length: 400 }, (_, n) => ask(n))
  const [one] = listPeople(ledger, { sort: 'birth' }).items
  const card = percentile(
    Array.from({ length: 20 }, () => time(() => void need(personCard(ledger, one!.of as never)))),
    50,
  )
  const decided = {
    register: 1,
    article: 'S1 27',
    by: 'operator',
    evidence: {},
    person: (one!.of as { person: string }).person,
  } as const
  need(
    write(ledger, { actor: [{ person: 'bench', role: 'registrar' }] }, (append) =>
      done(append('prep/D01', 'person.decided', decided).hash),
    ),
  )
  const after = time(() => void listPeople(ledger, {}))
  closeLedger(ledger)
  const p99 = percentile(durations, 99)
  return {
    what: 'a window of the directory of 60,000 people',
    bar: 'p99 < 100 ms',
    measured: `p99 ${ms(p99)}, median ${ms(percentile(durations, 50))}; the first ${ms(first)}, the first of an order or a spelling up to ${ms(Math.max(...each))}, after a decision ${ms(after)}; somebody’s page ${ms(card)}`,
    holds: p99 < 100,
  }
}
