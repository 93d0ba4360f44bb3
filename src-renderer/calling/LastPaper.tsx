import type { CalledPaper, RoundState } from '#contract/index.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { plain } from '../ui/format.ts'
import { MARK_SIGNS } from './marks.ts'

type Props = {
  /** Which paper of the batch it is, from 1. */
  readonly n: number
  readonly paper: CalledPaper
  readonly candidates: RoundState['candidates']
}

/** The paper that was just put down, as large as a name: what was keyed is compared with it before the next one goes on it. */
export const LastPaper = ({ n, paper, candidates }: Props) => (
  <p className="calling-last" role="status">
    <small>{t('calling.last', { n })}</small> <b>{wordsOf(paper, candidates)}</b>
  </p>
)

function wordsOf(paper: CalledPaper, candidates: RoundState['candidates']): string {
  if ('invalid' in paper) return `✕ ${t('calling.lastInvalid')}`
  const marked = candidates.flatMap(({ candidate, name }) => {
    const mark = paper.marks[candidate]
    return mark ? [`${plain(name)} ${MARK_SIGNS[mark]}`] : []
  })
  const all = [...marked, ...paper.writeIns.map((name) => `${plain(name)} ${MARK_SIGNS.for}`)]
  return all.length === 0 ? t('calling.lastBlank') : listed(all)
}
