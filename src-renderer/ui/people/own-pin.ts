import { ofLedger } from '../../ask/ledger.ts'

/** Whose PIN is being set, in the dialog over the page. */
export const usePinFor = ofLedger((): { readonly person: string | null } => ({ person: null }))

export const openPin = (person: string | null): void => usePinFor.setState({ person })
