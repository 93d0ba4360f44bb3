import type { Body, TypeName } from '../entries/index.ts'

/** What takes back another entry of its station, named by `ref`. */
const TAKE_BACK = ['undone', 'proxy.withdrawn', 'count.withdrawn'] as const satisfies readonly TypeName[]

type Stated = { readonly type: TypeName; readonly body: Body<TypeName> }

/**
 * The hashes of what these take back, whoever may: of entries that are in no view, as those read from a damaged file, and of facts that were
 * judged already. What stands is asked of `counts.ts`.
 */
export const takenBackBy = (entries: readonly Stated[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ type, body }) => (takesBack(type) ? [(body as Body<(typeof TAKE_BACK)[number]>).ref] : [])))

const takesBack = (type: TypeName): boolean => TAKE_BACK.some((each) => each === type)
