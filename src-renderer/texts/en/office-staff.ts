export const officeStaff = {
  title: 'Staff',
} as const
