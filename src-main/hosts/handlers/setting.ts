import type { CommandName, Input, JobName, Output, QueryName } from '#contract/index.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import type { Seat } from '#people/seat.ts'
import type { JobWork } from '../jobs.ts'
import type { Upload } from '../machine/uploads.ts'

/** Where a procedure runs: its ledger, who asks, and the request it answers. */
export type Setting = {
  readonly ledger: Ledger
  readonly place: string
  readonly actor: Actor
  readonly requestId?: string | undefined
  /** This computer's keys. Refuses `keys.locked`. */
  readonly keys: () => Promise<Result<DeviceKeys>>
  /** A file from a screen (`app.upload`), whole, under its own name. Refuses `upload.unknown`. */
  readonly upload: (id: string) => Result<Upload>
  /** A folder the user chose for an export, as a path to write to. Refuses `out.no-folder`, `out.own-folder`, `out.not-writable`. */
  readonly outFolder: (path: string) => Result<string>
}

/** Asked before anyone signed in, too. */
type PeopleSetting = Omit<Setting, 'actor'> & {
  readonly actor: Actor | undefined
  readonly seat: Seat | undefined
}

type Answer<N extends QueryName | CommandName> = Result<Output<N>> | Promise<Result<Output<N>>>

/** The use case behind every query and command whose name begins with one of `Area`. */
export type Handlers<Area extends string> = {
  readonly [N in Extract<QueryName | CommandName, `${Area}.${string}`>]: (setting: Setting, input: Input<N>) => Answer<N>
}
export type PeopleHandlers = {
  readonly [N in Extract<QueryName | CommandName, `people.${string}`>]: (setting: PeopleSetting, input: Input<N>) => Answer<N>
}
/** The long work behind every job whose name begins with one of `Area`; what it answers with is the job's output. */
export type JobHandlers<Area extends string> = {
  readonly [N in Extract<JobName, `${Area}.${string}`>]: (setting: Setting, input: Input<N>) => JobWork
}

type AreaOf<N extends string> = N extends `${infer Area}.${string}` ? Area : never
/** What the names of procedures at a ledger begin with. */
export type HandledArea = Exclude<AreaOf<QueryName | CommandName>, 'app' | 'people'>
export type JobArea = Exclude<AreaOf<JobName>, 'app'>

/** A use case that keeps no answers of its own, done once per request. */
export const once = <T>(
  { ledger, actor, requestId }: Pick<Setting, 'ledger' | 'actor' | 'requestId'>,
  act: () => Result<T>,
): Result<T> => write(ledger, { actor, requestId }, act)

/** Several files from a screen. Refuses `upload.unknown`. */
export function uploaded({ upload }: Pick<Setting, 'upload'>, ids: readonly string[]): Result<readonly Upload[]> {
  const files: Upload[] = []
  for (const id of ids) {
    const file = upload(id)
    if (!file.ok) return file
    files.push(file.value)
  }
  return done(files)
}
