import { finding, type Finding } from '../findings.ts'

/**
 * 不得调换或者增减 (S2 35): a proposal that was received stays on the list until whoever made it, or the person proposed, takes it back, and
 * that is said with its reason. Until when, the law leaves open. Ours: until the formal list (S1 32) says who stands; after it the committee
 * states the list anew.
 */
export const mayBeWithdrawn = ({ isListed }: { readonly isListed: boolean }): boolean => !isListed

/** A list that names somebody whose proposal was taken back, and not made again (S2 35). `reason`: why; undefined where it stands. */
export const checkWithdrawn = (name: string, reason: string | undefined): readonly Finding[] =>
  reason === undefined ? [] : [finding('E.424', { name, reason })]

/** What speaks against somebody on a formal list since it was stated: struck from the roll (S1 4), or the proposal taken back (S2 35), and why. */
export const checkStillStands = (
  name: string,
  { isStruck, withdrawn }: { readonly isStruck: boolean; readonly withdrawn: string | undefined },
): readonly Finding[] => [
  ...(isStruck ? [finding('R.427', { name })] : []),
  ...(withdrawn === undefined ? [] : [finding('R.428', { name, reason: withdrawn })]),
]
