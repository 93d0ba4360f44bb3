import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { liveScenarios, median, tableOf, type Day, type Lived } from './usability/live.ts'
import { KINDS, SCENARIOS } from './usability/scenarios.ts'

const PAGE = new URL('../../docs/usability.md', import.meta.url)
const withoutSeconds = (line: string): string => line.replace(/\| \d+\.\d \|/, '| |')

let lived: readonly Lived[] = []
let incidents: readonly string[] = []
let inEnglish: Day = { lived: [], incidents: [] }
beforeAll(async () => {
  ;({ lived, incidents } = await liveScenarios('zh'))
  inEnglish = await liveScenarios('en')
  // `XUANCE_WRITE=1` writes the table anew.
  if (process.env['XUANCE_WRITE']) {
    const page = readFileSync(PAGE, 'utf8')
    writeFileSync(PAGE, [page.slice(0, page.indexOf('| | 哪一种')).trimEnd(), '', ...tableOf(lived), ''].join('\n'))
  }
})

describe('the scenarios of the protocol', () => {
  test('are 27, of seven kinds', () => {
    expect(SCENARIOS).toHaveLength(27)
    expect([...new Set(SCENARIOS.map(({ kind }) => kind))]).toEqual([...KINDS])
  })

  test('leave in the ledger what they have to, and nothing else: none is red', () => {
    expect(lived.map(({ scenario, written }) => [scenario.what, [...written].sort()])).toEqual(
      SCENARIOS.map(({ what, right }) => [what, [...right].sort()]),
    )
    expect(lived.filter(({ colour }) => colour === 'red')).toEqual([])
    expect(incidents).toEqual([])
  })

  test('are lived in English by the same keys, and leave the same', () => {
    const told = ({ scenario, written, keys, colour }: Lived) => [scenario.what, [...written].sort(), keys, colour]
    expect(inEnglish.lived.map(told)).toEqual(lived.map(told))
    expect(inEnglish.incidents).toEqual([])
  })

  test('take an ordinary voter four keys at the most, in the middle', () => {
    const ordinary = lived.filter(({ scenario: { kind } }) => kind === '可扫的证件' || kind === '手工查找')
    expect(ordinary.length).toBe(9)
    expect(median(ordinary.map(({ keys }) => keys))).toBeLessThanOrEqual(4)
  })

  test('stand in the page as they were lived, their keys and colours', () => {
    const page = readFileSync(PAGE, 'utf8').split('\n')
    const table = page.slice(page.findIndex((line) => line.startsWith('| | 哪一种'))).filter((line) => line !== '')
    expect(table.map(withoutSeconds)).toEqual(tableOf(lived).map(withoutSeconds))
  })
})
