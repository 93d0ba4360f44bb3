import { LOOKS } from '../law/Findings.tsx'
import { findingWords } from '../law/finding.ts'
import type { Placed } from './said.ts'

/** What is wrong at one place, each sentence once. */
export const PlacedFindings = ({ findings }: { readonly findings: readonly Placed[] }) =>
  [...new Map(findings.map((each) => [findingWords(each), each]))].map(([words, { severity }]) => (
    <p key={words} className={`text-${LOOKS[severity][0]}`}>
      <span aria-hidden="true">{LOOKS[severity][1]}</span> {words}
    </p>
  ))
