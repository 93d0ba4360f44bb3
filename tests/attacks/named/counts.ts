import { goneOn, hashOf, ZEROS, type Person, type Statement } from '../attacker.ts'
import { checkIn, closedAs, count, INVENTED, lastWins, MOST, openedAs, properly, undone, type Say } from '../facts.ts'
import { staffOf, type Knowledge } from '../knowledge.ts'
import type { Row } from './row.ts'

const signersOf = (code: string): readonly Person[] => staffOf(code, 'lead', 'overseer-1', 'overseer-2', 'typist-1', 'typist-2')
const CODES = ['D01', 'D05', 'D06'] as const

/** A day nobody lived: opened, everybody came, closed. */
function madeUpDay(k: Knowledge, say: Say): void {
  say(openedAs(k, k.contests('D02')))
  for (const voter of k.cards('D02')) say(checkIn({ voter, contests: k.contests('D02') }))
  say(closedAs(k.contests('D02'), 12))
}

/** Both contests of D02 counted so that others win. */
function otherWinners(k: Knowledge, say: Say, voters: number, by = properly('D02'), signers?: readonly Person[]): void {
  for (const contest of k.contests('D02')) count(say, contest, lastWins(k, contest, voters), by, signers)
}

/** What is said of counts and results: those of others, and one's own by people who are none or in the wrong place. */
export const ofCounts: readonly Row[] = [
  {
    says: 'types, agrees and signs a count of every contest of others',
    by: 'lead',
    states: (k, say) => {
      for (const code of CODES)
        for (const contest of k.contests(code)) count(say, contest, lastWins(k, contest, 10), properly(code), signersOf(code))
    },
  },
  {
    says: 'agrees the readings that D01 typed first, and not its last ones',
    by: 'desk',
    states: (k, say) => {
      const [first] = k.entries('count.typed', 'D01')
      say({ type: 'count.agreed', body: { contest: 'D01', round: 'first', refs: [first!.hash, first!.hash] } })
    },
  },
  {
    says: 'withdraws the agreements, openings and signatures of others',
    by: 'lead',
    states: (k, say) => {
      for (const code of CODES)
        for (const type of ['count.agreed', 'count.typed', 'result.signed', 'station.closed'])
          for (const { hash } of k.entries(type, code)) say({ type: 'count.withdrawn', body: { ref: hash, reason: '重新唱票' } })
    },
  },
  {
    says: 'calls papers of D06 aloud, confirms and calls out',
    by: 'lead',
    states: (k, say) => {
      const at = { contest: 'D06', round: 'first' }
      const ref = say({ type: 'count.called', body: { ...at, batch: 1, papers: 12, figures: lastWins(k, 'D06', 12) } })
      say({ type: 'count.confirmed', body: { ref } })
      say({ type: 'count.called-out', body: { ...at, refs: [ref] } })
    },
  },
  {
    says: 'joins written-in names, and odd papers, of other contests',
    by: 'lead',
    states: (_, say) => {
      for (const contest of CODES) {
        const at = { contest, round: 'first', reason: '同一人' }
        say({ type: 'writein.joined', body: { ...at, names: ['候选乙'], as: '候选甲', voter: `${contest}-0001` } })
        say({ type: 'paper.adjudicated', body: { ...at, oddPaper: 'W1', papers: 5, decidedAs: 'invalid' } })
      }
    },
  },
  {
    says: 'starts a revote in D01, closes it, and withdraws the first vote of D05',
    by: 'lead',
    states: (k, say) => {
      const [signed] = k.entries('result.signed', 'D01')
      const again = { contest: 'D01', round: 'revote' }
      say({ type: 'round.started', body: { ...again, seats: 1, candidates: k.candidates('D01'), ref: signed!.hash } })
      const papers = { printed: 20, issued: 12, spoiled: 0, unused: 8 }
      say({ type: 'round.closed', body: { ...again, participants: { inPerson: 12, mobile: 0, proxy: 0 }, papers } })
      for (const contest of k.contests('D05'))
        say({ type: 'round.withdrawn', body: { contest, round: 'first', ref: ZEROS, reason: '有误' } })
    },
  },
  {
    says: 'signs and witnesses results of others with a hash that is all zero',
    by: 'lead',
    states: (k, say) => {
      for (const code of CODES)
        for (const { hash, body } of k.entries('count.agreed', code)) {
          const of = { contest: body['contest'], round: 'first', ref: hash, count: ZEROS }
          say({ type: 'result.witnessed', body: of, actor: staffOf(code, 'overseer-1', 'overseer-2') })
          say({ type: 'result.signed', body: { ...of, signers: signersOf(code) }, actor: staffOf(code, 'lead') })
        }
    },
  },
  {
    says: 'closes and opens with papers of every contest there is',
    by: 'lead',
    states: (k, say) => {
      say(openedAs(k, k.everyContest))
      say(closedAs(k.everyContest, MOST, MOST))
    },
  },
  {
    says: 'opens with a roll version nobody published',
    by: 'lead',
    from: 'start',
    kind: 'sync',
    states: (k, say) => {
      say(openedAs(k, k.contests('D02'), MOST))
      say(openedAs(k, k.contests('D02'), 1))
    },
  },
  {
    says: 'types a count of 2^53−1 papers in its own contest',
    by: 'lead',
    states: (k, say) => {
      for (const contest of k.contests('D02')) count(say, contest, lastWins(k, contest, MOST), properly('D02'), signersOf('D02'))
    },
  },
  {
    says: 'counts a contest called constructor',
    by: 'lead',
    states: (k, say) => {
      count(say, 'constructor', lastWins(k, 'D02', 9), properly('D02'), signersOf('D02'))
      say(closedAs(['toString', 'constructor'], 3))
    },
  },
  {
    says: 'counts again after it has handed in, by people nobody assigned: others win',
    by: 'lead',
    states: (k, say) => otherWinners(k, say, 9, INVENTED, [...INVENTED.typists.flat(), ...INVENTED.lead]),
  },
  {
    says: 'counts again under the names of its own staff, in roles they do not have',
    by: 'lead',
    states: (k, say) => {
      const clerk = { person: 'D02-clerk', role: 'typist' }
      const overseer = { person: 'D02-overseer-1', role: 'typist' }
      const by = { typists: [[clerk], [overseer]], lead: [{ person: 'D02-clerk', role: 'lead' }] }
      otherWinners(k, say, 9, by, signersOf('D02'))
    },
  },
  {
    says: 'counts again by one typist who reads twice',
    by: 'lead',
    states: (k, say) => {
      const typist = staffOf('D02', 'typist-1')
      otherWinners(k, say, 9, { typists: [typist, typist], lead: staffOf('D02', 'lead') }, signersOf('D02'))
    },
  },
  {
    says: 'counts again by the staff of D01',
    by: 'lead',
    states: (k, say) => otherWinners(k, say, 9, properly('D01'), signersOf('D01')),
  },
  {
    says: 'counts again by people of the office, and of the committee',
    by: 'lead',
    states: (k, say) => {
      const office = (role: string) => [{ person: `office-${role}`, role: 'typist' }]
      otherWinners(k, say, 9, { typists: [office('reviewer'), office('committee')], lead: office('admin') }, signersOf('D02'))
    },
  },
  {
    says: 'counts again by proper typists, and nobody signs',
    by: 'lead',
    states: (k, say) => otherWinners(k, say, 9),
  },
  {
    says: 'counts again by proper typists, and the signatures are over nothing',
    by: 'lead',
    states: (k, say) => otherWinners(k, say, 9, properly('D02'), signersOf('D02')),
  },
  {
    says: 'counts again, and one person signs for all',
    by: 'lead',
    states: (k, say) => {
      const all = ['lead', 'overseer', 'overseer', 'typist'].map((role) => ({ person: 'D02-lead', role }))
      otherWinners(k, say, 9, properly('D02'), all)
    },
  },
  {
    says: 'changes its agreed count by one reading more, of whoever',
    by: 'lead',
    states: (k, say) => {
      const at = { contest: 'D02', round: 'first' }
      say({ type: 'count.typed', body: { ...at, figures: lastWins(k, 'D02', 9) }, actor: [{ person: '某人', role: 'x' }] })
    },
  },
  {
    says: 'agrees what never agreed: one old reading, one new',
    by: 'lead',
    states: (k, say) => {
      const at = { contest: 'D02', round: 'first' }
      const old = k.own('count.typed').find(({ body }) => body['contest'] === 'D02')!.hash
      const fresh = say({
        type: 'count.typed',
        body: { ...at, figures: lastWins(k, 'D02', 9) },
        actor: staffOf('D02', 'typist-1'),
      })
      say({ type: 'count.agreed', body: { ...at, refs: [old, fresh] }, actor: staffOf('D02', 'typist-1') })
    },
  },
  {
    says: 'agrees with a reading that does not exist',
    by: 'lead',
    states: (k, say) => {
      const at = { contest: 'D02', round: 'first' }
      const fresh = say({
        type: 'count.typed',
        body: { ...at, figures: lastWins(k, 'D02', 9) },
        actor: staffOf('D02', 'typist-1'),
      })
      say({ type: 'count.agreed', body: { ...at, refs: [hashOf('nothing'), fresh] }, actor: staffOf('D02', 'typist-1') })
    },
  },
  {
    says: 'counts and signs as a desk',
    by: 'desk',
    states: (k, say) => otherWinners(k, say, 9, properly('D02'), signersOf('D02')),
  },
  {
    says: 'lives and counts a made-up day as a spare that nobody called for, and hands it in as final',
    by: 'spare',
    is: 'either',
    states: (k, say) => {
      madeUpDay(k, say)
      otherWinners(k, say, 12, properly('D02'), signersOf('D02'))
    },
  },
  {
    says: 'does so before the lead has come: D02 has no result from a spare',
    by: 'spare',
    moment: 'before',
    own: 'nobody',
    is: 'either',
    states: (k, say) => {
      madeUpDay(k, say)
      otherWinners(k, say, 12, properly('D02'), signersOf('D02'))
    },
  },
  {
    says: 'brings, as a spare, a lead’s book of its own making before the lead has come',
    by: 'spare',
    moment: 'before',
    own: 'nobody',
    is: 'either',
    states: () => undefined,
    beside: (k) => {
      const book = `${k.device('D02', 'lead')}/D02`
      const said: Statement[] = [openedAs(k, k.contests('D02'))]
      for (const voter of k.cards('D02')) said.push(checkIn({ voter, contests: k.contests('D02') }))
      said.push(closedAs(k.contests('D02'), 12))
      return [{ book, states: [...said, ...countedIn(k, book, said)] }]
    },
  },
  {
    says: 'brings, as a spare, another branch of its lead’s book: others win',
    by: 'spare',
    is: 'either',
    states: () => undefined,
    beside: (k) => {
      const book = `${k.device('D02', 'lead')}/D02`
      const said: Statement[] = [openedAs(k, k.contests('D02')), closedAs(k.contests('D02'), 0)]
      return [{ book, states: [...said, ...countedIn(k, book, said)] }]
    },
  },
  {
    says: 'hands in a first count that nobody signed',
    by: 'lead',
    from: 'start',
    moment: 'before',
    own: 'unsigned',
    states: (k, say) => {
      madeUpDay(k, say)
      otherWinners(k, say, 12)
    },
  },
  {
    says: 'hands in a first count with signatures over nothing',
    by: 'lead',
    from: 'start',
    moment: 'before',
    own: 'unsigned',
    states: (k, say) => {
      madeUpDay(k, say)
      otherWinners(k, say, 12, properly('D02'), signersOf('D02'))
    },
  },
  {
    says: 'hands in a first count by invented people',
    by: 'lead',
    from: 'start',
    moment: 'before',
    own: 'unsigned',
    states: (k, say) => {
      madeUpDay(k, say)
      otherWinners(k, say, 12, INVENTED, [...INVENTED.typists.flat(), ...INVENTED.lead])
    },
  },
  {
    says: 'hands in as final what was never closed',
    by: 'lead',
    from: 'open',
    moment: 'before',
    is: 'refused',
    own: 'nobody',
    states: (_, say) => void say({ type: 'incident', body: { what: '没有关箱' } }),
  },
  {
    says: 'hands in as final an unclosed day with a count',
    by: 'lead',
    from: 'start',
    moment: 'before',
    is: 'refused',
    own: 'nobody',
    states: (k, say) => {
      say(openedAs(k, k.contests('D02')))
      for (const voter of k.cards('D02')) say(checkIn({ voter, contests: k.contests('D02') }))
      otherWinners(k, say, 12, properly('D02'), signersOf('D02'))
    },
  },
  {
    says: 'hands in as final, as a spare, one line and nothing else',
    by: 'spare',
    moment: 'before',
    is: 'refused',
    own: 'nobody',
    states: (_, say) => void say({ type: 'incident', body: { what: '备用机' } }),
  },
  {
    says: 'undoes half of its own day before closing, on another branch',
    by: 'lead',
    from: 'open',
    states: (k, say) => {
      for (const { hash } of k.own('checked-in')) say(undone(hash))
      say(closedAs(k.contests('D02'), 0))
    },
  },
]

/** The entries of a signed count that goes on after `said` in a book, with the hashes they will have. */
function countedIn(k: Knowledge, book: string, said: readonly Statement[]): readonly Statement[] {
  const more: Statement[] = []
  const say: Say = (statement) => {
    more.push(statement)
    return hashOf(goneOn([], { election: k.election, book }, [...said, ...more]).at(-1)!)
  }
  otherWinners(k, say, 12, properly('D02'), signersOf('D02'))
  return more
}
