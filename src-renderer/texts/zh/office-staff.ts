export const officeStaff = {
  title: '人员',
} as const
