export const stations = {
  title: '投票站',
} as const
