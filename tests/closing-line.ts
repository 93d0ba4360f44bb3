import type { Reporter, TestModule } from 'vitest/node'

/** Prints the closing line that CI reads: `N passed, N failed`, alone on a line. A file that did not load counts as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state)
      for (const state of results) count[state]++
      if (module.state() === 'failed' && !results.includes('failed')) count.failed++
    }
    const skipped = count.skipped + count.pending
    console.log(`\n${count.passed} passed, ${count.failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }
}
