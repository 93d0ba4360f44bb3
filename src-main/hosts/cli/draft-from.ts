import { basename } from 'node:path'
import type { AreasChecked, Draft, SetupChecked } from '#contract/index.ts'
import type { Asking } from './asking.ts'
import { answer, type Answer } from './command.ts'
import { brief } from './finding-lines.ts'
import { need } from './given.ts'

/** What is wrong with a table of the set-up, where somebody who has it open finds it. */
type Wrong = Told & { readonly file: string }
type Told = AreasChecked['findings'][number]

/** The draft of an election out of its two tables, read and checked as the screen's is: by the same procedures. */
export async function draftFrom(
  office: Asking,
  { election, constituencies }: { readonly election: string; readonly constituencies: string },
  trial: boolean,
): Promise<{ readonly draft: Draft; readonly wrong: readonly Wrong[]; readonly lost: SetupChecked['lost'] }> {
  const of = (path: string) => ({ upload: need(office.offer(path)) })
  const facts = await office.ask('app.read-election', of(election))
  const areas = await office.ask('app.read-areas', of(constituencies))
  const draft = { ...facts.facts, levels: areas.levels, constituencies: [...areas.constituencies] }
  const told = [...at(election, facts.findings), ...at(constituencies, areas.findings)]
  const { findings, lost } = await office.ask('app.check-setup', { draft, ...(trial && { trial }) })
  // What only both tables together have wrong stands in no row of either.
  const untold = findings.filter(({ code, message }) => !told.some((each) => each.code === code && each.message === message))
  return { draft, wrong: [...told, ...untold.map((each) => ({ ...each, file: '', row: 0, column: each.path }))], lost }
}

const at = (path: string, findings: readonly Told[]): readonly Wrong[] =>
  findings.map((each) => ({ ...each, file: basename(path) }))

/** Nothing was begun: what to put right in which table. */
export const toPutRight = (wrong: readonly Wrong[]): Answer =>
  answer(
    { created: false, wrong: wrong.map(({ file, row, column, ...found }) => ({ file, row, column, ...brief(found) })) },
    wrong.map(
      ({ file, row, column, message, remedy }) =>
        `  ${file === '' ? '' : `${file} 第 ${row} 行 `}${column}：${message}，${remedy}`,
    ),
    1,
  )
