import { canonical } from './canonical.ts'
import type { Body } from './entries/index.ts'
import { readBook, type WrittenEntry } from './entry.ts'
import { searchKeys } from './search-keys.ts'
import type { Statements } from './statements.ts'

/**
 * Adds one entry to the views. Every row is either keyed by the entry's own hash (a set) or kept by the greatest (seq, hash)
 * (a maximum), so views depend on the set of entries and not on the order in which they arrive. Types that are not named
 * here have no view: they are few, and read by type.
 */
export function addToViews(statements: Statements, { hash, entry }: WrittenEntry): void {
  const { on } = statements
  const { constituency = '' } = readBook(entry.book)
  switch (entry.type) {
    case 'person.recorded': {
      const { person, fields, extra } = entry.body
      on(
        `INSERT INTO persons (constituency, person, id_number, name, fields, extra, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET id_number = excluded.id_number, name = excluded.name, fields = excluded.fields,
         extra = excluded.extra, seq = excluded.seq, hash = excluded.hash WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
      ).run(
        constituency,
        person,
        fields['idNumber'] ?? null,
        fields['name'] ?? '',
        canonical(fields),
        canonical(extra),
        entry.seq,
        hash,
      )
      return
    }
    case 'person.decided': {
      const { person, register, section, category, article, evidence } = entry.body
      on(
        `INSERT INTO decisions (constituency, person, register, section, category, article, evidence, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET register = excluded.register, section = excluded.section, category = excluded.category,
         article = excluded.article, evidence = excluded.evidence, seq = excluded.seq, hash = excluded.hash
         WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
      ).run(constituency, person, register, section ?? null, category ?? null, article, canonical(evidence), entry.seq, hash)
      return
    }
    case 'voter.listed':
    case 'voter.struck':
      addVoter(statements, constituency, entry.body, entry.type === 'voter.struck', entry.seq, hash)
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
    case 'checked-in': {
      const { voter, contests, channel, papers, for: principals } = entry.body
      const take = on(
        'INSERT INTO participations (hash, voter, contest, how, book, seq, authorisation) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      )
      for (const contest of contests) take.run(hash, voter, contest, channel, entry.book, entry.seq, null)
      for (const { principal, ref, contests } of principals)
        for (const contest of contests) take.run(hash, principal, contest, 'proxy', entry.book, entry.seq, ref)
      const issue = on('INSERT INTO papers_issued (hash, contest, papers) VALUES (?, ?, ?)')
      for (const [contest, count] of Object.entries(papers)) issue.run(hash, contest, count)
      return
    }
    case 'undone':
    case 'proxy.withdrawn':
      on('INSERT INTO taken_back (ref, hash) VALUES (?, ?)').run(entry.body.ref, hash)
      return
    default:
  }
}

function addVoter(
  { on }: Statements,
  constituency: string,
  { voter, version, fields }: Body<'voter.listed'>,
  struck: boolean,
  seq: number,
  hash: string,
): void {
  const { changes } = on(
    `INSERT INTO voters (voter, constituency, version, struck, name, id_number, register, fields, seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET constituency = excluded.constituency, version = excluded.version, struck = excluded.struck,
     name = excluded.name, id_number = excluded.id_number, register = excluded.register, fields = excluded.fields,
     seq = excluded.seq, hash = excluded.hash WHERE (excluded.seq, excluded.hash) > (seq, hash)`,
  ).run(voter, constituency, version, struck ? 1 : 0, fields.name, fields.idNumber, fields.register, canonical(fields), seq, hash)
  if (changes === 0) return
  on('DELETE FROM voter_keys WHERE voter = ?').run(voter)
  const addKey = on('INSERT INTO voter_keys (key, voter) VALUES (?, ?)')
  for (const key of searchKeys(voter, fields.name, fields.idNumber)) addKey.run(key, voter)
}
