import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share loaded modules: loading them anew for each file was a third of the run. The app is one process too, so what one file
    // would leave behind for the next is a defect worth finding.
    isolate: false,
  },
})
