import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Arguments } from './command.ts'
import { text } from './given.ts'

/** The folder of `--out`, made where there is none. */
export const outFolder = (given: Arguments): string => made(text(given, 'out'))

/** A folder by its full path, made where there is none. */
export function made(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return resolve(folder)
}
