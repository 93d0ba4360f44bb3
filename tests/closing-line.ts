import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Prints the closing line that CI reads: `N passed, N failed`, alone on a line. A file that did not load counts as failed.
 * With `XUANCE_CLOSING` set it adds to the counts in that file instead, so that several runs are told in one line (`.ci/closing.mjs`).
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state)
      for (const state of results) count[state]++
      if (module.state() === 'failed' && !results.includes('failed')) count.failed++
    }
    const counts = [count.passed, count.failed, count.skipped + count.pending]
    const kept = process.env['XUANCE_CLOSING']
    if (kept === undefined) return console.log(`\n${closingLine(counts)}`)
    const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as number[]) : [0, 0, 0]
    writeFileSync(kept, JSON.stringify(counts.map((each, i) => each + before[i]!)))
  }
}

const closingLine = ([passed, failed, skipped = 0]: readonly number[]): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
