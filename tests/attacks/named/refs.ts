import { checkIn, continued, copied, reentered, spoiled, undone } from '../facts.ts'
import type { Row } from './row.ts'

const places = ['D01', 'D05', 'D06'] as const
const nowhere = 'f'.repeat(64)

/** What is pointed at: entries, receipts and books of others. */
export const ofRefs: readonly Row[] = [
  {
    says: 'undoes every check-in of D01 by hash',
    by: 'lead',
    states: (k, say) => {
      for (const { hash, body } of k.entries('checked-in', 'D01')) say(undone(hash, body['papers'] as Record<string, number>))
    },
  },
  {
    says: 'undoes one check-in of D05’s desk',
    by: 'desk',
    states: (k, say) => void say(undone(k.entries('checked-in', 'D05').at(-1)!.hash)),
  },
  {
    says: 'undoes check-ins of others in the first bundle that comes from D02',
    by: 'spare',
    kind: 'sync',
    moment: 'before',
    states: (k, say) => {
      for (const code of places) for (const { hash } of k.entries('checked-in', code)) say(undone(hash))
    },
  },
  {
    says: 'undoes whatever it heard of: openings, closings, counts, signatures, certificates',
    by: 'lead',
    states: (k, say) => {
      for (const { hash, book } of k.told) if (!book.endsWith('/D02')) say(undone(hash))
    },
  },
  {
    says: 'undoes and withdraws what does not exist, and itself',
    by: 'lead',
    states: (_, say) => {
      const first = say(undone(nowhere))
      say(undone(first))
      say({ type: 'proxy.withdrawn', body: { ref: nowhere, reason: '撤回', checkIn: nowhere } })
      say({ type: 'box.in', body: { ref: nowhere, used: { D01: 1 }, returned: { D01: 1 } } })
      say({ type: 'count.confirmed', body: { ref: nowhere } })
      say({ type: 'count.withdrawn', body: { ref: nowhere, reason: '重唱' } })
      say({ type: 'person.signed-out', body: { ref: nowhere, why: 'self' } })
    },
  },
  {
    says: 'undoes check-ins of its own lead, from the desk',
    by: 'desk',
    states: (k, say) => {
      for (const { hash, book } of k.entries('checked-in', 'D02')) if (book.startsWith(k.device('D02', 'lead'))) say(undone(hash))
    },
  },
  {
    says: 'undoes check-ins of its own station, from a spare that was never used',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      for (const { hash } of k.entries('checked-in', 'D02')) say(undone(hash))
    },
  },
  {
    says: 'undoes nearly all of its own day once it has closed: papers may be in the box',
    by: 'lead',
    states: (k, say) => {
      for (const { hash } of k.own('checked-in')) say(undone(hash))
    },
  },
  {
    says: 're-enters other facts under the receipts of D01’s lead',
    by: 'lead',
    states: (k, say) => {
      const book = `${k.device('D01', 'lead')}/D01`
      for (let receipt = 1; receipt <= 12; receipt++)
        say(reentered(book, receipt, { voter: 'D01-0012', contests: k.contests('D01') }))
    },
  },
  {
    says: 're-enters the same facts, and undoes its own: the original is undone with them',
    by: 'lead',
    states: (k, say) => {
      for (const { hash: _, book, seq, body } of k.entries('checked-in', 'D01')) say(undone(say(copied(book, seq, body))))
    },
  },
  {
    says: 'does so blindly, guessing who stands behind a handful of receipts',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      const book = `${k.device('D01', 'lead')}/D01`
      for (const [i, voter] of k.cards('D01').entries())
        for (const receipt of [i + 1, i + 2, i + 3])
          say(undone(say(reentered(book, receipt, { voter, contests: k.contests('D01') }))))
    },
  },
  {
    says: 're-enters the spoiled papers of D01 and undoes them',
    by: 'desk',
    states: (k, say) => {
      for (const { book, seq, body } of k.entries('paper.spoiled', 'D01'))
        say(undone(say(copied(book, seq, body, 'paper.spoiled'))))
    },
  },
  {
    says: 're-enters spoiled papers of D06 under a receipt of its own lead',
    by: 'lead',
    states: (k, say) => void say(copied(`${k.device('D02', 'lead')}/D02`, 900, { contest: 'D06', count: 50 }, 'paper.spoiled')),
  },
  {
    says: 're-enters check-ins of D06 under receipts of its own lead',
    by: 'lead',
    states: (k, say) => {
      const book = `${k.device('D02', 'lead')}/D02`
      for (const [i, voter] of k.cards('D06').entries()) say(reentered(book, 900 + i, { voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 're-enters check-ins of D06 under receipts of D06’s own lead that were never given out',
    by: 'desk',
    states: (k, say) => {
      const book = `${k.device('D06', 'lead')}/D06`
      for (const [i, voter] of k.cards('D06').entries()) say(reentered(book, 900 + i, { voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 're-enters under receipts of the office’s town book and of a book nobody knows',
    by: 'lead',
    states: (k, say) => {
      const office = k.books.find((book) => book.endsWith('/town'))!
      for (const book of [office, 'ffffffffffffffff/D01', 'ffffffffffffffff/no-such/place', 'ffffffffffffffff/D02'])
        say(reentered(book, 1, { voter: 'D01-0001', contests: k.contests('D01') }))
    },
  },
  {
    says: 're-enters, from a spare, its own lead’s receipts and undoes them: the lead’s day is gone',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      for (const { book, seq, body } of k.entries('checked-in', 'D02')) say(undone(say(copied(book, seq, body))))
    },
  },
  {
    says: 'goes on from the book of D01’s lead, and hands out papers after D01’s closing',
    by: 'lead',
    from: 'start',
    kind: 'sync',
    states: (k, say) => {
      say(continued(`${k.device('D01', 'lead')}/D01`, 1))
      say(checkIn({ voter: 'D02-0011', contests: k.contests('D02') }))
    },
  },
  {
    says: 'goes on from every book of others, from its closed end',
    by: 'lead',
    states: (k, say) => {
      for (const book of k.books) if (!book.endsWith('/D02')) say(continued(book, 1))
      say(checkIn({ voter: 'D01-0011', contests: k.contests('D01') }))
      say(spoiled('D01'))
    },
  },
  {
    says: 'goes on, as a spare, from the office’s town book, so as to be newer than it',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      for (const book of k.books.filter((each) => !/\/D0\d$/u.test(each))) say(continued(book, 1))
    },
  },
  {
    says: 'goes on, as a desk, from its lead’s book: the lead’s closing is dropped',
    by: 'desk',
    states: (k, say) => void say(continued(`${k.device('D02', 'lead')}/D02`, 1)),
  },
  {
    says: 'goes on, as a spare, from its lead’s book, and closes with nothing issued',
    by: 'spare',
    is: 'either',
    states: (k, say) => {
      say(continued(`${k.device('D02', 'lead')}/D02`, 1))
      const papers = { printed: 20, issued: 0, spoiled: 0, unused: 20 }
      say({ type: 'station.closed', body: { papers: Object.fromEntries(k.contests('D02').map((contest) => [contest, papers])) } })
    },
  },
  {
    says: 'goes on from itself, and round in a circle with its desk',
    by: 'lead',
    states: (k, say) => {
      say(continued(`${k.device('D02', 'lead')}/D02`, 1))
      say(continued(`${k.device('D02', 'desk')}/D02`, 1))
    },
    beside: (k) => [{ book: `${k.device('D02', 'desk')}/D02`, states: [continued(`${k.device('D02', 'lead')}/D02`, 1)] }],
  },
  {
    says: 'goes on from books whose names are nearly names',
    by: 'desk',
    states: (_, say) => {
      for (const name of ['D01', 'prep/D01', 'town', '/', 'toString', 'D01/D01', 'a/b/c/d', '-', 'prep/town', 'D02/', '/D01'])
        say(continued(`ffffffffffffffff/${name}`, 2 ** 53 - 1))
    },
  },
]
