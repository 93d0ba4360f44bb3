/**
 * 不得调换或者增减 (S2 35): a proposal that was received stays on the list until whoever made it, or the person proposed, takes it back, and
 * that is said with its reason. Until when, the law leaves open. Ours: until the formal list (S1 32) says who stands; after it the committee
 * states the list anew.
 */
export const mayBeWithdrawn = ({ isListed }: { readonly isListed: boolean }): boolean => !isListed
