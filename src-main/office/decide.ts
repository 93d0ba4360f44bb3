import { write } from '#ledger/append.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#ledger/result.ts'
import { packById } from '#rules/packs/index.ts'
import { decideByDefault, type DefaultDecision, type PersonFacts } from '#rules/register.ts'

type Row = Readonly<Record<string, string>>

export type Decided = { readonly decided: number; readonly underAge: number; readonly open: number }

/**
 * Puts every person without a decision into the register the law gives by default, and leaves open whom it does not decide
 * (never a guess). A decision by hand stays.
 */
export function decideAll(ledger: Ledger, actor: Actor): Result<Decided> {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const undecided = ledger.statements
    .on(
      `SELECT constituency, person, fields FROM persons p
       WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.constituency = p.constituency AND d.person = p.person)
       ORDER BY constituency, person`,
    )
    .all() as { constituency: string; person: string; fields: string }[]
  return write(ledger, { actor }, (append) => {
    const count = { decided: 0, underAge: 0, open: 0 }
    for (const { constituency, person, fields } of undecided) {
      const row = JSON.parse(fields) as Row
      const facts = factsOf(row)
      const decision = decideByDefault(facts, day, pack)
      if (!decision.decided) {
        count['underAge' in decision ? 'underAge' : 'open']++
        continue
      }
      append(`prep/${constituency}`, 'person.decided', {
        person,
        register: decision.register,
        ...('section' in decision && { section: decision.section }),
        // Whether someone is new on the roll only last term's roll can tell: no category before it is imported.
        ...('category' in decision && facts.registeredLast !== undefined && { category: decision.category }),
        article: decision.article,
        by: 'default',
        evidence: evidenceOf(row, decision),
      })
      count.decided++
    }
    return done(count)
  })
}

/** What a household row says of its person. The status lists join it when their files are imported. */
function factsOf(row: Row): PersonFacts {
  return {
    source: 'household',
    ...(row['birth'] && { birth: row['birth'] }),
    ...(row['status'] && { exportStatus: row['status'] }),
    ...(row['movedOutOn'] && { movedOutOn: row['movedOutOn'] }),
    ...(row['diedOn'] && { exportDeathOn: row['diedOn'] }),
    ...(row['movedInOn'] && { movedInOn: row['movedInOn'] }),
  }
}

function evidenceOf(row: Row, decision: Extract<DefaultDecision, { decided: true }>): Record<string, string> {
  const because = { rule: decision.rule }
  if (!('section' in decision) || decision.section !== '丁') return because
  const moved = [row['movedOutOn'], row['movedTo']].filter(Boolean).join(' ')
  return { ...because, basis: `户籍迁出 ${moved}`.trim() }
}
