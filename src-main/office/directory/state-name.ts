import type { PERSON_STATES } from '#words/choices.ts'

const NAMES: Readonly<Record<(typeof PERSON_STATES)[number], string>> = {
  register1: '册一',
  register2: '册二',
  register3: '册三',
  register4: '册四',
  waiting: '待核',
  undecided: '没有定册',
  'under-age': '未满十八周岁',
  dead: '死亡',
  moved: '迁出',
  deprived: '剥夺政治权利',
  suspended: '停止行使',
  mental: '精神障碍',
  unreached: '无法联系',
  'no-number': '号码不能用',
  'by-hand': '手工登记',
  dropped: '作废',
}

/** Where somebody stands, as lists on paper say it. */
export const stateName = (state: keyof typeof NAMES): string => NAMES[state]
