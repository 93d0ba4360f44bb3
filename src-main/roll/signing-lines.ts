import type { Ledger } from '#ledger/open.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf, type Participation } from '#ledger/standing/participations.ts'
import { rollOf, voterOf } from './election.ts'

/** Somebody by card number and name. */
type Named = { readonly voter: string; readonly name: string }

/** A voter as the table where papers are handed out looks them up. */
export type SigningLine = Named & {
  readonly sex: string
  readonly birth: string
  readonly village: string | undefined
  readonly group: string | undefined
  /** Codes of the contests they have a paper of. */
  readonly contests: readonly string[]
  /** Whose papers they draw as well. */
  readonly principals: readonly Named[]
  /** Who draws theirs. */
  readonly agent: Named | undefined
  /** How they took part so far. */
  readonly took: Participation | undefined
}

/** Everyone on a constituency's roll in card order, with who acts for whom and who has taken part. */
export function signingLines(ledger: Ledger, constituency: string): readonly SigningLine[] {
  const named = (voter: string): Named => ({ voter, name: voterOf(ledger, voter)?.fields.name ?? '' })
  return rollOf(ledger, constituency).map(({ voter, fields }) => {
    const [given] = authorisationsOf(ledger, 'principal', voter)
    return {
      voter,
      name: fields.name,
      sex: fields.sex,
      birth: fields.birth,
      village: fields.village,
      group: fields.group,
      contests: fields.contests,
      principals: authorisationsOf(ledger, 'agent', voter).map(({ principal }) => named(principal)),
      agent: given && named(given.agent),
      took: participationsOf(ledger, voter)[0],
    }
  })
}
