import type { PersonLine, PersonState } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { MARKS, type Standing } from '../../ui/mark.ts'

/** What is to be done about, what is settled against, and what simply is. */
const TONES: Readonly<Partial<Record<PersonState, Standing>>> = {
  waiting: 'waits',
  'no-number': 'waits',
  undecided: 'waits',
  register1: 'good',
  register2: 'good',
  register3: 'good',
  register4: 'bad',
  dropped: 'bad',
}

export const toneOf = ({ states }: Pick<PersonLine, 'states'>): Standing =>
  states.map((state) => TONES[state]).find((tone) => tone !== undefined) ?? 'none'

/** Where somebody stands: a mark and words. */
export const standingWords = (line: Pick<PersonLine, 'states'>): string =>
  `${MARKS[toneOf(line)]} ${listed(line.states.map((state) => t(`directory.states.${state}`)))}`
