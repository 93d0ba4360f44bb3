import { done, refuse, type Result } from '#contract/result.ts'
import { write, type Append } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { deviceNames } from '#trust/device-names.ts'
import type { Actor } from '#words/acting.ts'

/** Gives a laptop another name; a later one replaces it. Refuses `revoke.unknown`, `device.name-taken`. */
export function renameDevice(
  ledger: Ledger,
  actor: Actor,
  device: string,
  name: string,
): Result<{ readonly device: string; readonly name: string }> {
  if (!deviceNames(ledger).has(device)) return refuse('revoke.unknown', { device })
  return write(ledger, { actor }, (append) => nameDevice(ledger, append, device, name))
}

/** States a laptop's name within a command. Refuses `device.name-taken`: two laptops of one name would be taken for each other. */
export function nameDevice(
  ledger: Ledger,
  append: Append,
  device: string,
  typed: string,
): Result<{ readonly device: string; readonly name: string }> {
  const name = typed.trim()
  const other = [...deviceNames(ledger)].find(([id, called]) => called === name && id !== device)
  if (other) return refuse('device.name-taken', { name, device: other[0] })
  append('town', 'device.named', { device, name })
  return done({ device, name })
}
