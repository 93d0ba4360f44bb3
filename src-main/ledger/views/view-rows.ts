import { canonical } from '../canonical.ts'
import type { Body } from '../entries/index.ts'
import { readBook } from '../books/book.ts'
import type { WrittenEntry } from '../entry.ts'
import { placeOf, type Ranks } from '../books/generations.ts'
import type { views } from './schema.ts'

type View = keyof typeof views
export type ViewRow<V extends View = View> = { readonly [K in V]: { readonly view: K; readonly row: RowOf<K> } }[V]
type RowOf<V extends View> = Readonly<(typeof views)[V]['$inferSelect']>

/**
 * What one entry says in the views. Every row is either keyed by the entry's own hash (a set) or kept by the greatest (seq, hash)
 * (a maximum, see `latest`; there `seq` is its `placeOf`, by generations of its book), so views depend on the set of entries and not on
 * the order in which they arrive. Types that are not named here have no view: they are few, and read by type.
 */
export function viewRows({ hash, entry }: WrittenEntry, rankOf: Ranks): readonly ViewRow[] {
  const { book } = entry
  const place = (): number => placeOf(rankOf(book, entry.seq), entry.seq)
  switch (entry.type) {
    case 'person.recorded':
    case 'person.dropped': {
      const { person, fields, extra } = entry.body
      const row = {
        constituency: constituencyOf(book),
        person,
        idNumber: fields['idNumber'] ?? null,
        name: fields['name'] ?? '',
        fields: canonical(fields),
        extra: canonical(extra),
        dropped: entry.type === 'person.dropped' ? 1 : 0,
        seq: place(),
        hash,
      }
      return [{ view: 'persons', row }]
    }
    case 'person.decided': {
      const { person, register, section = null, category = null, article, by, evidence } = entry.body
      const decision = { register, section, category, article, evidence: canonical(evidence), by }
      return [{ view: 'decisions', row: { constituency: constituencyOf(book), person, ...decision, seq: place(), hash } }]
    }
    case 'voter.listed':
    case 'voter.struck': {
      const { voter, version, fields } = entry.body
      const { name, idNumber, register } = fields
      const line = { version, struck: entry.type === 'voter.struck' ? 1 : 0, name, idNumber, register, fields: canonical(fields) }
      return [{ view: 'voters', row: { voter, constituency: constituencyOf(book), ...line, seq: place(), hash } }]
    }
    case 'proxy.approved': {
      const { principal, agent, reason, document } = entry.body
      return [{ view: 'authorisations', row: { hash, constituency: constituencyOf(book), principal, agent, reason, document } }]
    }
    case 'checked-in':
      return checkInRows(entry, hash, entry.body)
    case 'reentered':
      return entry.body.fact.type === 'checked-in' ? checkInRows(entry, hash, entry.body.fact) : []
    case 'undone':
    case 'proxy.withdrawn':
      return [{ view: 'takenBack', row: { ref: entry.body.ref, hash } }]
    default:
      return []
  }
}

const constituencyOf = (book: string): string => readBook(book).constituency ?? ''

function checkInRows(
  { book, seq }: { readonly book: string; readonly seq: number },
  hash: string,
  { voter, contests, channel, papers, for: principals }: Body<'checked-in'>,
): readonly ViewRow[] {
  const rows: ViewRow<'participations'>[] = []
  // By name as it stands: a contest may be called `constructor`.
  const counted = new Map<string, number>()
  const take = (voter: string, contest: string, how: RowOf<'participations'>['how'], authorisation: string | null) => {
    if (rows.some(({ row }) => row.voter === voter && row.contest === contest)) return
    rows.push({ view: 'participations', row: { hash, voter, contest, how, book, seq, authorisation } })
    counted.set(contest, (counted.get(contest) ?? 0) + 1)
  }
  for (const contest of contests) take(voter, contest, channel, null)
  for (const { principal, ref, contests } of principals) for (const contest of contests) take(principal, contest, 'proxy', ref)
  return [...rows, ...paperRows(hash, new Map(Object.entries(papers)), counted)]
}

/** Nearly always none: each participation is one paper, and only what was stated otherwise has a row. */
function paperRows(hash: string, papers: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>): readonly ViewRow[] {
  return [...new Set([...papers.keys(), ...counted.keys()])].flatMap((contest) => {
    const more = (papers.get(contest) ?? 0) - (counted.get(contest) ?? 0)
    return more === 0 ? [] : [{ view: 'paperDifferences', row: { hash, contest, papers: more } } as const]
  })
}
