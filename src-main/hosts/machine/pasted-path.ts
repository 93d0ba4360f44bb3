import { fileURLToPath } from 'node:url'

const QUOTED = /^(["'“‘])(.+)(["'”’])$/su

/** A path as people paste it: with spaces or quotes around it, or as the address that a file manager copies. */
export function pastedPath(text: string): string {
  const plain = text.trim()
  const path = QUOTED.exec(plain)?.[2] ?? plain
  if (!path.startsWith('file://')) return path
  try {
    return fileURLToPath(path)
  } catch {
    return path
  }
}
