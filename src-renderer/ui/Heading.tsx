import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly lead?: string; readonly children?: ReactNode }

/** The head of a page: its name, what it is for in one sentence, and its acts on the right. */
export const Heading = ({ title, lead, children }: Props) => (
  <header className="heading">
    <div>
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
    </div>
    {children && <div className="heading-acts">{children}</div>}
  </header>
)
