export const setup = {
  title: '选举',
} as const
