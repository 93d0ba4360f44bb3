/** The paper of a level: its colour in words, and as `#rrggbb` for the mark on the screen. */
export type BallotColour = { readonly zh: string; readonly en: string; readonly shade: string }
