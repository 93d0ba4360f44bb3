import { canonical } from './canonical.ts'
import type { Body } from './entries/index.ts'
import { readBook, type WrittenEntry } from './entry.ts'
import { indexVoter } from './search-index.ts'
import type { Statements } from './statements.ts'

/**
 * Adds one entry to the views. Every row is either keyed by the entry's own hash (a set) or kept by the greatest (seq, hash)
 * (a maximum), so views depend on the set of entries and not on the order in which they arrive. Types that are not named
 * here have no view: they are few, and read by type. `search` leaves out the keys a voter is found by, which are no view.
 */
export function addToViews(statements: Statements, { hash, entry }: WrittenEntry, search = true): void {
  const { on } = statements
  const { constituency = '' } = readBook(entry.book)
  switch (entry.type) {
    case 'person.recorded':
    case 'person.dropped': {
      const { person, fields, extra } = entry.body
      on(
        `INSERT INTO persons (constituency, person, id_number, name, fields, extra, dropped, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET id_number = excluded.id_number, name = excluded.name, fields = excluded.fields,
         extra = excluded.extra, dropped = excluded.dropped, seq = excluded.seq, hash = excluded.hash
         WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
      ).run(
        constituency,
        person,
        fields['idNumber'] ?? null,
        fields['name'] ?? '',
        canonical(fields),
        canonical(extra),
        entry.type === 'person.dropped' ? 1 : 0,
        entry.seq,
        hash,
      )
      return
    }
    case 'person.decided': {
      const { person, register, section, category, article, by, evidence } = entry.body
      on(
        `INSERT INTO decisions (constituency, person, register, section, category, article, evidence, decided_by, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET register = excluded.register, section = excluded.section, category = excluded.category,
         article = excluded.article, evidence = excluded.evidence, decided_by = excluded.decided_by, seq = excluded.seq, hash = excluded.hash
         WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
      ).run(constituency, person, register, section ?? null, category ?? null, article, canonical(evidence), by, entry.seq, hash)
      return
    }
    case 'voter.listed':
    case 'voter.struck':
      addVoter(statements, search, constituency, entry.body, entry.type === 'voter.struck', entry.seq, hash)
      return
    case 'proxy.approved': {
      const { principal, agent, reason, document } = entry.body
      on('INSERT INTO authorisations (hash, constituency, principal, agent, reason, document) VALUES (?, ?, ?, ?, ?, ?)').run(
        hash,
        constituency,
        principal,
        agent,
        reason,
        document,
      )
      return
    }
    case 'checked-in':
      addParticipation(statements, entry, hash, entry.body)
      return
    case 'reentered':
      if (entry.body.fact.type === 'checked-in') addParticipation(statements, entry, hash, entry.body.fact)
      return
    case 'undone':
    case 'proxy.withdrawn':
      on('INSERT INTO taken_back (ref, hash) VALUES (?, ?)').run(entry.body.ref, hash)
      return
    default:
  }
}

function addParticipation(
  { on }: Statements,
  { book, seq }: { readonly book: string; readonly seq: number },
  hash: string,
  { voter, contests, channel, papers, for: principals }: Body<'checked-in'>,
): void {
  const take = on(
    'INSERT INTO participations (hash, voter, contest, how, book, seq, authorisation) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const contest of contests) take.run(hash, voter, contest, channel, book, seq, null)
  for (const { principal, ref, contests } of principals)
    for (const contest of contests) take.run(hash, principal, contest, 'proxy', book, seq, ref)
  const issue = on('INSERT INTO papers_issued (hash, contest, papers) VALUES (?, ?, ?)')
  for (const [contest, count] of Object.entries(papers)) issue.run(hash, contest, count)
}

function addVoter(
  statements: Statements,
  search: boolean,
  constituency: string,
  { voter, version, fields }: Body<'voter.listed'>,
  struck: boolean,
  seq: number,
  hash: string,
): void {
  const { changes } = statements
    .on(
      `INSERT INTO voters (voter, constituency, version, struck, name, id_number, register, fields, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET constituency = excluded.constituency, version = excluded.version, struck = excluded.struck,
     name = excluded.name, id_number = excluded.id_number, register = excluded.register, fields = excluded.fields,
     seq = excluded.seq, hash = excluded.hash WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
    )
    .run(
      voter,
      constituency,
      version,
      struck ? 1 : 0,
      fields.name,
      fields.idNumber,
      fields.register,
      canonical(fields),
      seq,
      hash,
    )
  if (changes > 0 && search) indexVoter(statements, voter, fields.name, fields.idNumber)
}
