import { defineConfig } from 'vitest/config'

/** They put something else in a module's place, so nobody may have loaded it before. */
const MOCKING = ['tests/contract/conformance.test.ts', 'tests/faults/stick.test.ts', 'tests/hosts/electron-host.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      // Files share loaded modules: loading them anew for each file was a third of the run. The app is one process too, so what one
      // file would leave behind for the next is a defect worth finding.
      { extends: true, test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
})
