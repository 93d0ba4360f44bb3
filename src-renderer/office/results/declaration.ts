import type { ContestDetail, CountResult, Declared, Input, Refusal } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { plain, shortName } from '../../ui/format.ts'

/** The form of what is decided otherwise; the page's act sends it. */
export const DECLARATION = 'results-declaration'

type Counted = Extract<CountResult, { state: 'counted' }>
type Draft = {
  /** The committee decides otherwise than the law's reckoning. */
  readonly otherwise: boolean
  readonly valid: 'valid' | 'void' | null
  readonly elected: readonly string[]
  readonly reason: string
}
type Of = {
  readonly detail: ContestDetail
  readonly round: Declared['round']
  readonly seats: number
  readonly result: Counted
  readonly hindrance: Refusal | null
}

/** What is declared, in a sentence: 选举有效，胡永民、楼艳当选. */
export const declaredWords = (valid: boolean, elected: readonly string[]): string =>
  !valid
    ? t('results.said.void')
    : elected.length === 0
      ? t('results.said.nobody')
      : t('results.said.elected', { names: listed(elected.map(plain)) })

/** What a declaration would be refused for, in the words of this page where it has them. */
export function hindranceWords(hindrance: Refusal): string {
  switch (hindrance.code) {
    case 'declare.unsigned':
      return t('results.hindrances.unsigned')
    case 'declare.no-final':
      return t('results.hindrances.noFinal')
    case 'declare.open':
      return t('results.hindrances.open', { n: hindrance.params.open })
    default:
      return sentence(hindrance)
  }
}

/** The declaration of a round: what would be said, what still stands in its way, and saying it with a second person. */
export function useDeclaration(place: string, { detail, round, seats, result, hindrance }: Of) {
  const { contest } = detail
  const { value: all } = useAsk('results.declared', place, {})
  const { who } = useSeat(place)
  const { draft, keep, erase, typed, picked, task } = useDraft<Draft>(place, `results.declare ${contest} ${round}`, {
    otherwise: false,
    valid: null,
    elected: [],
    reason: '',
  })
  const own = result.outcome === 'refer' || draft.otherwise
  const valid = own ? draft.valid === 'valid' : result.valid
  const elected = own ? (valid ? draft.elected : []) : result.elected
  const reason = draft.reason.trim()
  const words = declaredWords(valid, elected)
  const { act, pending, refusal } = useAct('results.declare', place, {
    task,
    says: () => ({
      title: t('results.says', { contest: `${t(`levels.${detail.level}`)}${shortName(detail.name)}` }),
      lines: [words, ...(own ? [t('merge.fork.saysReason', { reason })] : [])],
      figures: [
        [t('results.figures.seats'), seats],
        [t('results.figures.roll'), number(result.figures.roll)],
        [t('results.figures.participants'), number(result.figures.participants)],
        [t('results.figures.collected'), number(result.figures.collected)],
        [t('results.figures.valid'), number(result.figures.valid)],
        ...result.votes
          .filter(({ name }) => elected.includes(name))
          .map(({ name, for: votes }) => [t('results.figures.votes', { name: plain(name) }), number(votes)] as const),
      ],
    }),
  })
  const declared = all?.find((each) => each.contest === contest && each.round === round) ?? null
  const declare = async (): Promise<void> => {
    const said: Input<'results.declare'> = own ? { contest, round, valid, elected: [...elected], reason } : { contest, round }
    const reply = await act(said)
    if (!reply.ok) return
    erase()
    toast('good', t('results.done', { contest: shortName(detail.name) }))
  }
  return {
    draft,
    keep,
    typed,
    picked,
    own,
    canDiffer: result.outcome !== 'refer',
    /** Whom the committee may elect: where the law leaves nothing open, nobody but those it elects (S1 45). */
    electable: result.votes.filter(({ name }) => result.outcome === 'refer' || result.elected.includes(name)),
    mayBeValid: result.outcome === 'refer' || result.valid,
    declared,
    words,
    valid,
    elected,
    wrong: {
      valid: own && draft.valid === null && t('results.needValid'),
      reason: own && reason === '' && t('polling.needed'),
    },
    complete: !own || (draft.valid !== null && reason !== '' && elected.length <= seats),
    hindrance,
    may: who?.signedIn?.role === 'committee',
    pending,
    refusal,
    declare,
  }
}
