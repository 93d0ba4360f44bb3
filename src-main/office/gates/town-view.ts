import type { Ledger } from '#ledger/open.ts'
import { electionOf, type ElectionBody } from '#roll/election.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceOf, stem, type Evidence, type EvidenceRow } from '../persons/evidence.ts'
import { areaOf } from '../persons/area-of.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'
import { concerns } from '../persons/list-row.ts'
import { recordedPersons, sharedNumbers, type Recorded } from '../persons/recorded.ts'
import { openRows, type HeldRow } from '../persons/sources.ts'
import { openPairs, type OpenPair } from '../duplicates/open-pairs.ts'

/** Lists of which somebody may be in no other file. */
export type ListUnseen = 'previous' | 'away'

/** Everything the gates look at, read once for all constituencies. */
export type TownView = {
  readonly ledger: Ledger
  readonly election: ElectionBody
  readonly pack: RulePack
  readonly evidence: Evidence
  readonly recorded: ReadonlyMap<string, readonly Recorded[]>
  readonly waiting: ReadonlyMap<string, readonly HeldRow[]>
  readonly decided: (constituency: string) => readonly PersonRow[]
  readonly pairs: ReadonlyMap<string, readonly OpenPair[]>
  /** Persons recorded in more than one constituency. */
  readonly twice: ReadonlySet<string>
  /** ID numbers that two people really have, until they are corrected. */
  readonly shared: ReadonlySet<string>
  /** Rows of last term's roll, and of the list of those away, that fit nobody, by constituency. */
  readonly notSeen: Readonly<Record<ListUnseen, ReadonlyMap<string, readonly EvidenceRow[]>>>
}

/** The town's preparation as the gates need it, each part read when it is first asked for; nothing may be written while it is used. */
export function townView(ledger: Ledger): TownView {
  const election = electionOf(ledger).body
  const persons = lazily(() => recordedPersons(ledger))
  const waiting = lazily(() => openRows(ledger))
  const evidence = lazily(() => evidenceOf(ledger))
  const decided = new Map<string, readonly PersonRow[]>()
  const notSeen = lazily(() => {
    const seen = new Set([
      ...persons().map(({ fields }) => stem(fields['idNumber'] ?? '')),
      ...waiting().flatMap(({ body }) => [stem(body.fields['idNumber'] ?? ''), body.fields['name'] ?? '']),
      ...(evidence().get('deaths')?.keys() ?? []),
    ])
    const unseen = (list: ListUnseen) =>
      Map.groupBy(
        [...(evidence().get(list)?.values() ?? [])]
          .flat()
          .filter(({ idNumber, name }) => !seen.has(stem(idNumber)) && !seen.has(name)),
        ({ fields }) => areaOf(election.contests, fields['village'] ?? '', fields['group']).constituency ?? '',
      )
    return { previous: unseen('previous'), away: unseen('away') }
  })
  const recorded = lazily(() => Map.groupBy(persons(), ({ constituency }) => constituency))
  const held = lazily(
    () => new Map(election.constituencies.map(({ code }) => [code, waiting().filter((row) => concerns(row, code))])),
  )
  const pairs = lazily(() => Map.groupBy(openPairs(ledger, persons()), ({ constituency }) => constituency))
  const shared = lazily(() => sharedNumbers(ledger))
  const twice = lazily(() => repeated(persons().map(({ person }) => person)))
  return {
    ledger,
    election,
    pack: packById(election.pack)!,
    decided: (constituency) => {
      const known = decided.get(constituency) ?? decidedPersons(ledger, constituency)
      decided.set(constituency, known)
      return known
    },
    get evidence() {
      return evidence()
    },
    get recorded() {
      return recorded()
    },
    get waiting() {
      return held()
    },
    get pairs() {
      return pairs()
    },
    get twice() {
      return twice()
    },
    get shared() {
      return shared()
    },
    get notSeen() {
      return notSeen()
    },
  }
}

function lazily<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => (known ??= { value: read() }).value
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>()
  return new Set(names.filter((name) => once.size === once.add(name).size))
}
