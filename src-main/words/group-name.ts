/** A village and its group as people call it: 东坞村 第1组. */
export const groupName = (village = '', group = ''): string =>
  [village, group && (/^\d+$/.test(group) ? `第${group}组` : group)].filter(Boolean).join('　')
