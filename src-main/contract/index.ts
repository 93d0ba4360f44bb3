import type { Second } from './procedure.ts'
import { z } from 'zod'
import { Word } from '#words/fields.ts'
import { PlaceAsked, Uuid } from '#words/asked.ts'
import { appProcedures } from './app.ts'
import { backupProcedures } from './backup.ts'
import { boxProcedures } from './boxes.ts'
import { bundleProcedures } from './bundles.ts'
import { calendarProcedures } from './calendar.ts'
import { candidateProcedures } from './candidates.ts'
import { closingProcedures } from './closing.ts'
import { conflictProcedures } from './conflicts.ts'
import { countProcedures } from './count.ts'
import { decisionProcedures } from './decisions.ts'
import { deskProcedures } from './desks.ts'
import { deviceProcedures } from './devices.ts'
import { directoryProcedures } from './directory.ts'
import { formProcedures } from './forms.ts'
import { handingOverProcedures } from './handing-over.ts'
import { importProcedures } from './imports.ts'
import { listProcedures } from './lists.ts'
import { mergingProcedures } from './merging.ts'
import { officeProcedures } from './office.ts'
import { peopleProcedures } from './people.ts'
import { printProcedures } from './prints.ts'
import { proxyProcedures } from './proxies.ts'
import type { Result } from './result.ts'
import { rehearsalProcedures } from './rehearsal.ts'
import { resultProcedures } from './results.ts'
import { rollProcedures } from './roll.ts'
import { setupProcedures } from './setup.ts'
import { staffProcedures } from './staff.ts'
import { stationProcedures } from './station.ts'
import { stationsProcedures } from './stations.ts'
import { voterProcedures } from './voters.ts'
import { votingProcedures } from './voting.ts'

export type * from './app-answers.ts'
export type * from './app.ts'
export type * from './backup.ts'
export type * from './boxes.ts'
export type * from './bundles.ts'
export type * from './calendar.ts'
export type * from './candidates.ts'
export type * from './closing.ts'
export type * from './conflicts.ts'
export type * from './count.ts'

export type * from './decisions.ts'
export type * from './desks.ts'
export type * from './devices.ts'
export type * from './directory.ts'
export type * from './findings.ts'
export type * from './forms.ts'
export type * from './handing-over.ts'
export type * from './imports.ts'
export type * from './lists.ts'
export type * from './merging.ts'
export type * from './office.ts'
export type * from './outcome.ts'
export type * from './people.ts'
export type * from './prints.ts'
export type * from './proxies.ts'
export { PLANTED } from './rehearsal.ts'
export type * from './rehearsal.ts'
export type * from './results.ts'
export type * from './roll.ts'
export type * from './setup.ts'
export type * from './staff.ts'
export type * from './station.ts'
export type * from './stations.ts'
export type * from './today.ts'
export type * from './voters.ts'
export type * from './voting.ts'
export type { PapersByContest } from '#words/fields.ts'
export { FILE_KINDS } from '#words/file-kinds.ts'
export type { CountFigures } from '#words/sheet.ts'
export type { Procedure, Role, Second } from './procedure.ts'
export { sentenceOf } from './refusals.ts'
export type { Refusal, StatedRefusal, Withheld } from './result.ts'

/** Everything a screen or a script may ask. */
export const procedures = {
  ...appProcedures,
  ...peopleProcedures,
  ...officeProcedures,
  ...setupProcedures,
  ...staffProcedures,
  ...importProcedures,
  ...decisionProcedures,
  ...rollProcedures,
  ...calendarProcedures,
  ...candidateProcedures,
  ...voterProcedures,
  ...directoryProcedures,
  ...listProcedures,
  ...formProcedures,
  ...deviceProcedures,
  ...stationsProcedures,
  ...bundleProcedures,
  ...conflictProcedures,
  ...mergingProcedures,
  ...resultProcedures,
  ...stationProcedures,
  ...votingProcedures,
  ...proxyProcedures,
  ...boxProcedures,
  ...closingProcedures,
  ...countProcedures,
  ...deskProcedures,
  ...handingOverProcedures,
  ...printProcedures,
  ...rehearsalProcedures,
  ...backupProcedures,
}

export type Name = keyof typeof procedures
type Of<K extends Any['kind']> = { [N in Name]: (typeof procedures)[N] extends { kind: K } ? N : never }[Name]
type Any = (typeof procedures)[Name]
/** What may take a second person. */
export type TwoPersonName = { [N in Name]: (typeof procedures)[N] extends { readonly second: Second } ? N : never }[Name]
export type QueryName = Of<'query'>
export type CommandName = Of<'command'>
export type JobName = Of<'job'>
export type Input<N extends Name> = z.infer<(typeof procedures)[N]['input']>
export type Output<N extends Name> = Exclude<(typeof procedures)[N]['output'], undefined>

/** The second person of a two-person act, and their PIN. */
const SecondPerson = z.strictObject({ person: Word, pin: z.string().max(20) })

/** What crosses from a screen: only JSON. `place` names one of `app.state`'s places; `app` procedures have none. */
export const Frame = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('query'), name: z.string(), place: PlaceAsked.optional(), input: z.unknown() }),
  z.strictObject({
    kind: z.literal('command'),
    name: z.string(),
    place: PlaceAsked.optional(),
    requestId: Uuid,
    input: z.unknown(),
    second: SecondPerson.optional(),
  }),
  z.strictObject({
    kind: z.literal('job'),
    name: z.string(),
    place: PlaceAsked.optional(),
    requestId: Uuid,
    input: z.unknown(),
    second: SecondPerson.optional(),
  }),
])
export type Frame = z.infer<typeof Frame>

/** What a use case answered, as it crosses to the screen. */
export type Reply<T> = Result<T>

/** Says what changed, never carries the data: whoever cares asks again. `app`: what this computer is, its keys or its places. */
export type Event =
  | { readonly event: 'changed'; readonly place: string }
  | { readonly event: 'job'; readonly id: string }
  | { readonly event: 'app' }
  /** A card was laid on a reader: its number, as it was told. */
  | { readonly event: 'card'; readonly number: string }
