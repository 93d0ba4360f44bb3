import { procedures, type JobState, type Name, type Procedure, type Refusal } from '#contract/index.ts'
import { done, refuse } from '#contract/result.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import type { PlaceKind, Places } from '#hosts/places.ts'
import type { Session } from '#hosts/session.ts'
import type { Ledger } from '#ledger/open.ts'

type Asked = Readonly<Record<string, readonly unknown[]>>

const CODES = ['D01', 'D02', 'toString', 'D77']
const HASH = 'f'.repeat(64)

/** What is asked beside nothing, a constituency and a contest. */
const officeAsked = (refs: readonly string[]): Asked => ({
  'setup.preview': [],
  'roll.work-list': CODES.flatMap((constituency) =>
    ['households', 'units'].map((kind) => ({ constituency, kind, registrars: 2 })),
  ),
  'roll.supplement': CODES.flatMap((constituency) => [{ constituency }, { constituency, version: 2 }]),
  'roll.gates': [{}, { on: '2026-11-01' }, { on: '9999-12-31' }],
  'roll.objections': [{}, { on: '0001-01-01' }, { on: '9999-12-31' }],
  'calendar.days': [
    ...['answer', 'late-decision', 'late-contact'].map((act) => ({ act })),
    ...CODES.flatMap((constituency) => [
      ...['publication', 'publication-corrected', 'posting', 'objection'].map((act) => ({ act, constituency })),
      ...['registration', 'review', 'publication'].map((gate) => ({ act: 'gate', constituency, gate })),
    ]),
    ...['D01', 'D02-1', 'toString'].flatMap((contest) =>
      ['proposal', 'withdrawal', 'preliminary', 'consultation', 'formal', 'declaration'].map((act) => ({ act, contest })),
    ),
    ...[HASH, ...refs].flatMap((ref) => ['objection-decision', 'suit', 'judgment'].map((act) => ({ act, ref }))),
  ],
  'voters.find': [{ text: '张' }, { text: 'toString' }, { text: 'D01-0001' }],
  'staff.kin-form': [{ candidate: 'C1' }, { candidate: 'toString' }],
})

/** Every place of an app is this ledger. */
const placesOf = (ledger: Ledger, kind: PlaceKind, folder: string): Places => ({
  folder,
  names: () => [kind],
  kindOf: () => kind,
  open: (place) => (place === kind ? done(ledger) : refuse('app.no-place', { place })),
  pathOf: () => ledger.path,
  forget: () => {},
  isNew: () => false,
  list: () => [],
  look: () => {},
  backupsOf: () => undefined,
  close: () => {},
})

/** An app whose one ledger this is; `asked` answers the code of a reply, or `ok`, and what the programme failed at. */
export function appOn(ledger: Ledger, kind: PlaceKind, folder: string) {
  const faults: string[] = []
  const dispatcher = createDispatcher({
    places: placesOf(ledger, kind, folder),
    work: { 'app.rehearse': () => async () => done(null) },
    log: (line) => faults.push(line),
  })
  const session = (roles: readonly string[]): Session => ({
    actorAt: () => [{ person: 'office-committee', role: roles[0] ?? 'admin' }],
    confirm: (async (_: string, first: unknown, second: { readonly person: string }, asked: readonly string[]) =>
      done([first, { person: second.person, role: asked[0] }])) as never,
  })
  const asked = async (name: Name, input: unknown): Promise<string> => {
    const { roles, kind: how, second }: Procedure = procedures[name]
    const extra =
      how === 'query'
        ? {}
        : {
            requestId: crypto.randomUUID(),
            ...(second?.needed === 'always' && { second: { person: 'committee', pin: '46808642' } }),
          }
    const before = faults.length
    const reply = await dispatcher.dispatch({ kind: how, name, place: kind, input, ...extra }, session(roles))
    if (reply.ok && how === 'job') {
      const { id } = reply.value as { readonly id: string }
      const job = (): JobState<Refusal> | undefined => dispatcher.jobs.list().find((each) => each.id === id)
      await new Promise<void>((over) => {
        const stop = dispatcher.listen(() => {
          if (job()?.state === 'running') return
          stop()
          over()
        })
        if (job()?.state !== 'running') over()
      })
      const state = job() as { readonly error?: { readonly code: string } } | undefined
      if (faults.length === before) return state?.error?.code ?? 'ok'
    }
    if (faults.length > before) return `fault ${name} ${JSON.stringify(input)} ${faults.at(-1)}`
    return reply.ok ? 'ok' : reply.error.code
  }
  return {
    asked,
    /** What failed of all that can be asked there, and how many answered. */
    everything: async (
      refs: readonly string[] = [],
    ): Promise<{ readonly failed: readonly string[]; readonly answered: ReadonlySet<string> }> => {
      const answered = new Set<string>()
      const failed: string[] = []
      const beside = officeAsked(refs)
      for (const [name, { kind: how, place, input }] of Object.entries(procedures) as [Name, Procedure][]) {
        if (how !== 'query' || (place !== kind && place !== 'any')) continue
        const inputs = [null, {}, { contest: 'D01' }, { contest: 'D02' }, { constituency: 'D01' }, ...(beside[name] ?? [])]
        for (const each of inputs.filter((some) => input.safeParse(some).success)) {
          const answer = await asked(name, each)
          if (answer.startsWith('fault')) failed.push(answer)
          else if (answer === 'ok') answered.add(name)
        }
      }
      return { failed, answered }
    },
    close: () => dispatcher.close(),
  }
}
