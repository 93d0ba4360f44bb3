import { found, type RowFinding } from '../reading/finding.ts'
import type { Vetted } from '#words/proposal.ts'

/** A column with what one department answered about each, by its heading. */
export type Department = { readonly heading: string; readonly department: string }

const VETTING = /^联审[_:：—-]?(.+)$/u

export const departmentsIn = (headings: readonly { readonly heading: string }[]): readonly Department[] =>
  headings.flatMap(({ heading }) => {
    const department = VETTING.exec(heading)?.[1]
    return department === undefined ? [] : [{ heading, department }]
  })

/** What a cell may say: nobody becomes a formal candidate on a word that only seems to mean that nobody objects. */
const WORDS: Readonly<Record<Vetted['answer'], readonly string[]>> = {
  pass: ['无异议', '没有异议', '同意', '通过'],
  veto: ['有异议', '不同意', '不通过', '未通过', '反对', '否决'],
  pending: ['', '未答复', '没有答复', '还没有答复', '待答复', '待定'],
}
const ANSWERS = new Map(
  (Object.keys(WORDS) as Vetted['answer'][]).flatMap((answer) => WORDS[answer].map((word) => [word, answer] as const)),
)

/** What the departments answered in a row; a word that is none of theirs is no answer, and is told. */
export function answersIn(
  departments: readonly Department[],
  cells: Readonly<Record<string, string>>,
  name: string,
): { readonly vetting: readonly Vetted[]; readonly unread: readonly RowFinding[] } {
  const read = departments.map(({ heading, department }) => {
    const value = (cells[heading] ?? '').replace(/[\s。．.]/gu, '')
    return { heading, department, value, answer: ANSWERS.get(value) }
  })
  return {
    vetting: read.map(({ department, answer = 'pending' }) => ({ department, answer })),
    unread: read.flatMap(({ heading, value, answer }) =>
      answer === undefined ? [found('vetting_unreadable', heading, { name, heading, value }, 'noted')] : [],
    ),
  }
}

/** An answer as a cell says it. */
export const wordOf = (answer: Vetted['answer']): string => WORDS[answer].find((word) => word !== '')!
