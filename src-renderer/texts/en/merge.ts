export const merge = {
  title: 'Merge',
} as const
