import type { ObjectionLine } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { awayWords, daysTo } from '../../ui/away.ts'
import type { Standing } from '../../ui/mark.ts'
import type { QueueGroup, QueueItem } from '../../ui/Queue.tsx'
import type { Town } from '../../ui/town/useTown.ts'

/** What an objection waits for: the committee, the court, the roll, or nothing any more. */
export type Stage = 'decide' | 'court' | 'carry' | 'done'

const STAGES: readonly Stage[] = ['decide', 'court', 'carry', 'done']

export function stageOf({ decided, appealed, judged, carriedOut }: ObjectionLine): Stage {
  if (!decided) return 'decide'
  if (appealed && !judged) return 'court'
  return carriedOut ? 'done' : 'carry'
}

/** What the roll has to show as far as it was decided; a judgment is final. */
export const asksOf = ({ decided, judged }: ObjectionLine) => (judged ?? decided)?.asks ?? 'nothing'

/** By what they wait for, those due first on top. */
export const groupsOf = (all: readonly ObjectionLine[], town: Town): readonly QueueGroup[] =>
  STAGES.flatMap((stage) => {
    const here = all.filter((each) => stageOf(each) === stage).toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))
    if (here.length === 0) return []
    return [
      { key: stage, head: t(`objections.stages.${stage}`), count: here.length, items: here.map((each) => itemOf(each, town)) },
    ]
  })

/** The day by which the next step is due. */
const dueOf = (line: ObjectionLine): string => {
  const { terms, roll } = line
  return { decide: terms.decideBy, court: terms.judgeBy, carry: roll.last, done: line.on }[stageOf(line)]
}

const itemOf = (line: ObjectionLine, { placeOf }: Town): QueueItem => {
  const stage = stageOf(line)
  return {
    key: line.ref,
    name: line.name,
    what: t(`objections.claims.${line.claim}`),
    note: `${placeOf(line.constituency)} ${stage === 'done' ? t(`objections.asks.${asksOf(line)}`) : awayWords(daysTo(dueOf(line)))}`,
    standing: standingOf(line),
  }
}

function standingOf(line: ObjectionLine): Standing {
  const stage = stageOf(line)
  if (stage === 'done') return 'good'
  if (stage === 'court') return 'open'
  return daysTo(dueOf(line)) < 0 ? 'bad' : 'waits'
}
