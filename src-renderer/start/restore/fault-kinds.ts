export type FaultKind = 'damaged' | 'walGone' | 'newer' | 'readOnly' | 'full' | 'second' | 'other'

const KINDS: Readonly<Record<string, FaultKind>> = {
  'ledger.damaged': 'damaged',
  'ledger.wal-gone': 'walGone',
  'ledger.not-sqlite': 'damaged',
  'ledger.tables-differ': 'damaged',
  'ledger.view-differs': 'damaged',
  'ledger.entry-changed': 'damaged',
  'ledger.entry-missing': 'damaged',
  'ledger.attachment-changed': 'damaged',
  'ledger.altered-migration': 'damaged',
  'ledger.two-elections': 'damaged',
  'ledger.newer': 'newer',
  'ledger.read-only': 'readOnly',
  'ledger.unreadable': 'readOnly',
  'ledger.disk-full': 'full',
  'ledger.busy': 'second',
  'app.running': 'second',
}

/** Which page of advice a refusal to open leads to. */
export const faultOf = (code: string): FaultKind => KINDS[code] ?? 'other'
