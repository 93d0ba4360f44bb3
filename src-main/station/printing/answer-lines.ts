import { namesOf } from '#counting/called-people.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { scopeOf } from '#people/people-at.ts'
import { answersOf } from '#roll/election.ts'
import { optionOf, questions } from '#rules/packs/answers.ts'

/** How the committee answered what the law leaves open, and by which default the rest goes: what the reckoning of a result stands on. */
export function answerLines(ledger: Ledger): readonly string[] {
  const answers = answersOf(ledger)
  const by = new Map(factsOf(ledger, 'question.answered').map(({ body, actor }) => [body.question, actor]))
  return questions.map(({ id, zh, options }) => {
    const given = answers.get(id)
    const option = (given && optionOf(id, given.answer)) ?? options[0]
    const why = given?.reason === undefined ? '' : `，${given.reason}`
    return given
      ? `选举委员会决定　${zh}：${option.zh}${why}（${namesOf(ledger, scopeOf(ledger), by.get(id)!).join('、')}）`
      : `未决定，按默认　${zh}：${option.zh}`
  })
}
