import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#ledger/result.ts'
import { whileOpen } from './day.ts'

type Request = { readonly actor: Actor; readonly requestId?: string | undefined }

/** A spoiled paper came back and a fresh one was given for it. Nobody's name is with it: nothing links a person to a paper. */
export function exchangeSpoiled(ledger: Ledger, request: Request, spoiled: Body<'paper.spoiled'>): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    return day.ok ? done({ receipt: append(day.value.constituency, 'paper.spoiled', spoiled).entry.seq }) : day
  })
}

/** Something happened that the record should hold. */
export function recordIncident(ledger: Ledger, request: Request, incident: Body<'incident'>): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    return day.ok ? done({ receipt: append(day.value.constituency, 'incident', incident).entry.seq }) : day
  })
}
