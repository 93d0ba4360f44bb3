import type { Draft } from '#words/draft.ts'
import { finding, type Finding } from '../findings.ts'

const KINDS: Readonly<Record<string, Draft['kind']>> = { '': 'general', 换届: 'general', 换届选举: 'general', 补选: 'byelection' }

/** An item that no election has. */
export const noSuchItem = (text: string): Finding => finding('E.824', { text })

/** An item that stands in an earlier row as well. */
export const itemTwice = (text: string, row: number): Finding => finding('E.825', { text, row })

/** Whether a table says a general election or a by-election. */
export function kindIn(text: string): { readonly kind: Draft['kind'] } | { readonly wrong: Finding } {
  const kind = Object.hasOwn(KINDS, text) ? KINDS[text] : undefined
  return kind === undefined ? { wrong: finding('E.826', { text }) } : { kind }
}
