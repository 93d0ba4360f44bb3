import { expect, it } from 'vitest'
import { handedTo } from '../../docs/handed.ts'
import { readSources } from '../../docs/sources.ts'
import { entryTypes } from '#ledger/entries/index.ts'

/** Types of entries that more than one function writes, and why none of them can go round what another asks. */
const EXCUSED: Readonly<Record<string, string>> = {
  'election.changed':
    'two acts: facts put right by one person, and the day put off by two of the committee; each states all the facts',
  'person.assigned': 'somebody is given their roles, and a role of theirs ends; both state the whole person',
  'device.certified': 'the first office certifies itself, before there is anybody to certify it',
  'print.made': 'of the office and of a station, which do not know each other; the entry has one shape',
  'import.done': 'each kind of file has its own reader, all by `importBody`',
  'row.held': 'a row of a register and a row of a list wait for other things',
  'row.settled': 'by hand, and by a later export, which says so',
  'evidence.listed': 'the rows of a list, and one of them that was put right by hand',
  'person.decided': 'by rule, and by hand: the body says which',
  'proxy.withdrawn': 'by whoever gave it, and by their coming: the body names the check-in',
  incident: 'one that people record, and one that a check-in brings about in the same transaction',
  'count.typed': 'what a typist read, and the sums of what was called',
  'count.agreed': 'of two readings, and of calls that overseers confirmed',
  'count.withdrawn': 'a batch, an agreement and a joined spelling: each is looked up by its own kind before',
}

const handed = handedTo(readSources(), [{ name: 'append', at: 1 }])
/** Who writes each type: the functions that hand it to `append`. */
const written = new Map(Object.keys(entryTypes).map((type) => [type, [...(handed.get(type) ?? [])].sort()]))

it('each type of entry is written by one function, or says why by more', () => {
  const more = [...written].flatMap(([type, by]) => (by.length > 1 && !(type in EXCUSED) ? [`${type}: ${by.join(' ')}`] : []))
  expect(more).toEqual([])
})

it('excuses no type that one function writes', () => {
  expect(Object.keys(EXCUSED).filter((type) => (written.get(type)?.length ?? 0) < 2)).toEqual([])
})

it('finds who writes a type, and none that nobody does', () => {
  expect([...written].flatMap(([type, by]) => (by.length === 0 ? [type] : []))).toEqual([])
  expect(written.get('checked-in')).toEqual(['station/voting/check-in.ts#checkIn'])
})
