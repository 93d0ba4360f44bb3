import { done } from '#contract/result.ts'
import { mobileBoxes } from '#station/boxes/boxes.ts'
import { boxReasons, listBox, sendBox, takeBackBox } from '#station/boxes/send-box.ts'
import type { Handlers } from './setting.ts'

export const boxHandlers: Handlers<'boxes'> = {
  'boxes.list': ({ ledger }) => done({ boxes: mobileBoxes(ledger), reasons: boxReasons(ledger) }),
  'boxes.assign': ({ ledger, ...request }, listed) => listBox(ledger, request, listed),
  'boxes.out': ({ ledger, ...request }, sent) => sendBox(ledger, request, sent),
  'boxes.in': ({ ledger, ...request }, back) => takeBackBox(ledger, request, back),
}
