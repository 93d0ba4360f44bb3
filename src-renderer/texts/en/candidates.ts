export const candidates = {
  title: 'Candidates',
} as const
