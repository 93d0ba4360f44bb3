import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { refuse } from '#contract/result.ts'
import { Refused, type Arguments } from './command.ts'
import { text } from './given.ts'

/** The folder of `--out`, made where there is none. */
export const outFolder = (given: Arguments): string => made(text(given, 'out'))

/** A folder by its full path, made where there is none. Refuses `out.no-folder` where it cannot be one. */
export function made(folder: string): string {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true })
  } catch {
    throw notThere(path)
  }
  return path
}

/** The folder of `--out` that leaves by stick: never made, or what was meant for a stick that is not in would be written to the disk. */
export const stickFolder = (given: Arguments, name = 'out'): string => folderAt(resolve(text(given, name)))

/** The folder that a file is to be written into, which has to be there. */
export const folderOf = (file: string): string => folderAt(dirname(resolve(file)))

const folderAt = (path: string): string => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw notThere(path)
  return path
}

const notThere = (path: string): Refused => {
  const refusal = refuse('out.no-folder', { path })
  return new Refused(refusal.error)
}
