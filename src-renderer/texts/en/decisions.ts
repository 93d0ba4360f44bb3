export const decisions = {
  title: 'Review',
} as const
