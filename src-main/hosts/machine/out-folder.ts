import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import { pastedPath } from './pasted-path.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/**
 * A folder that exports may be written to, by its real path. Refuses `out.no-folder`, `out.own-folder` inside `own` (the app's data:
 * an export there would be lost among ledgers; undefined
 * where there is no such folder), `out.not-writable`.
 */
export function outFolder(asked: string, own: string | undefined): Result<string> {
  const path = pastedPath(asked)
  try {
    if (!isAbsolute(path) || !statSync(path).isDirectory()) return refuse('out.no-folder', { path })
    const real = realpathSync(path)
    if (own !== undefined && isInside(real, realOf(own))) return refuse('out.own-folder', { path })
    try {
      accessSync(real, constants.W_OK)
    } catch {
      return refuse('out.not-writable', { path })
    }
    return done(real)
  } catch {
    return refuse('out.no-folder', { path })
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
