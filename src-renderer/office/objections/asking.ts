import type { Input } from '#contract/index.ts'

export type Asks = Input<'roll.judgment'>['asks']
export type Claim = Input<'roll.object'>['claim']

const FOR: Readonly<Record<Claim, Asks>> = { omitted: 'list', 'wrongly-listed': 'strike', 'wrong-entry': 'correct' }

/** What a claim asks of the roll. */
export const asksFor = (claim: Claim): Asks => FOR[claim]
