import type { Procedure } from '#contract/index.ts'
import type { Arguments } from './command.ts'
import { named } from './given.ts'

/** Whether anything that a command asked takes two people. */
const takesTwo = new WeakMap<Arguments, boolean>()

export function noteSecond(given: Arguments, { place, second }: Procedure): void {
  if (place !== 'app') takesTwo.set(given, second !== undefined || takesTwo.get(given) === true)
}

/** Whether a second person was named, and nothing that was asked takes one: nobody has checked them. */
export const secondInVain = (given: Arguments): boolean => named(given)?.length === 2 && takesTwo.get(given) === false
