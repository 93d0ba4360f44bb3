import type { ReactNode } from 'react'

/** What was refused, said where it happened. */
export const Refused = ({ children }: { readonly children: ReactNode }) => (
  <p className="refusal" role="alert">
    <span aria-hidden="true">✕</span> {children}
  </p>
)
