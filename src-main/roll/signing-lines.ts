import type { Ledger } from '#ledger/open.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import type { Named, SigningLine } from '#words/signing-line.ts'
import { rollOf, voterOf } from './election.ts'

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
