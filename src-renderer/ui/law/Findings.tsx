import type { SeenFinding } from '#contract/index.ts'
import { language } from '../../texts/index.ts'
import { articleWords } from './article.ts'
import './findings.css'

/** How a finding looks, by how grave it is. */
export const LOOKS = { error: ['seal', '✕'], warning: ['amber', '!'], refer: ['amber', '?'] } as const

/** What does not come out, or stands in the way: mark, sentence, and where it is written. */
export const Findings = ({ findings }: { readonly findings: readonly SeenFinding[] }) =>
  findings.length > 0 && (
    <div role="status">
      <ul className="findings">
        {findings.map((finding) => {
          const [tone, mark] = LOOKS[finding.severity]
          return (
            <li key={`${finding.code} ${finding.zh}`} className={`finding tone-${tone}`}>
              <span aria-hidden="true">{mark}</span>
              <span>
                {finding[language()]} <small>{articleWords(finding.article)}</small>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
