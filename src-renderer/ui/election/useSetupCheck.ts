import type { Draft, SetupChecked } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'

export type Checked = SetupChecked & { readonly isCurrent: boolean }

const NOTHING: SetupChecked = { ready: false, findings: [], calendar: [], lost: [], perSeat: [] }

/** What is wrong with a draft as it stands, asked anew with every key. `isCurrent`: of this very draft. */
export function useSetupCheck(draft: Draft): Checked {
  const { value, isCurrent } = useAsk('app.check-setup', null, { draft })
  return { ...(value ?? NOTHING), isCurrent: isCurrent && value !== null }
}
