import type { ReactNode } from 'react'

const intoSight = (said: HTMLElement | null): void => said?.scrollIntoView({ block: 'nearest' })

/** What was refused, said where it happened, and never out of sight: a press that seems to do nothing is pressed again. */
export const Refused = ({ children }: { readonly children: ReactNode }) => (
  <p key={typeof children === 'string' ? children : undefined} ref={intoSight} className="refusal" role="alert">
    <span aria-hidden="true">✕</span> {children}
  </p>
)
