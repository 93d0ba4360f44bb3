import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { formalList } from '#counting/contest-round.ts'
import { write } from '#ledger/append.ts'
import { stateFormal } from '#office/candidates/state-lists.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { SAMPLE_CANDIDATES } from '#office/importing/sample-candidates.ts'
import { sampleTable } from '#office/reading/sample-table.ts'
import { readStaff } from '#office/staff/read-staff.ts'
import { SAMPLE_STAFF } from '#office/staff/sample-staff.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { admin, codeOf, committee, consultAbout, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()

/** The rolls of the other constituencies, empty: the list is looked up in all. */
async function townWithRolls(name: string) {
  const town = await office(at, name)
  publish(town, villagers(8))
  need(
    write(town.ledger, { actor: admin }, (append) => {
      for (const { code } of electionOf(town.ledger).body.constituencies.slice(1))
        append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
      return done(null)
    }),
  )
  return town
}

describe('a formal list out of a file', async () => {
  const { ledger } = await townWithRolls('list')
  const { code, seats } = electionOf(ledger).body.contests.find(({ constituency }) => constituency === 'D01')!
  const people = rollOf(ledger, 'D01').slice(0, seats + 1)
  const names = people.map(({ voter: candidate, fields: { name } }) => ({ candidate, name }))
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,是否正式候选人'
  const rows = people.map(({ fields: { name, sex, birth, idNumber } }, i) =>
    [code, name, sex, birth, idNumber, '人民团体提名', `某团体${i}`, '是'].join(','),
  )
  const read = () => need(importCandidates(ledger, admin, '名单.csv', strToU8([heading, ...rows].join('\n')))).lists

  it('names everyone it has where that is asked', () => {
    const bytes = strToU8([heading, ...rows].join('\n'))
    const { people: listed } = need(importCandidates(ledger, admin, '看.csv', bytes, { list: true }))
    expect(listed).toMatchObject(
      people.map(({ fields: { name, idNumber, birth, sex } }, i) => ({
        row: i + 2,
        name,
        idNumber,
        birth,
        sex,
        constituency: 'D01',
        waits: [],
      })),
    )
  })

  it('waits for the voter groups, as it does on the page [S1 32; S2 36]', () => {
    expect(read()).toEqual({ stated: 0, unconsulted: 1, untimely: 0, byHand: 0 })
    const chosen = names.map(({ candidate }) => candidate)
    expect(codeOf(stateFormal(ledger, committee, code, chosen))).toBe('candidates.no-consultation')
    expect(formalList(ledger, code)).toEqual([])
  })

  it('and stands when it is read again after they met', () => {
    need(consultAbout(ledger, code, names))
    expect(read()).toEqual({ stated: 1, unconsulted: 0, untimely: 0, byHand: 0 })
    expect(formalList(ledger, code).toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))).toMatchObject(names)
  })
})

describe.each(['xlsx', 'csv'] as const)('the tables to fill in, as %s,', async (kind) => {
  const { ledger } = await townWithRolls(`samples-${kind}`)

  it('are read back: staff', () => {
    const { name, bytes } = sampleTable(SAMPLE_STAFF, kind)
    const people = need(readStaff(ledger, { file: name, bytes }))
    // Its people are examples: nobody of that name is put on the staff.
    expect(people.map(({ findings }) => findings.map(({ code }) => code))).toEqual(people.map(() => ['E.835']))
    expect(people).toHaveLength(SAMPLE_STAFF.rows.length - 1)
  })

  it('and candidates, of whom nobody is on a roll', () => {
    const { name, bytes } = sampleTable(SAMPLE_CANDIDATES, kind)
    const { rows, findings } = need(importCandidates(ledger, admin, name, bytes))
    expect(rows).toBe(SAMPLE_CANDIDATES.rows.length - 1)
    expect(new Set(findings.map(({ kind: what }) => what))).toEqual(
      new Set(['candidate_not_on_roll', 'registered_elsewhere', 'formal_too_few']),
    )
  })
})
