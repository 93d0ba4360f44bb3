import type { KnipConfig } from 'knip'

// Entries end with `!` where they are part of the product: `knip --production` then also tells what only tests use.
export default {
  entry: [
    'run.mjs',
    'src-main/hosts/cli/main.ts!',
    'src-main/hosts/electron/{main,preload}.ts!',
    'src-main/hosts/desktop/smoke-electron.ts!',
    'src-main/**/*-worker.ts!',
    'src-renderer/main.tsx!',
    'tests/**/*.test.ts',
    'tests/{bench/bench,e2e/shots,faults/run,faults/victim,closing-line}.ts',
    'docs/generate.ts',
    '.ci/*',
  ],
  project: ['src-main/**/*.ts!', 'src-renderer/**/*.{ts,tsx}!', 'tests/**/*.ts', 'docs/*.ts', '.ci/*'],
  // Fonts are read by their paths; electron-builder and oxfmt are run, not imported.
  ignoreDependencies: [
    '@expo-google-fonts/noto-sans-sc',
    '@expo-google-fonts/noto-serif-sc',
    'hanamin',
    'electron-builder',
    'oxfmt',
  ],
  // What electron-builder and Electron bring themselves, and is asked for where they are.
  ignoreUnresolved: ['app-builder-lib/.*'],
  ignoreBinaries: ['openssl', 'sha256sum', 'pdftotext', 'age', 'unzip', 'sqlite3'],
} satisfies KnipConfig
