import { app } from './refusals/app.ts'
import { backup } from './refusals/backup.ts'
import { bundleContents } from './refusals/bundle-contents.ts'
import { bundles } from './refusals/bundles.ts'
import { client } from './refusals/client.ts'
import { counting } from './refusals/counting.ts'
import { devices } from './refusals/devices.ts'
import { ledger } from './refusals/ledger.ts'
import { machine } from './refusals/machine.ts'
import { office } from './refusals/office.ts'
import { people } from './refusals/people.ts'
import { polling } from './refusals/polling.ts'
import { printing } from './refusals/printing.ts'
import { proofs } from './refusals/proofs.ts'
import { roll } from './refusals/roll.ts'
import { rollWork } from './refusals/roll-work.ts'
import { rounds } from './refusals/rounds.ts'
import { station } from './refusals/station.ts'
import { sentenceIn } from './refusals/sentence.ts'
import type { Refusal } from './result.ts'

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
  ...printing,
  ...people,
  ...backup,
}

export type RefusalCode = keyof typeof refusals

/** A refusal as people read it, whichever it is: `sentenceIn` the whole table. */
export const sentenceOf = (refused: Refusal): { zh: string; en: string } => sentenceIn(refusals, refused)
