import { app } from './refusals/app.ts'
import { backup } from './refusals/backup.ts'
import { boxes } from './refusals/boxes.ts'
import { bundleContents } from './refusals/bundle-contents.ts'
import { bundles } from './refusals/bundles.ts'
import { candidates } from './refusals/candidates.ts'
import { client } from './refusals/client.ts'
import { conflicts } from './refusals/conflicts.ts'
import { counting } from './refusals/counting.ts'
import { days } from './refusals/days.ts'
import { decisions } from './refusals/decisions.ts'
import { desks } from './refusals/desks.ts'
import { devices } from './refusals/devices.ts'
import { imports } from './refusals/imports.ts'
import { keys } from './refusals/keys.ts'
import { ledger } from './refusals/ledger.ts'
import { machine } from './refusals/machine.ts'
import { merging } from './refusals/merging.ts'
import { lateContact } from './refusals/late-contact.ts'
import { objections } from './refusals/objections.ts'
import { people } from './refusals/people.ts'
import { printing } from './refusals/printing.ts'
import { proofs } from './refusals/proofs.ts'
import { provisioning } from './refusals/provisioning.ts'
import { proxies } from './refusals/proxies.ts'
import { results } from './refusals/results.ts'
import { roll } from './refusals/roll.ts'
import { rounds } from './refusals/rounds.ts'
import { setup } from './refusals/setup.ts'
import { station } from './refusals/station.ts'
import { unclear } from './refusals/unclear.ts'
import { voting } from './refusals/voting.ts'
import { sentenceIn } from './refusals/sentence.ts'
import type { StatedRefusal } from './result.ts'

/** Every expected refusal, by code: what happened and what to do now, in both languages. */
export const refusals = {
  ...app,
  ...client,
  ...machine,
  ...ledger,
  ...keys,
  ...devices,
  ...bundles,
  ...bundleContents,
  ...proofs,
  ...setup,
  ...imports,
  ...decisions,
  ...roll,
  ...days,
  ...lateContact,
  ...objections,
  ...candidates,
  ...proxies,
  ...provisioning,
  ...station,
  ...voting,
  ...boxes,
  ...counting,
  ...rounds,
  ...desks,
  ...merging,
  ...conflicts,
  ...results,
  ...unclear,
  ...printing,
  ...people,
  ...backup,
}

export type RefusalCode = keyof typeof refusals

/** A refusal as people read it, whichever it is: `sentenceIn` the whole table. */
export const sentenceOf = (refused: StatedRefusal): { zh: string; en: string } => sentenceIn(refusals, refused)
