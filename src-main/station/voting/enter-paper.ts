import { MOST_NAMED } from '#words/lists.ts'
import type { PaperEntered } from '#contract/voting-answers.ts'
import { done, type Refusal, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Request } from '#words/acting.ts'
import { checkIn } from './check-in.ts'
import { recordIncident } from './record-incident.ts'

export type PaperServed = {
  readonly served: readonly { readonly voter: string; readonly principals: readonly string[] }[]
  /** Why papers were handed out without the computer. */
  readonly why: string
}

/**
 * Who signed the signing book while no computer worked, entered together by two people who read it: each is checked in as if they came now,
 * all of it once. Whoever had drawn papers on the computer already and signed on paper as well is told, and stands in the record of the
 * day, because papers may have been handed out twice. Refuses what the first check-in refuses where there is nothing to state.
 */
export function enterPaper(ledger: Ledger, request: Request, { served, why }: PaperServed): Result<PaperEntered> {
  return write(ledger, request, () => {
    const by = { actor: request.actor }
    const entered: PaperEntered['entered'][number][] = []
    const not: { readonly voter: string; readonly error: Refusal }[] = []
    for (const { voter, principals } of served) {
      const came = checkIn(ledger, by, { voter, channel: 'station', principals })
      if (came.ok) entered.push({ voter, receipt: came.value.receipt })
      else not.push({ voter, error: came.error })
    }
    const twice = not.flatMap(({ voter, error }) => (error.code === 'check-in.already' ? [voter] : []))
    if (entered.length === 0 && twice.length === 0 && not[0]) return { ok: false, error: not[0].error }
    const stated = recordIncident(ledger, by, { what: recordOf(why, entered.length, twice) })
    return stated.ok ? done({ entered, not }) : stated
  })
}

function recordOf(why: string, entered: number, twice: readonly string[]): string {
  const named = `${twice.slice(0, MOST_NAMED).join('、')}${twice.length > MOST_NAMED ? `等${twice.length}人` : ''}`
  const both = twice.length === 0 ? '' : `；${named}在电脑上已经领过票，纸上又有签名，须查明是否发了两次`
  return `在纸质领票册上发票（${why.slice(0, 100)}），由两人补录${entered}人${both}`
}
