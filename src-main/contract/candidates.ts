import { z } from 'zod'
import { Code } from '#words/fields.ts'
import { Proposal } from '#words/proposal.ts'
import { command } from './procedure.ts'

export const candidateProcedures = {
  /** States a contest's proposals and its formal list, in stroke order (S2 36). */
  'candidates.list': command<{ readonly listed: number }>()({
    input: z.strictObject({ contest: Code, proposals: z.array(Proposal).min(1).max(20) }),
    roles: ['committee'],
    place: 'office',
  }),
}
