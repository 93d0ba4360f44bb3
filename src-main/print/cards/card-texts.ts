/** What stands on every card (1953: 只准本人使用，不得转让). */
export const CARD = {
  title: '选民证',
  number: '编号',
  name: '姓名',
  sex: '性别',
  constituency: '选区',
  group: '村组',
  when: '投票时间',
  where: '投票地点',
  papers: '领票',
  own: '只准本人使用，不得转让',
  seal: '(章)',
  rehearsal: '模拟　仅供演练',
} as const

export const CARD_TEXTS: readonly string[] = Object.values(CARD)
