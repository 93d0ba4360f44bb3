import type { ReactNode } from 'react'
import { t } from '../texts/index.ts'
import { Plate } from '../ui/Plate.tsx'
import './page.css'

type Props = {
  readonly title: string
  readonly lines: readonly string[]
  readonly rehearsal?: boolean
  readonly children?: ReactNode
}

/** A sheet in the middle of an otherwise empty window: what is the case, what to do now. */
export function Page({ title, lines, rehearsal = false, children }: Props) {
  return (
    <main className="page">
      <section className="page-sheet">
        <p className="page-name">
          <span>{t.app.name}</span>
          {rehearsal && <Plate />}
        </p>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line} className="page-line">
            {line}
          </p>
        ))}
        {children}
      </section>
    </main>
  )
}
