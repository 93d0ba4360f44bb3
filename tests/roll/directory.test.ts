import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { factsOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { listDirectories, whereListed } from '#roll/directory.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, need, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

/** What somebody has to try who knows the dozen area codes of a town's voters: every day of 82 years, 500 sequences of either sex. */
const SPACE = { areas: 12, days: 30_000, sequences: 1000 }
const CANDIDATES = SPACE.areas * SPACE.days * SPACE.sequences
const VOTERS = 5000

const FIRST_DAY = Date.UTC(1926, 0, 1)
/** The n-th number of the space. */
function candidate(n: number): string {
  const sequence = n % SPACE.sequences
  const day = Math.floor(n / SPACE.sequences) % SPACE.days
  const area = 330_701 + Math.floor(n / SPACE.sequences / SPACE.days)
  const born = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const first17 = `${area}${born}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}
/** A stride that meets no number twice: CANDIDATES has no factor but 2, 3 and 5. */
const spread = (i: number, from: number): string => candidate((from + i * 7_654_321) % CANDIDATES)

const { ledger } = await office(folder())
const codes = ['D01', 'D02'] as const
const voters = (code: string, count: number) =>
  Array.from({ length: count }, (_, i) => spread(i, code === 'D01' ? 0 : 7_654_321 * VOTERS))

const publishRoll = (code: (typeof codes)[number], version: number, from: number, to: number): void =>
  void need(
    write(ledger, { actor: admin }, (append) => {
      for (const [i, idNumber] of voters(code, to).entries()) {
        if (i < from) continue
        const fields = { name: '王小明', sex: '男' as const, birth: '1990-01-01', idNumber, register: 1, contests: [code] }
        append(code, 'voter.listed', { voter: `${code}-${String(i + 1).padStart(4, '0')}`, version, fields })
      }
      append(code, 'roll.published', { version, count: to, sha256: '0'.repeat(64) })
      return done(null)
    }),
  )
const directories = () => factsOf(ledger, 'directory.listed').map(({ body }) => body)
const fit = ({ key, hashes }: { readonly key: string; readonly hashes: readonly string[] }) => {
  const known = new Set(hashes)
  const digits = hashes[0]!.length
  return (idNumber: string): boolean =>
    known.has(createHmac('sha256', Buffer.from(key, 'hex')).update(idNumber).digest('hex').slice(0, digits))
}

for (const code of codes) publishRoll(code, 1, 0, VOTERS)
need(listDirectories(ledger, admin))

describe('the directory of who is listed where', () => {
  it('leaves at least two hundred numbers to choose from for each voter, whoever tries every number there is', () => {
    const tried = 100_000
    const fits = fit(directories()[0]!)
    const fitting = Array.from({ length: tried }, (_, i) => spread(i, 1)).filter(fits).length
    expect((fitting / tried) * (CANDIDATES / VOTERS)).toBeGreaterThan(200)
  })

  it('leaves some thirty where four of five voters have the area code of their own town', () => {
    const tried = 100_000
    const fits = fit(directories()[0]!)
    const fitting = Array.from({ length: tried }, (_, i) => candidate((i * 7919) % (SPACE.days * SPACE.sequences))).filter(fits)
    const ofTheTown = (fitting.length / tried) * SPACE.days * SPACE.sequences
    expect(ofTheTown / (0.8 * VOTERS)).toBeGreaterThan(25)
    expect(ofTheTown / (0.8 * VOTERS)).toBeLessThan(50)
  })

  it('names the constituency of every voter, and of few strangers any', () => {
    const own = voters('D02', VOTERS).filter((_, i) => i % 100 === 0)
    for (const idNumber of own) expect(whereListed(ledger, idNumber).map(({ constituency }) => constituency)).toContain('D02')
    const strangers = Array.from({ length: 500 }, (_, i) => spread(i, 2))
    // Two lists of 5,000 are expected to name one in a hundred.
    expect(strangers.filter((idNumber) => whereListed(ledger, idNumber).length > 0).length).toBeLessThan(25)
  })

  it('names all constituencies that fit, when there are several', () => {
    const [first, second] = directories()
    const [inFirst, inSecond] = [fit(first!), fit(second!)]
    const both = Array.from({ length: 3 * VOTERS }, (_, i) => spread(i, 0)).find((each) => inFirst(each) && inSecond(each))!
    expect(whereListed(ledger, both).map(({ constituency }) => constituency)).toEqual(['D01', 'D02'])
  })

  it('keeps its key when a newer roll is published, so that two lists tell no more of a voter than one', () => {
    publishRoll('D01', 2, VOTERS, VOTERS + 1)
    need(listDirectories(ledger, admin))
    const [first, , second] = directories()
    expect(second).toMatchObject({ constituency: 'D01', version: 2, key: first!.key })
    expect(new Set(second!.hashes)).toEqual(new Set([...first!.hashes, ...second!.hashes]))
  })

  it('is still read where an older version of Xuance listed sixteen digits', () => {
    const key = 'ab'.repeat(32)
    const idNumber = spread(0, 5)
    const hash = createHmac('sha256', Buffer.from(key, 'hex')).update(idNumber).digest('hex').slice(0, 16)
    need(
      write(ledger, { actor: admin }, (append) => {
        append('town', 'directory.listed', { constituency: 'D02', version: 1, key, hashes: [hash] })
        return done(null)
      }),
    )
    expect(whereListed(ledger, idNumber).map(({ constituency }) => constituency)).toContain('D02')
  })
})
