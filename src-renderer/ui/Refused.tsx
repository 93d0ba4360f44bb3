import { useEffect, useRef, type ReactNode } from 'react'

/** What was refused, said where it happened, and never out of sight: a press that seems to do nothing is pressed again. */
export function Refused({ children }: { readonly children: ReactNode }) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.scrollIntoView({ block: 'nearest' }), [children])
  return (
    <p ref={said} className="refusal" role="alert">
      <span aria-hidden="true">✕</span> {children}
    </p>
  )
}
