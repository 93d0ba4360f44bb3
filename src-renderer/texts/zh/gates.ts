export const gates = {
  title: '三关与名册',
} as const
