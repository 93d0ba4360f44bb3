import { sentenceOf } from '#contract/refusals.ts'
import type { Refusal } from '#contract/result.ts'

// What a box of the system's says where there is no screen of ours: Chinese first, then English.

/** The window's process ended twice within seconds. */
export const BROKEN = [
  '选册的窗口接连坏了两次，已经停下。登记过的都在磁盘上，没有丢。请重新打开选册；再坏的，请重启电脑，或换一台电脑接着办。',
  'The window of Xuance broke twice and has stopped. Everything recorded is on the disk. Open Xuance again; if it breaks once more, restart the computer, or go on with another one.',
].join('\n\n')

/** A refusal's sentence in both languages. */
export function inBoth(refusal: Refusal): string {
  const { zh, en } = sentenceOf(refusal)
  return `${zh}\n\n${en}`
}
