import type { KnipConfig } from 'knip'

// Entries end with `!` where they are part of the product: `knip --production` then also tells what only tests use.
export default {
  entry: [
    'run.mjs',
    'src-main/hosts/cli/main.ts!',
    'src-main/hosts/electron/{main,preload}.ts!',
    'src-main/**/*-worker.ts!',
    'src-renderer/main.tsx!',
    'tests/**/*.test.ts',
    'tests/{bench/bench,e2e/shots,faults/run,faults/victim,closing-line}.ts',
    'docs/generate.ts',
    '.ci/*',
  ],
  project: ['src-main/**/*.ts!', 'src-renderer/**/*.{ts,tsx}!', 'tests/**/*.ts', 'docs/*.ts', '.ci/*'],
} satisfies KnipConfig
