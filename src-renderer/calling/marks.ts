/** What stands on a paper for a mark. */
export const MARK_SIGNS = { for: '○', against: '×', void: '△' } as const
