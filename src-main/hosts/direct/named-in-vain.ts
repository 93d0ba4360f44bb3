/** Somebody is named where nobody signs in, or a second person where one acts; the message says so. What it names was not checked. */
export class NamedInVain extends Error {}

export const NOBODY_SIGNS_IN = 'nobody signs in for this, so --as names nobody: leave it out'
export const ONE_PERSON = 'this takes one person, and --as names two: leave the second one out'
