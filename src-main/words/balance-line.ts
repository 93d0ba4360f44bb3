/** A line of the balance of the rolls, 三增三减, and how many persons it adds or takes away. */
export type BalanceLine = { readonly line: string; readonly zh: string; readonly sign: 1 | -1; readonly persons: number }
