import { SHORT_NAME } from '#words/patterns.ts'
import type { Turnout } from '#contract/index.ts'
import { beijingDay } from '#words/beijing-day.ts'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const second = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const dayAndTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Beijing time, hours and minutes, of an ISO time. */
export const timeOf = (iso: string): string => clock.format(new Date(iso))
/** `12/15 09:14`, Beijing time. */
export const dayTimeOf = (iso: string): string => dayAndTime.format(new Date(iso))
export const timeToSecond = (iso: string): string => second.format(new Date(iso))

/** Today in Beijing by the clock of this computer: what a field for a day proposes. */
export const today = (): string => beijingDay(new Date())
/** `11-18` of a day. */
export const shortDay = (day: string): string => day.slice(5)

/** A hash as people read it out: eight digits in two groups. */
export const shortHash = (hash: string): string =>
  hash
    .slice(0, 8)
    .toUpperCase()
    .replace(/(.{4})/, '$1 ')

/** A name without the mark that a rehearsal's people carry on paper: the plate says it on every screen. */
export const plain = (name: string): string => name.replace('(模拟)', '')

/** `第三选区` of `区人大代表第三选区`. */
export const shortName = (name: string): string => SHORT_NAME.exec(name)?.[0] ?? name

/** Share of the roll in per cent, cut and never rounded up: 49.96 % must not read as 50.0 %. */
export function percentOf({ participants, roll }: Pick<Turnout, 'participants' | 'roll'>, decimals: 0 | 1): string {
  const scale = decimals === 1 ? 1000 : 100
  const cut = roll === 0 ? 0 : Math.floor((participants * scale) / roll)
  return `${decimals === 1 ? (cut / 10).toFixed(1) : cut}%`
}
