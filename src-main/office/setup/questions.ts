import { namesOf } from '#counting/called-people.ts'
import type { Input } from '#contract/index.ts'
import type { OpenQuestion } from '#contract/setup.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { answersOf } from '#roll/election.ts'
import { optionOf, questions } from '#rules/packs/answers.ts'
import type { Actor } from '#words/acting.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { publishedIn } from './change-election.ts'

/** What the law leaves open, with our default first, and how the committee answered it. */
export function openQuestions(ledger: Ledger): readonly OpenQuestion[] {
  const answers = answersOf(ledger)
  const by = new Map(factsOf(ledger, 'question.answered').map(({ body, actor }) => [body.question, actor]))
  return questions.map(({ id, zh, en, article, options }) => {
    const given = answers.get(id)
    return {
      id,
      zh,
      en,
      article,
      options: options.map((option) => ({ value: option.value, zh: option.zh, en: option.en })),
      usual: options[0].value,
      answered: given ? { answer: given.answer, reason: given.reason ?? null, by: namesOf(ledger, 'town', by.get(id)!) } : null,
    }
  })
}

/**
 * The committee answers a question, two of its people together; a later answer replaces it until a roll is published, and every rule
 * asks under it from then on. Refuses `setup.question`, `setup.question-reason` for what says nothing without its words,
 * `setup.published`, and a day that cannot be (`statedDay`).
 */
export function answerQuestion(
  ledger: Ledger,
  actor: Actor,
  { question, answer, on: asked, reason }: Input<'setup.answer'>,
): Result<null> {
  const option = optionOf(question, answer)
  if (!option) return refuse('setup.question', { question })
  const on = statedDay(ledger, asked, { act: 'answer' })
  if (!on.ok) return on
  if (option.inWords && (reason ?? '').trim() === '') return refuse('setup.question-reason', { question })
  const published = publishedIn(ledger)
  if (published !== undefined) return refuse('setup.published', { constituency: published })
  return write(ledger, { actor }, (append) => {
    append('town', 'question.answered', {
      question,
      answer,
      ...(on.value !== undefined && { on: on.value }),
      ...(reason !== undefined && { reason }),
    })
    return done(null)
  })
}
