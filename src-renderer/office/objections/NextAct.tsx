import type { ObjectionLine } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { shortDay } from '../../ui/format.ts'
import { goTo } from '../../ui/route.ts'
import { useEnter } from '../../ui/useEnter.ts'
import { stageOf } from './stages.ts'
import { useDecision } from './useDecision.ts'

export type Doing = 'decide' | 'appeal' | 'judge' | 'supplement'

type Props = { readonly place: string; readonly line: ObjectionLine; readonly onDo: (doing: Doing) => void }
type Next = { readonly title: string; readonly body: string; readonly roles?: readonly string[]; readonly take: () => void }

const PAGES = { record: 'imports', decide: 'decisions', publish: 'gates' } as const

/** What is done next about the chosen objection; what only some may do waits until one of them sits here. */
export function NextAct({ place, line, onDo }: Props) {
  const role = useSeat(place).who?.signedIn?.role ?? ''
  const { verdict } = useDecision(place, line.ref).draft
  const next = nextOf(place, line, onDo)
  const allowed = next !== null && (next.roles === undefined || next.roles.includes(role))
  const chosen = stageOf(line) !== 'decide' || verdict !== null
  const may = allowed && chosen
  useEnter(() => next?.take(), may)
  return (
    <div className="act-bar">
      <p>{t(`objections.waits.${stageOf(line)}`)}</p>
      {next && (
        <Act
          title={next.title}
          body={!allowed ? t('objections.whoMay') : chosen ? next.body : t('objections.decide.first')}
          keyName="Enter"
          disabled={!may}
          onPress={next.take}
        />
      )}
    </div>
  )
}

function nextOf(place: string, line: ObjectionLine, onDo: (doing: Doing) => void): Next | null {
  const { name, next, terms } = line
  switch (stageOf(line)) {
    case 'decide':
      return {
        title: t('objections.decide.open', { name }),
        body: t('objections.decide.openBody', { last: shortDay(terms.decideBy) }),
        roles: ['committee'],
        take: () => onDo('decide'),
      }
    case 'court':
      return {
        title: t('objections.judge.open', { name }),
        body: t('objections.judge.openBody'),
        roles: ['committee', 'reviewer'],
        take: () => onDo('judge'),
      }
    case 'carry':
      return next === null || line.roll.takes === 'nothing'
        ? null
        : {
            title: t(`objections.carry.${next}.title`, { name }),
            body: t(`objections.carry.${next}.body`),
            take: () => goTo(place, PAGES[next]),
          }
    case 'done':
      return {
        title: t('supplement.open'),
        body: t('objections.doneBody'),
        take: () => onDo('supplement'),
      }
  }
}
