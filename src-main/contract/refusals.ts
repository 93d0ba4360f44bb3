import { app } from './refusals/app.ts'
import { backup } from './refusals/backup.ts'
import { bundleContents } from './refusals/bundle-contents.ts'
import { bundles } from './refusals/bundles.ts'
import { client } from './refusals/client.ts'
import { counting } from './refusals/counting.ts'
import { devices } from './refusals/devices.ts'
import { fill } from './refusals/fill.ts'
import { ledger } from './refusals/ledger.ts'
import { machine } from './refusals/machine.ts'
import { office } from './refusals/office.ts'
import { people } from './refusals/people.ts'
import { polling } from './refusals/polling.ts'
import { printing } from './refusals/printing.ts'
import { proofs } from './refusals/proofs.ts'
import type { RefusalText } from './refusals/refusal-text.ts'
import { roll } from './refusals/roll.ts'
import { rollWork } from './refusals/roll-work.ts'
import { rounds } from './refusals/rounds.ts'
import { station } from './refusals/station.ts'
import { unclear } from './refusals/unclear.ts'
import { refusal, type Refusal } from './result.ts'

/** Every expected refusal, by code: what happened and what to do now, in both languages. */
export const refusals = {
  ...app,
  ...client,
  ...machine,
  ...ledger,
  ...bundles,
  ...bundleContents,
  ...proofs,
  ...devices,
  ...roll,
  ...rollWork,
  ...station,
  ...polling,
  ...counting,
  ...rounds,
  ...office,
  ...unclear,
  ...printing,
  ...people,
  ...backup,
}

export type RefusalCode = keyof typeof refusals

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/**
 * A refusal as people read it: the sentence and the remedy, in Chinese and English. Parameters that are missing are left out of the
 * sentence. Across a wire, or from another version, may come a code that this table lacks: the sentence then names it.
 */
export function sentenceOf({ code, params }: Refusal): { zh: string; en: string } {
  if (!isCode(code)) return sentenceOf(refusal('client.other-version', { code }))
  const { zh, en }: RefusalText = refusals[code]
  return {
    zh: zh.map((text) => `${fill(text, 'zh', params)}。`).join(''),
    en: en.map((text) => `${fill(text, 'en', params)}.`).join(' '),
  }
}
