export const gates = {
  title: 'Gates and rolls',
} as const
