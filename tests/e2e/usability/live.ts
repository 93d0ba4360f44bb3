import { rollOf } from '#roll/election.ts'
import { openBrowser } from '../browser.ts'
import { openPollingStation, PLACE } from '../station-host.ts'
import { PATIENCE } from '../../fixtures/patience.ts'
import { countedHands, type Language } from './hands.ts'
import { SCENARIOS, type Known, type Scenario } from './scenarios.ts'
import { cardOf, newLines, prepareDay, writtenIn } from './station.ts'

/** More keys than this are too many for whoever has a queue before them: yellow. */
const MANY_KEYS = 8

export type Lived = {
  readonly scenario: Scenario
  readonly keys: number
  readonly seconds: number
  /** What was written, as the ledger says. */
  readonly written: readonly string[]
  readonly colour: 'green' | 'yellow' | 'red'
}

export type Day = { readonly lived: readonly Lived[]; readonly incidents: readonly string[] }

/** Every scenario at one desk, one after another, as fast as the window takes it and no faster. */
export async function liveScenarios(language: Language): Promise<Day> {
  const host = await openPollingStation({ open: false })
  const browser = await openBrowser()
  try {
    const ledger = host.ledger()
    prepareDay(ledger)
    await host.seat('clerk')
    await host.speak(language)
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
    page.setDefaultTimeout(PATIENCE)
    await page.goto(host.address)
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/check-in`)
    await page.getByRole('combobox', { name: { zh: '查找选民', en: 'Find a voter' }[language] }).waitFor()
    const known: Known = {
      card: (name, birth) => cardOf(ledger, name, birth),
      id: (name) => rollOf(ledger, 'D01').find(({ fields }) => fields.name === name)!.fields.idNumber,
    }
    const lived: Lived[] = []
    for (const scenario of SCENARIOS) {
      const before = writtenIn(ledger)
      const hands = countedHands(page, language)
      const began = performance.now()
      await scenario.lives(hands, known)
      const seconds = (performance.now() - began) / 1000
      const written = newLines(before, writtenIn(ledger))
      const isRight = written.toSorted().join('\n') === [...scenario.right].sort().join('\n')
      const keys = hands.keys()
      lived.push({ scenario, keys, seconds, written, colour: !isRight ? 'red' : keys > MANY_KEYS ? 'yellow' : 'green' })
    }
    return { lived, incidents: host.incidents }
  } finally {
    await browser.close()
    await host.close()
  }
}

/** Half of the numbers are not greater. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

const COLOURS = { green: '绿', yellow: '黄', red: '红' } as const

/** The table of docs/usability.md. */
export const tableOf = (lived: readonly Lived[]): readonly string[] => [
  '| | 哪一种 | 来的是谁、怎么了 | 账本里应有 | 按键 | 秒 | |',
  '|---|---|---|---|---|---|---|',
  ...lived.map(
    ({ scenario: { kind, what, right }, keys, seconds, colour }, i) =>
      `| ${i + 1} | ${kind} | ${what} | ${right.join('；') || '什么也没有'} | ${keys} | ${seconds.toFixed(1)} | ${COLOURS[colour]} |`,
  ),
]
