export const merge = {
  title: '汇总台',
} as const
