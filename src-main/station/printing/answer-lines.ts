import { namesOf } from '#counting/called-people.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { scopeOf } from '#people/people-at.ts'
import { answersOf } from '#roll/election.ts'
import { optionOf, questions } from '#rules/packs/answers.ts'

/**
 * How the committee answered what the law leaves open, in a line for those who did, and by which defaults the rest goes, in one more: what the
 * reckoning of a result stands on.
 */
export function answerLines(ledger: Ledger): readonly string[] {
  const answers = answersOf(ledger)
  const by = new Map(factsOf(ledger, 'question.answered').map(({ body, actor }) => [body.question, actor]))
  const said = questions.map(({ id, zh, options }) => {
    const given = answers.get(id)
    const option = (given && optionOf(id, given.answer)) ?? options[0]
    const why = given?.reason === undefined ? '' : `，${given.reason}`
    const who = given && namesOf(ledger, scopeOf(ledger), by.get(id)!).join('、')
    return { who, line: `${zh}：${option.zh}${why}` }
  })
  const lineOf = (who: string | undefined, lines: readonly string[]): string =>
    who === undefined
      ? `未决定的${lines.length}项按默认办理　${lines.join('；')}`
      : `选举委员会决定（${who}）　${lines.join('；')}`
  const groups = [...Map.groupBy(said, ({ who }) => who)].map(([who, of]) => [who, of.map(({ line }) => line)] as const)
  // What was decided first.
  return groups
    .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([who, lines]) => lineOf(who, lines))
}
