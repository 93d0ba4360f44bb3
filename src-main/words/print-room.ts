import type { FormName } from './forms.ts'

/** What is printed on other pages of the office, as the print room names it beside its own forms. */
type OtherPrint = 'work-list' | 'completeness' | 'registers' | 'poster' | 'supplement' | 'signing-book' | 'blanks' | 'when-wrong'

/** The stretch of an election in which something is printed, in the order in which they come. */
export const PRINT_STAGES = ['registration', 'roll', 'polling', 'result'] as const
export type PrintStage = (typeof PRINT_STAGES)[number]

export type Printable = FormName | OtherPrint

/** What a print is called in Chinese: on screen, in a file's name and in a line of the command line. */
export const PRINTED_AS: Readonly<Record<Printable, string>> = {
  'registration-notice': '选民登记公告',
  'voter-cards': '选民证',
  'polling-notice': '选举日和投票站公告',
  'away-letter': '致外出选民的一封信',
  'proxy-form': '委托书',
  'elected-notice': '当选公告',
  'elected-letter': '当选通知书',
  'work-list': '上门、单位核对表',
  completeness: '资料完整情况',
  registers: '四册',
  poster: '选民榜',
  supplement: '补正榜',
  'signing-book': '领票册',
  blanks: '空白表',
  'when-wrong': '出事了怎么办',
}
