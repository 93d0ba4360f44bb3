export const setup = {
  title: 'Election',
} as const
