import type { KnipConfig } from 'knip'

/** `knip --production` looks at the product alone (entries ending with `!`), and so tells what only tests use. */
const production = process.argv.includes('--production')

export default {
  entry: [
    'src-main/hosts/cli/main.ts!',
    'src-main/hosts/electron/{main,preload}.ts!',
    'src-main/hosts/desktop/smoke-electron.ts!',
    'src-main/**/*-worker.ts!',
    // Read by drizzle-kit, which is not installed: every table, also one that only SQL speaks of.
    'drizzle.config.ts',
    'src-main/ledger/views/schema.ts!',
    // `npm run dev`, and a page that a test serves by itself.
    'src-main/hosts/loopback/serve-home.ts',
    'tests/e2e/many-rows/main.tsx',
    'tests/**/*.test.ts',
    'tests/{bench/bench,print/keep,e2e/shots,faults/run,faults/victim,closing-line}.ts',
    'docs/generate.ts',
    '.ci/*',
  ],
  project: ['src-main/**/*.ts!', 'src-renderer/**/*.{ts,tsx}!', 'tests/**/*.{ts,tsx}', 'docs/*.ts', '.ci/*', '.ci/lint/*'],
  // Law that nobody asks yet stands in rules/unasked.ts, which a test keeps honest.
  ...(production && { ignore: ['src-main/rules/**'], ignoreExportsUsedInFile: true }),
  // Fonts are read by their paths; electron-builder and oxfmt are run, not imported; the rest comes with them and Electron.
  ignoreDependencies: [
    '@expo-google-fonts/noto-sans-sc',
    '@expo-google-fonts/noto-serif-sc',
    'electron-builder',
    'oxfmt',
    '@electron/get',
    '@electron/asar',
    'app-builder-lib',
    'js-yaml',
  ],
  ignoreBinaries: ['openssl', 'sha256sum', 'pdftotext', 'pdftoppm', 'age'],
} satisfies KnipConfig
