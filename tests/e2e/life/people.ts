/** Everyone's PIN in this election. */
export const PIN = '46808642'

export const ADMIN = '施国强'
export const REGISTRAR = '吴敏'
export const REVIEWER = '楼晓东'
export const [COMMITTEE, OTHER_MEMBER] = ['龚丽萍', '朱雪红'] as const

/** One given name to each of the nine stations. */
const GIVEN = ['立春', '惊蛰', '清明', '立夏', '小满', '芒种', '立秋', '白露', '霜降'] as const

/** The six who serve at the station of `D01` … `D09`. */
export function crewOf(constituency: string) {
  const given = GIVEN[Number(constituency.slice(1)) - 1]!
  return {
    lead: `傅${given}`,
    clerk: `王${given}`,
    overseers: [`盛${given}`, `虞${given}`],
    typists: [`骆${given}`, `方${given}`],
  } as const
}

/** A list of the staff as it is pasted out of a spreadsheet: the office's people, then six at each station. */
export function staffList(constituencies: readonly string[]): string {
  const office = [
    [REGISTRAR, '登记员', ''],
    [REVIEWER, '审核员', ''],
    [COMMITTEE, '选举委员会', ''],
    [OTHER_MEMBER, '选举委员会', ''],
  ]
  const stations = constituencies.flatMap((code) => {
    const { lead, clerk, overseers, typists } = crewOf(code)
    return [
      [lead, '站长', code],
      [clerk, '签到员', code],
      ...overseers.map((name) => [name, '监票人', code]),
      ...typists.map((name) => [name, '计票人', code]),
    ]
  })
  return [['姓名', '岗位', '选区'], ...office, ...stations].map((line) => line.join('\t')).join('\n')
}
