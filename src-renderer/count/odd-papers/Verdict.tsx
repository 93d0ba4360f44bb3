import type { OddPaper } from '#contract/index.ts'
import { articleWords } from '../../ui/law/article.ts'
import { t } from '../../texts/index.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const LOOKS: Readonly<Record<OddPaper['verdict'], readonly [tone: Tone, mark: string]>> = {
  valid: ['pine', '✓'],
  'part-void': ['amber', '◐'],
  invalid: ['seal', '✕'],
  ask: ['amber', '?'],
}

/** What the rules of this election say of an odd paper, and where. */
export const Verdict = ({ odd: { verdict, article } }: { readonly odd: OddPaper }) => (
  <p className="odd-verdict">
    <Badge tone={LOOKS[verdict][0]} mark={LOOKS[verdict][1]}>
      {t(`oddPapers.verdicts.${verdict}`)}
    </Badge>
    <small>{articleWords(article)}</small>
  </p>
)
