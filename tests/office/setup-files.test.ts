import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConstituencies } from '#office/setup/setup-files.ts'
import { packs } from '#rules/packs/index.ts'

const text = readFileSync(join(import.meta.dirname, '../../examples/qingxi/constituencies.csv'), 'utf8')
/** The file with other seats in its first row. */
const withSeats = (seats: number): string => text.replace(/^(D01,[^,]*,县级,[^,]*,)\d+/m, `$1${seats}`)

describe('the seats of a set-up file', () => {
  const { least, most } = Object.values(packs)[0]!.seats
  const wrong = { ok: false, error: { code: 'setup.field', params: { file: 'c.csv', row: 2, field: 'seats' } } }
  it.each([
    [least.value, { ok: true }],
    [most.value, { ok: true }],
    [most.value + 1, wrong],
    [0, wrong],
  ])('%i are asked of the pack (S1 25)', (seats, answer) => {
    expect(readConstituencies('c.csv', withSeats(seats))).toMatchObject(answer)
  })
})
