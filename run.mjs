// The one door of every npm script. Written in Node 20 syntax, because it may be started by Node 20:
// better-sqlite3 needs Node >= 22.14 and crashes below it, so the script re-executes itself under the Node that
// `npm ci` installed for this platform (node_modules/node-<platform>-<arch>).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const [task, ...args] = process.argv.slice(2)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14)) process.exit(underBundledNode())

const bin = (name, file) => join(root, 'node_modules', name, file)
const cli = join(root, 'src-main', 'hosts', 'cli', 'main.ts')
const vite = bin('vite', 'bin/vite.js')

const tasks = {
  start: () => node(vite, 'build', '--logLevel', 'warn') || node(cli, 'start', ...args),
  dev: () => node(vite, ...args),
  'smoke:electron': () => tasks.build() || node(join(root, 'src-main', 'hosts', 'desktop', 'smoke-electron.ts'), ...args),
  xuance: () => node(cli, ...args),
  build: () => node(vite, 'build', ...args) || builtForElectron(),
  test: () => node(vite, 'build', '--logLevel', 'warn') || node(bin('vitest', 'vitest.mjs'), 'run', ...args),
  'test:long': () =>
    node(vite, 'build', '--logLevel', 'warn') || node(bin('vitest', 'vitest.mjs'), 'run', '--project=long', ...args),
  'test:corpus': () => node(bin('vitest', 'vitest.mjs'), 'run', '--project=corpus', ...args),
  // What nothing uses, and then what only tests use.
  dead: () => node(bin('knip', 'bin/knip.js'), ...args) || node(bin('knip', 'bin/knip.js'), '--production', ...args),
  types: () => node(bin('typescript', 'bin/tsc'), '--noEmit'),
  lint: () => node(bin('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings') || node(bin('oxfmt', 'bin/oxfmt'), '--check'),
  format: () => node(bin('oxfmt', 'bin/oxfmt'), ...args),
  bench: () => node(join(root, 'tests', 'bench', 'bench.ts'), ...args),
  shots: () => node(vite, 'build', '--logLevel', 'warn') || node(join(root, 'tests', 'e2e', 'shots.ts'), ...args),
  paper: () => node(join(root, 'tests', 'print', 'keep.ts'), ...args),
  docs: () => node(join(root, 'docs', 'generate.ts'), ...args),
  faults: () => node(join(root, 'tests', 'faults', 'run.ts'), ...args),
}

// Compiled code is kept from start to start: half a second less for each command. What cannot be kept is compiled again.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'xuance-compiled')

const run = tasks[task]
if (!run) {
  console.error(`run.mjs: unknown task ${task ?? ''}; one of ${Object.keys(tasks).join(', ')}`)
  process.exit(2)
}
process.exit(run())

function builtForElectron() {
  return (
    node(vite, 'build', '--mode', 'main', '--logLevel', 'warn') || node(vite, 'build', '--mode', 'preload', '--logLevel', 'warn')
  )
}

function node(script, ...rest) {
  // A signal to the group reaches the child by itself; the parent only has to outlive it to pass on the exit code.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => {})
  const child = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...rest], { stdio: 'inherit' })
  if (child.error) throw child.error
  return child.status ?? 1
}

function underBundledNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const runtime = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (!existsSync(runtime)) {
    console.error(`Xuance needs Node 22.14 or newer; this is ${process.versions.node}, and ${name} is not in node_modules.`)
    console.error(existsSync(join(root, 'node_modules')) ? 'Install Node 24 and run the command again.' : 'Run `npm ci` first.')
    return 1
  }
  const child = spawnSync(runtime, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  if (child.error) throw child.error
  return child.status ?? 1
}
