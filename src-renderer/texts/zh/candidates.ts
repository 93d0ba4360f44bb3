export const candidates = {
  title: '候选人',
} as const
