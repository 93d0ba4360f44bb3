import type { OfficeOverview, ReplyError } from '#contract/index.ts'
import { create } from 'zustand'
import { ask } from '../client/call.ts'

type OfficeStore = {
  readonly overview: OfficeOverview | null
  readonly refusal: ReplyError | null
}

export const useOffice = create<OfficeStore>(() => ({ overview: null, refusal: null }))

let asked = 0
export async function loadOffice(): Promise<void> {
  const mine = ++asked
  const reply = await ask('office.overview', 'office', {})
  if (mine !== asked) return
  useOffice.setState(reply.ok ? { overview: reply.value, refusal: null } : { refusal: reply.error })
}

/** Opens a register as it was printed, in a window of its own; where no window may open, it is saved as `file`. */
export async function openPrint(sha256: string, file: string): Promise<void> {
  const reply = await ask('office.print', 'office', { sha256 })
  if (!reply.ok) return useOffice.setState({ refusal: reply.error })
  const bytes = Uint8Array.from(atob(reply.value.base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new File([bytes], file, { type: 'application/pdf' }))
  if (!window.open(address)) {
    const link = document.createElement('a')
    link.href = address
    link.download = file
    link.click()
  }
  // A window needs its address while it loads, and a reload of it after that.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}
