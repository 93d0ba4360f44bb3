import type { ReactNode } from 'react'

export type Tone = 'pine' | 'ink' | 'amber' | 'seal'

type Props = { readonly tone: Tone; readonly mark?: string; readonly children: ReactNode }

/** A state: mark, word and colour. */
export const Badge = ({ tone, mark, children }: Props) => (
  <span className={`badge tone-${tone}`}>
    {mark && <span aria-hidden="true">{mark} </span>}
    {children}
  </span>
)
