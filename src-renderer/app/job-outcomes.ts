import type { JobName, JobState, Output } from '#contract/index.ts'

/** What the job drawer says of a job that is done, by its name; absent: nothing but that it is done. */
const outcomes: { readonly [N in JobName]?: (value: Output<N>) => string } = {}

export function outcomeOf({ name, state, value }: JobState): string | undefined {
  const say = (outcomes as Readonly<Record<string, ((value: unknown) => string) | undefined>>)[name]
  return state === 'done' ? say?.(value) : undefined
}
