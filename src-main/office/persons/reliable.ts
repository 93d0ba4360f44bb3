type Finding = { readonly kind: string; readonly field: string; readonly blocking: boolean }

/** Whether number and name of a row are in no doubt, so that it can be compared with others. */
export const isReliable = ({ findings }: { readonly findings: readonly Finding[] }): boolean =>
  findings.every(({ blocking, ...finding }) => !blocking || !makesUnreliable(finding))

export const makesUnreliable = ({ field, kind }: Omit<Finding, 'blocking'>): boolean =>
  (field === 'idNumber' && kind !== 'id_15') || kind === 'unreadable_row' || kind === 'name_missing'
