import type { OfficeOverview, Refusal } from '#contract/index.ts'
import { create } from 'zustand'
import { ask } from '../client/call.ts'
import { tellFacts } from './facts.ts'
import { showPdf } from './print.ts'

type OfficeStore = {
  readonly overview: OfficeOverview | null
  readonly refusal: Refusal | null
}

export const useOffice = create<OfficeStore>(() => ({ overview: null, refusal: null }))

let asked = 0
export async function loadOffice(): Promise<void> {
  const mine = ++asked
  const reply = await ask('office.overview', 'office', {})
  if (mine !== asked) return
  useOffice.setState(reply.ok ? { overview: reply.value, refusal: null } : { refusal: reply.error })
  if (reply.ok) tellFacts('office', reply.value)
}

/** Shows a register as it was printed; where no window may open, it is saved as `file`. */
export async function openPrint(sha256: string, file: string): Promise<void> {
  const reply = await ask('office.print', 'office', { sha256 })
  if (!reply.ok) return useOffice.setState({ refusal: reply.error })
  await showPdf(reply.value.base64, file)
}
