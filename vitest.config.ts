import { defineConfig } from 'vitest/config'
import { PATIENCE } from './tests/fixtures/patience.ts'

/** They put something else in a module's or the window's place, so nobody may have loaded what asks it before. */
const MOCKING = [
  'tests/contract/conformance.test.ts',
  'tests/contract/fresh.test.ts',
  'tests/faults/stick.test.ts',
  'tests/hosts/electron-host.test.ts',
  'tests/hosts/plain-backup.test.ts',
]

/** By commands of their own: long lives (whole elections, kill series), and what needs the samples that lie beside the project. */
const APART = { long: 'tests/**/*.long.test.ts', corpus: 'tests/**/*.corpus.test.ts' }

const apart = (Object.keys(APART) as (keyof typeof APART)[]).find((name) => process.argv.includes(`--project=${name}`))

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: PATIENCE } },
    maxWorkers: 2,
    projects: apart
      ? [
          {
            extends: true,
            test: { name: apart, include: [APART[apart]], isolate: false, testTimeout: 300_000, hookTimeout: 600_000 },
          },
        ]
      : [
          // Files share loaded modules: loading them anew for each file was a third of the run. The app is one process too, so what
          // one file would leave behind for the next is a defect worth finding.
          {
            extends: true,
            test: {
              name: 'shared',
              include: ['tests/**/*.test.ts'],
              exclude: [...MOCKING, ...Object.values(APART)],
              isolate: false,
            },
          },
          { extends: true, test: { name: 'mocking', include: MOCKING } },
        ],
  },
})
