import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { outOfDate, queries } from '../../src-renderer/ask/queries.ts'

type Answer = (value: string) => void

/** A question as a page asks it; `answers` are those it waits for, oldest first. */
function asked(place: string): { readonly answers: Answer[]; readonly shown: () => unknown; readonly leave: () => void } {
  const answers: Answer[] = []
  const queryFn = () => new Promise<string>((answer) => answers.push(answer))
  const page = new QueryObserver(queries, { queryKey: [place, 'voting.find', {}], queryFn, staleTime: 0 })
  return { answers, shown: () => page.getCurrentResult().data, leave: page.subscribe(() => undefined) }
}

test('an answer that was on its way when something changed is asked again, once however often that is said', async () => {
  const { answers, shown, leave } = asked('D01')
  void outOfDate('D01')
  void outOfDate('D01')
  expect(answers).toHaveLength(1)
  answers[0]!('free')
  await expect.poll(() => answers.length).toBe(2)
  answers[1]!('taken')
  await expect.poll(shown).toBe('taken')
  expect(answers).toHaveLength(2)
  leave()
})

test('a change of another place asks nothing again', async () => {
  const { answers, shown, leave } = asked('D02')
  void outOfDate('D03')
  answers[0]!('free')
  await expect.poll(shown).toBe('free')
  expect(answers).toHaveLength(1)
  leave()
})
