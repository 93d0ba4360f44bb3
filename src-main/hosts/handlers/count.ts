import { done } from '#contract/result.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { agreeCalls, callBatch, callingOf, confirmBatch, keepCalls, withdrawBatch } from '#station/counting/call-out.ts'
import { adjudicate, joinWriteIns } from '#station/counting/decide-papers.ts'
import { closeRound, startRound } from '#station/counting/later-round.ts'
import { countResult, lookUp, oddPapersHere } from '#station/counting/result.ts'
import { withdrawAgreement, withdrawJoin, withdrawRound } from '#station/counting/withdraw.ts'
import { signRound } from '#station/counting/sign.ts'
import { checkSheet } from '#station/counting/sheet-identities.ts'
import { countState } from '#station/counting/state.ts'
import { once, type Handlers } from './setting.ts'

export const countHandlers: Handlers<'count'> = {
  'count.state': ({ ledger, actor }) => done(countState(ledger, actor)),
  'count.check': ({ ledger }, { figures, ...at }) => checkSheet(ledger, at, figures),
  'count.type': (setting, typed) =>
    once(setting, () => {
      const written = typeCount(setting.ledger, setting.actor, typed)
      return written.ok ? done({ ...written.value, differing: written.value.differing ?? null }) : written
    }),
  'count.calling': ({ ledger }, at) => callingOf(ledger, at),
  'count.keep-calls': ({ ledger }, { contest, round, ...calling }) => keepCalls(ledger, { contest, round }, calling),
  'count.call': ({ ledger, ...request }, called) => callBatch(ledger, request, called),
  'count.confirm-call': ({ ledger, ...request }, { ref }) => confirmBatch(ledger, request, ref),
  'count.withdraw-call': ({ ledger, ...request }, { ref, reason }) => withdrawBatch(ledger, request, ref, reason),
  'count.agree': ({ ledger, ...request }, at) => agreeCalls(ledger, request, at),
  'count.withdraw-agreement': ({ ledger, ...request }, { reason, ...at }) => withdrawAgreement(ledger, request, at, reason),
  'count.lookup': ({ ledger }, { contest, text }) => lookUp(ledger, contest, text),
  'count.join-write-ins': ({ ledger, ...request }, join) => joinWriteIns(ledger, request, join),
  'count.withdraw-join': ({ ledger, ...request }, { ref, reason }) => withdrawJoin(ledger, request, ref, reason),
  'count.odd-papers': ({ ledger }) => done({ papers: oddPapersHere(ledger) }),
  'count.adjudicate': ({ ledger, ...request }, decided) => adjudicate(ledger, request, decided),
  'count.result': ({ ledger }, at) => countResult(ledger, at),
  'count.sign': ({ ledger, ...request }, at) => signRound(ledger, request, at),
  'count.start-round': ({ ledger, ...request }, asked) => startRound(ledger, request, asked),
  'count.withdraw-round': ({ ledger, ...request }, asked) => withdrawRound(ledger, request, asked),
  'count.close-round': ({ ledger, ...request }, closing) => closeRound(ledger, request, closing),
}
