import { OfText } from '#words/asked.ts'
import { OFFICE, query } from './procedure.ts'
import type { VoterHit } from './voting.ts'

/** A voter on a published roll of the town. */
export type FoundVoter = Pick<VoterHit, 'voter' | 'name' | 'sex' | 'age' | 'birth' | 'village' | 'group'> & {
  /** Codes of the contests they vote in. */
  readonly contests: readonly string[]
}

/** Voters looked up by the office: who is proposed, who joined a proposal. */
export const voterProcedures = {
  /** At most 20, as at the check-in: by name, pinyin, initials, ID number or its tail, card number. */
  'voters.find': query<{ readonly hits: readonly FoundVoter[]; readonly more: boolean }>()({
    input: OfText,
    roles: OFFICE,
    place: 'office',
  }),
}
