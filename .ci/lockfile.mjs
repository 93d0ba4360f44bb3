// Some platform sub-packages lag behind their parents, and npm then writes a lockfile that `npm ci` rejects elsewhere:
// every optional dependency that a locked package names has to be in the lockfile too.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = []
for (const [path, locked] of Object.entries(packages))
  for (const name of Object.keys(locked.optionalDependencies ?? {}))
    if (!packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      missing.push(`${path || 'package.json'} → ${name}`)
if (missing.length > 0) {
  console.error(`package-lock.json lacks optional packages:\n${missing.join('\n')}`)
  process.exit(1)
}
