import { hashOf, type Person } from './attacker.ts'

// What an attacker knows, read from lines alone.

type Line = {
  readonly book: string
  readonly seq: number
  readonly type: string
  readonly actor: readonly Person[]
  readonly body: Readonly<Record<string, unknown>>
  readonly hash: string
}
type Contest = { readonly code: string; readonly constituency: string; readonly seats: number }
type Named = { readonly candidate: string; readonly name: string }

export type Knowledge = ReturnType<typeof knowledgeFrom>

const read = (text: string): Line => ({ ...(JSON.parse(text) as Omit<Line, 'hash'>), hash: hashOf(text) })

/**
 * From the provision every laptop of a station holds: the election, its contests, the staff, the certificates. From its own books:
 * what it did. `told`: every line of the office's ledger, for the strongest attacker; none for one who has to guess.
 */
export function knowledgeFrom(given: {
  readonly home: string
  readonly provisioned: readonly (readonly string[])[]
  readonly own: readonly string[]
  readonly told: readonly string[]
}) {
  const { home } = given
  const town = given.provisioned.flat().map(read)
  const own = given.own.map(read)
  const told = given.told.map(read)
  const created = town.find(({ type }) => type === 'election.created')!
  const { contests, pack, packSha256 } = created.body as {
    readonly contests: readonly Contest[]
    readonly pack: string
    readonly packSha256: string
  }
  const certified = town
    .filter(({ type }) => type === 'device.certified')
    .map(({ body }) => body as Readonly<Record<string, string>>)
  const staff = town.filter(({ type }) => type === 'person.assigned').map(({ body }) => body)
  const inPlace = (code: string) => (line: Line) => line.book.endsWith(`/${code}`) && !line.book.includes('/prep/')
  return {
    home,
    election: (JSON.parse(given.provisioned[0]![0]!) as { election: string }).election,
    rulePack: { id: pack, sha256: packSha256 },
    /** Codes of the contests of a constituency. */
    contests: (code: string): readonly string[] =>
      contests.filter(({ constituency }) => constituency === code).map((contest) => contest.code),
    everyContest: contests.map(({ code }) => code),
    seatsOf: (contest: string): number => contests.find(({ code }) => code === contest)!.seats,
    candidates: (contest: string): readonly Named[] =>
      town.findLast(({ type, body }) => type === 'candidate.listed' && body['list'] === 'formal' && body['contest'] === contest)
        ?.body['candidates'] as readonly Named[],
    /** Card numbers that follow from the code alone. */
    cards: (code: string, from = 1, to = 12): readonly string[] =>
      Array.from({ length: to - from + 1 }, (_, i) => `${code}-${String(from + i).padStart(4, '0')}`),
    people: staff.map(({ person }) => person as string),
    device: (code: string, role: string): string =>
      certified.find((each) => each['scope'] === code && each['role'] === role)!['device']!,
    recipientOf: (code: string, role: string): string =>
      certified.find((each) => each['scope'] === code && each['role'] === role)!['ageRecipient']!,
    devices: certified.map((each) => each['device']!),
    receivers: certified.filter(({ role }) => role === 'office').map((each) => each['ageRecipient']!),
    rollVersion: Math.max(...town.filter(({ type }) => type === 'roll.published').map(({ body }) => body['version'] as number)),
    /** Entries of a type in a constituency's books, as far as anybody told us. */
    entries: (type: string, code: string): readonly Line[] => told.filter((line) => line.type === type && inPlace(code)(line)),
    /** Entries of a type in our own book. */
    own: (type: string): readonly Line[] => own.filter((line) => line.type === type),
    hashes: told.map(({ hash }) => hash),
    books: [...new Set(told.map(({ book }) => book))],
    told,
  }
}

/** People of a station under the names the town book gives them. */
export const staffOf = (code: string, ...ids: readonly string[]): readonly Person[] =>
  ids.map((id) => ({ person: `${code}-${id}`, role: id.replace(/-\d$/, '') }))
