import { existsSync, readFileSync, rmSync } from 'node:fs'
import { done, refuse, type Result } from '#contract/result.ts'

type Recovery = {
  readonly isThere: () => boolean
  /** Refuses `app.no-recovery`, `keys.locked`. */
  readonly read: () => Result<{ readonly election: string; readonly identity: string }>
  /** It lies printed in a safe, and goes from this computer. Refuses as reading does. */
  readonly keep: () => Result<null>
}

/** The recovery identity of an election begun here, as long as it lies on this computer. */
export function recoveryIn(path: string, around: { readonly isLive: () => boolean; readonly areOpen: () => boolean }): Recovery {
  const isThere = (): boolean => around.isLive() && existsSync(path)
  const readable = (): Result<null> => {
    if (!isThere()) return refuse('app.no-recovery')
    return around.areOpen() ? done(null) : refuse('keys.locked')
  }
  return {
    isThere,
    read: () => {
      const may = readable()
      if (!may.ok) return may
      const [election = '', identity = ''] = readFileSync(path, 'utf8').split('\n')
      return done({ election: election.replace(/^# /, ''), identity })
    },
    keep: () => {
      const may = readable()
      if (may.ok) rmSync(path)
      return may
    },
  }
}
