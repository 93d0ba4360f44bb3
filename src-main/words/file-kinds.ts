/** The kinds of file the office takes in, as the samples call them. */
export const FILE_KINDS = [
  'household',
  'migrants',
  'previous',
  'deprived',
  'suspended',
  'deaths',
  'mental',
  'away',
  'proxies',
  'candidates',
] as const
export type FileKind = (typeof FILE_KINDS)[number]
