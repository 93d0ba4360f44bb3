import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { handingOut } from '#ledger/standing/participations-in-doubt.ts'
import { wasTakenBack } from '#ledger/standing/taken-back.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { contestsOf, electionOf } from '#roll/election.ts'

/**
 * Check-ins and re-entries of a constituency's laptops that count for nothing because they speak of what is not theirs (E.620), and hand out
 * papers of its contests all the same: whoever got them may have put them in the box, so they are not left out in silence.
 */
export function marksOfNoEffect(ledger: Ledger, constituency: string): readonly string[] {
  const overreaching = overreachesIn(ledger).filter(
    ({ isVoid, type, book }) => isVoid && (type === 'checked-in' || type === 'reentered') && isOf(book, constituency),
  )
  const contests = contestsOf(electionOf(ledger).body, constituency).map(({ code }) => code)
  const hashes = overreaching.map(({ hash }) => hash)
  return handingOut(ledger, hashes, contests).filter((hash) => !wasTakenBack(ledger, hash))
}
