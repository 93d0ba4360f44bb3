import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly body?: string; readonly children?: ReactNode }

/** Nothing here yet: says so, and what comes next. */
export const Empty = ({ title, body, children }: Props) => (
  <div className="nothing">
    <p className="nothing-title">{title}</p>
    {body && <p>{body}</p>}
    {children}
  </div>
)
