import { inHand, useCalling, type At } from './calls.ts'
import { perform } from '../ask/perform.ts'
import type { Said } from '../ask/second.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'

let going = false

/** The batch goes into the ledger with its first overseer, and at once to the second: it counts with both. */
export async function deliver(place: string, at: At, over: boolean): Promise<void> {
  const { papers, batch } = useCalling.getState()
  if (going || papers.length === 0 || over) return
  if (inHand(useCalling.getState())) return toast('warning', t('calling.unfinished'))
  going = true
  const called = await perform(
    'count.call',
    place,
    { ...at, batch, papers: [...papers] },
    { says: sayBatch(batch, papers.length) },
  )
  if (called.ok) await confirmBatch(place, called.value.ref, batch, papers.length)
  else if (called.error.code !== 'client.cancelled') toast('refused', sentence(called.error))
  going = false
}

const sayBatch = (batch: number, papers: number): Said => ({ title: t('calling.batchOf', { n: batch, papers }) })

export async function confirmBatch(place: string, ref: string, batch: number, papers: number): Promise<void> {
  const reply = await perform('count.confirm-call', place, { ref }, { says: sayBatch(batch, papers) })
  if (reply.ok) toast('good', t('calling.batchDone', { n: batch }))
  else if (reply.error.code !== 'client.cancelled') toast('refused', sentence(reply.error))
}
