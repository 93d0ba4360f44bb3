import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceKeys } from '#bundles/keys.ts'

/** Keys of a template lie open beside it: unwrapping them takes longer than most of what is killed. */
export function keepKeys(folder: string, name: string, keys: DeviceKeys): void {
  const signing = keys.signing.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(join(folder, `${name}.keys.json`), JSON.stringify({ ...keys, signing }))
}

export function keptKeys(folder: string, name: string): DeviceKeys {
  const kept = JSON.parse(readFileSync(join(folder, `${name}.keys.json`), 'utf8')) as DeviceKeys & { signing: string }
  return { ...kept, signing: createPrivateKey(kept.signing) }
}
