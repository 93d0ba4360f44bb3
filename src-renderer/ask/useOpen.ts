import type { Input } from '#contract/index.ts'
import { sentence } from '../texts/index.ts'
import { toast } from './toasts.ts'
import { useAct } from './useAct.ts'

/** Goes over to another ledger of this computer; where that cannot be, it says why. */
export function useOpen() {
  const { act } = useAct('app.open', null)
  return async (what: Input<'app.open'>['what']): Promise<void> => {
    const reply = await act({ what })
    if (!reply.ok) toast('refused', sentence(reply.error))
  }
}
