export const decisions = {
  title: '核对台',
} as const
