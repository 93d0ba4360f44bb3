export const results = {
  title: '结果',
} as const
