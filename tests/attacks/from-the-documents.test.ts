import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { book, bundle, canon, nameOf, sha, signedBy, type Body, type Bundle, type Said } from './stranger.ts'
import { referenceOf, suffered, wronglyOwn, type Reference } from './suffer.ts'
import { attackedTown, type AttackedTown } from './town.ts'

const at = folder()
let town: AttackedTown
let reference: Reference

beforeAll(async () => {
  town = await attackedTown(at)
  reference = await referenceOf(town, 'evening', join(at, 'reference'), 'at pages too')
})

type Line = { readonly book: string; readonly type: string; readonly body: Body; readonly seq: number }
type By = 'lead' | 'desk' | 'spare'

/** What such a laptop has: its keys, its own lines, and, for the worst, every line of the office. */
function having(by: By) {
  const read = (lines: readonly string[]) => lines.map((text) => ({ ...(JSON.parse(text) as Line), hash: sha(text), text }))
  const [all, own] = [read(town.all), read(town.ownBooks[by])]
  const created = all.find(({ type }) => type === 'election.created')!
  const { pack, packSha256 } = created.body as { readonly pack: string; readonly packSha256: string }
  const certified = all
    .filter(({ type }) => type === 'device.certified')
    .map(({ body }) => body as Readonly<Record<string, string>>)
  const key: KeyObject = town.ours[by].signing
  const election = (JSON.parse(created.text) as { readonly election: string }).election
  const of = (type: string, place: string) => all.filter((line) => line.type === type && line.book.endsWith(`/${place}`))
  const named = (scope: string, role: string) => certified.find((each) => each['scope'] === scope && each['role'] === role)!
  return {
    all,
    own,
    key,
    election,
    created,
    of,
    named,
    mine: `${nameOf(key)}/D02`,
    lines: town.ownBooks[by],
    rest: {
      election,
      receivers: [named('town', 'office')['ageRecipient']!, named('D02', 'lead')['ageRecipient']!],
      rulePack: { id: pack, sha256: packSha256 },
      rollVersion: 1,
    },
  }
}
type Has = ReturnType<typeof having>

/** The lines before the day is closed. */
const before = ({ lines, own }: Has): readonly string[] => {
  const closed = own.findIndex(({ type }) => type === 'station.closed')
  return closed < 0 ? lines : lines.slice(0, closed)
}

type Attack = {
  readonly says: string
  readonly by: By
  /** What comes of the bundle: `ok` where it is merged, with whatever it says of no effect elsewhere, or why it is refused. */
  readonly is: string
  readonly sends: (has: Has) => Partial<Bundle> & Pick<Bundle, 'books'>
}

const LEAD = [
  ['D02-lead', 'lead'],
  ['D02-overseer-1', 'overseer'],
] as const

/** The same in the laptop's own book, at its end or before its closing. */
const saying = (
  says: string,
  by: By,
  said: (has: Has) => readonly Said[],
  rest: Partial<Bundle> & { readonly after?: (has: Has) => readonly string[]; readonly is?: string } = {},
): Attack => ({
  says,
  by,
  is: rest.is ?? 'ok',
  sends: (has) => {
    const { after, is: _, ...of } = rest
    return { ...of, books: [book(has.election, has.mine, after ? after(has) : has.lines, said(has))] }
  },
})

/** What only an office may state, in the shapes of the table. */
const OF_THE_OFFICE: Readonly<Record<string, (has: Has) => Body>> = {
  'candidate.withdrawn': () => ({ contest: 'D01', candidate: 'C1', reason: '放弃' }),
  'candidate.kept': () => ({ contest: 'D01', candidate: 'C1', vetoes: [{ department: '税务' }], reason: '保留' }),
  'result.declared': () => ({ contest: 'D01', round: 'first', valid: false, elected: [], refs: [], asked: ['R.601'] }),
  'device.named': ({ named }) => ({ device: named('D01', 'lead')['device']!, name: '坏电脑' }),
  'station.described': () => ({ constituency: 'D01', open: '00:01', close: '00:02' }),
  'question.answered': () => ({ question: 'Q1', answer: 'yes' }),
  'election.changed': ({ created }) => {
    const { name, day, committee, town: place, county, constituencies, contests } = created.body
    return {
      name: name!,
      day: day!,
      committee: committee!,
      town: place!,
      county: county!,
      constituencies: constituencies!,
      contests: contests!,
      reason: '改',
    }
  },
}

const office: readonly Attack[] = Object.entries(OF_THE_OFFICE).flatMap(([type, body]) => [
  saying(`${type} in its own book`, 'lead', (has) => [{ type, body: body(has), actor: LEAD }], {
    format: 'xuance/bundle/5',
    is: 'entry.wrong-book',
  }),
  {
    says: `${type} in a town book of its own`,
    by: 'desk',
    is: 'bundle.not-granted',
    sends: (has) => ({
      kind: 'sync',
      format: 'xuance/bundle/5',
      books: [has.lines, book(has.election, `${nameOf(has.key)}/town`, [], [{ type, body: body(has) }])],
    }),
  },
  {
    says: `${type} in the office’s own town book, gone on with`,
    by: 'lead',
    is: 'bundle.not-granted',
    sends: (has) => {
      const name = has.created.book
      const lines = has.all.filter((line) => line.book === name).map(({ text }) => text)
      return { format: 'xuance/bundle/5', books: [has.lines, book(has.election, name, lines, [{ type, body: body(has) }])] }
    },
  },
])

const replaced = (body: Body): Said => ({ type: 'person.replaced', actor: LEAD, body: { reason: '生病', ...body } })

const people: readonly Attack[] = [
  saying('a lead lets the lead of D01 serve, and serve as everything', 'lead', () => [
    replaced({ person: 'D01-lead', name: '改了名的人', roles: ['lead', 'clerk', 'overseer', 'typist'] }),
    replaced({ person: 'office-admin', name: '管理员', roles: ['lead'] }),
    replaced({ person: 'committee', name: '委员', roles: ['overseer'], replaces: 'D06-overseer-1' }),
  ]),
  saying('a lead puts somebody in the place of everyone of D01 and D06', 'lead', () =>
    ['lead', 'clerk', 'overseer-1', 'overseer-2', 'typist-1', 'typist-2'].flatMap((who) =>
      ['D01', 'D06'].map((place) =>
        replaced({ person: `新${place}${who}`, name: '新人', roles: ['typist'], replaces: `${place}-${who}` }),
      ),
    ),
  ),
  saying(
    'a spare replaces people, and opens and counts with them for another day',
    'spare',
    () => [
      replaced({ person: 'x', name: '某', roles: ['lead', 'typist'] }),
      {
        type: 'station.opened',
        actor: [['x', 'lead']],
        body: { rollVersion: 1, rollSha256: 'ab'.repeat(32), papers: { D02: 9, D01: 9 }, checklist: {}, otherDay: '改期' },
      },
      {
        type: 'count.typed',
        actor: [['x', 'typist']],
        body: { contest: 'D01', round: 'first', figures: { collected: 9, valid: 9, invalid: 0, votes: [], writeIns: [] } },
      },
    ],
    { kind: 'sync' },
  ),
  saying(
    'three thousand people replace each other',
    'desk',
    () =>
      Array.from({ length: 3000 }, (_, n) => replaced({ person: `p${n}`, name: '人', roles: ['clerk'], replaces: `p${n - 1}` })),
    { kind: 'sync' },
  ),
  saying(
    'a desk opens again, on another day, before its closing, and closes with the papers of D05',
    'desk',
    () => [
      {
        type: 'station.opened',
        actor: LEAD,
        body: { rollVersion: 1, rollSha256: '0'.repeat(64), papers: { D05: 1000000 }, checklist: { a: 'b' }, otherDay: '台风' },
      },
      { type: 'station.closed', actor: LEAD, body: { papers: { D05: { printed: 1, issued: 1, spoiled: 0, unused: 0 } } } },
    ],
    { after: before },
  ),
]

const figures: readonly Attack[] = [
  saying('a lead joins spellings to a voter of D05 and adjudicates the papers of D06', 'lead', () => [
    {
      type: 'writein.joined',
      actor: [
        ['D02-overseer-1', 'overseer'],
        ['D02-overseer-2', 'overseer'],
      ],
      body: { contest: 'D02', round: 'first', names: ['甲'], as: '候选甲', voter: 'D05-0001', reason: '同' },
    },
    {
      type: 'paper.adjudicated',
      actor: [
        ['D02-overseer-1', 'overseer'],
        ['D02-overseer-2', 'overseer'],
      ],
      body: { contest: 'D06', round: 'first', oddPaper: 'W1', papers: 4, decidedAs: 'valid', reason: '同' },
    },
  ]),
  saying('a lead begins a second round of D06 on its quorum, and closes it with nobody', 'lead', ({ of }) => [
    {
      type: 'round.started',
      actor: LEAD,
      body: {
        contest: 'D06',
        round: 'revote',
        seats: 1,
        candidates: [{ candidate: 'C1', name: '候选甲' }],
        ref: of('count.agreed', 'D06')[0]!.hash,
      },
    },
    {
      type: 'round.closed',
      actor: LEAD,
      body: {
        contest: 'D06',
        round: 'revote',
        participants: { inPerson: 0, mobile: 0, proxy: 0 },
        papers: { printed: 0, issued: 0, spoiled: 0, unused: 0 },
      },
    },
  ]),
  saying('a lead withdraws the counts of D01, and leaves the laptops of D05 out', 'lead', ({ of, named }) => [
    ...of('count.agreed', 'D01').map(({ hash }): Said => ({
      type: 'count.withdrawn',
      actor: [
        ['D02-overseer-1', 'overseer'],
        ['D02-overseer-2', 'overseer'],
      ],
      body: { ref: hash, reason: '错' },
    })),
    {
      type: 'desk.left-out',
      actor: LEAD,
      body: { devices: [named('D05', 'desk')['device']!, named('D05', 'lead')['device']!], reason: '坏' },
    },
  ]),
  saying('a lead says that the office’s bundles had other heads, and prints results of D01', 'lead', ({ all, created }) => [
    {
      type: 'bundle.exported',
      body: {
        kind: 'final',
        file: 'x',
        manifest: '1'.repeat(64),
        receivers: [],
        heads: [
          { book: created.book, to: 9999, head: '2'.repeat(64) },
          ...all.slice(0, 20).map((line) => ({ book: line.book, to: 1, head: '3'.repeat(64) })),
        ],
      },
    },
    {
      type: 'print.made',
      body: {
        print: 'x',
        form: 'result',
        params: { constituency: 'D01', contest: 'D01', __proto__x: 'y' },
        madeAt: '2026-12-15T09:00:00.000Z',
        sha256: '4'.repeat(64),
        pages: 0,
      },
    },
  ]),
  saying(
    'a desk sends a box to every voter of D01, twice, and brings back more than it took',
    'desk',
    ({ mine, lines, election }) => {
      const two = [
        ['D02-overseer-1', 'overseer'],
        ['D02-overseer-2', 'overseer'],
      ] as const
      const out: readonly Said[] = [
        {
          type: 'box.listed',
          body: {
            box: 'constructor',
            voters: Array.from({ length: 12 }, (_, n) => ({ voter: `D01-00${String(n + 1).padStart(2, '0')}`, reason: '病' })),
          },
        },
        { type: 'box.out', actor: two, body: { box: 'constructor', papers: { D01: 12 } } },
      ]
      const ref = sha(book(election, mine, lines, out).at(-1)!)
      return [
        ...out,
        { type: 'box.in', actor: two, body: { ref, used: { D01: 500000 }, returned: { D01: 500000 }, explanation: '多' } },
      ]
    },
    { kind: 'sync' },
  ),
]

const formats: readonly Attack[] = [
  saying('format 5 in which nothing asks for it', 'lead', () => [{ type: 'incident', body: { what: '停电' } }], {
    format: 'xuance/bundle/5',
    is: 'bundle.bad-manifest',
  }),
  saying(
    'format 4 with an entry of format 5 only',
    'desk',
    () => [
      {
        type: 'station.opened',
        actor: LEAD,
        body: { rollVersion: 1, rollSha256: '0'.repeat(64), papers: {}, checklist: {}, otherDay: 'x' },
      },
    ],
    { format: 'xuance/bundle/4', kind: 'sync', after: before },
  ),
  saying('format 3', 'lead', () => [], { format: 'xuance/bundle/3', is: 'bundle.newer-format' }),
  saying('a roll version that nobody published', 'lead', () => [], { rollVersion: 2 ** 53 - 1, is: 'merge.other-roll' }),
  {
    says: 'a proof in which it signed the head of a book of D01 as its own',
    by: 'lead',
    is: 'ok',
    sends: (has) => {
      const theirs = has.of('checked-in', 'D01')[0]!.book
      const lines = has.all.filter((line) => line.book === theirs).map(({ text }) => text)
      // Its own desk vouches for D01's book beside its own.
      const desk = town.ours.desk.signing
      const proof = signedBy(desk, { ...has.rest, kind: 'final', books: [town.ownBooks.desk, lines] })
      return { format: 'xuance/bundle/2', books: [has.lines, town.ownBooks.desk], proofs: [proof] }
    },
  },
  {
    says: 'proofs out of two books mixed: its desk’s signature under the manifest of its spare',
    by: 'lead',
    is: 'proof.bad-signature',
    sends: (has) => {
      const desk = signedBy(town.ours.desk.signing, { ...has.rest, kind: 'final', books: [town.ownBooks.desk] })
      const other = signedBy(town.ours.desk.signing, { ...has.rest, kind: 'sync', books: [town.ownBooks.desk.slice(0, 2)] })
      return {
        format: 'xuance/bundle/2',
        books: [has.lines, town.ownBooks.desk],
        proofs: [{ ...desk, signature: other.signature }],
      }
    },
  },
  {
    says: 'a desk’s seal for a head of the lead’s book only',
    by: 'lead',
    is: 'proof.nothing-sealed',
    sends: (has) => ({
      format: 'xuance/bundle/2',
      books: [has.lines, town.ownBooks.desk],
      proofs: [signedBy(town.ours.desk.signing, { ...has.rest, books: [has.lines] })],
    }),
  },
  {
    says: 'a desk’s seal that states twenty thousand heads nobody holds',
    by: 'lead',
    is: 'ok',
    sends: (has) => {
      const rows = Array.from({ length: 20_000 }, (_, n): Body => {
        const hash = sha(String(n))
        return {
          book: `${nameOf(town.ours.desk.signing)}/D02`,
          from: 1,
          to: n + 1000,
          entries: n + 1000,
          prev: '0'.repeat(64),
          head: hash,
          sha256: hash,
        }
      })
      const proof = signedBy(town.ours.desk.signing, { ...has.rest, books: [town.ownBooks.desk], rows })
      return { format: 'xuance/bundle/2', books: [has.lines, town.ownBooks.desk], proofs: [proof] }
    },
  },
  {
    says: 'a desk that seals forty branches of its own book, each against the other',
    by: 'desk',
    is: 'ok',
    sends: (has) => ({
      kind: 'sync',
      books: Array.from({ length: 40 }, (_, n) =>
        book(has.election, has.mine, before(has).slice(0, 3), [{ type: 'incident', body: { what: `第${n}种` } }]),
      ),
    }),
  },
]

describe.each([
  ['what only the office states', office],
  ['people', people],
  ['figures', figures],
  ['formats and proofs', formats],
] as const)('by the documents alone: %s', (_, attacks) => {
  it.each(attacks)('$by: $says', async ({ by, is, sends }) => {
    const has = having(by)
    const bytes = await bundle(has.key, { ...has.rest, ...sends(has) })
    const { merged, changed, own, good, verified, quarantined } = await suffered(
      town,
      { moment: 'evening', bytes, looking: 'at pages too' },
      reference,
      join(at, 'office'),
    )
    expect({ merged, changed, good, verified, quarantined }).toEqual({
      merged: is,
      changed: [],
      good: 'ok',
      verified: 'ok',
      quarantined: is !== 'ok',
    })
    expect(wronglyOwn(reference, 'kept', own)).toEqual([])
  })
})

it('its canonical JSON is the town’s', () => {
  for (const text of town.all) expect(canon(JSON.parse(text) as Body)).toBe(text)
})
