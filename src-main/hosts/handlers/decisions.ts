import { readFileSync } from 'node:fs'
import type { Input } from '#contract/index.ts'
import { done, type Result } from '#contract/result.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { decisionsMade } from '#office/deciding/decisions-made.ts'
import { nameVillage, villagesAsked } from '#office/deciding/name-village.ts'
import { undecidedPersons } from '#office/deciding/undecided.ts'
import { partOf } from './part-of.ts'
import { readDecisionTable } from '#office/deciding/decisions-table.ts'
import { readDecisions, type Decision } from '#office/deciding/decisions-file.ts'
import { once, type Handlers, type JobHandlers, type Setting } from './setting.ts'

export const decisionHandlers: Handlers<'decisions'> = {
  'decisions.undecided': ({ ledger }, { constituency, ...page }) => {
    const { items, ...known } = undecidedPersons(ledger, constituency)
    return done({ ...known, ...partOf(items, page) })
  },
  'decisions.made': ({ ledger }, page) => done(partOf(decisionsMade(ledger), page)),
  'decisions.villages': ({ ledger }) => done(villagesAsked(ledger)),
  'decisions.name-village': (setting, asked) => once(setting, () => nameVillage(setting.ledger, setting.actor, asked)),
  'decisions.by-hand': (setting, asked) => {
    const decisions = decisionsIn(setting, asked)
    if (!decisions.ok) return decisions
    return once(setting, () => decideRows(setting.ledger, setting.actor, decisions.value))
  },
}

export const decisionJobs: JobHandlers<'decisions'> = {
  'decisions.by-rule':
    ({ ledger, actor }) =>
    async (progress) => {
      progress('decide', 0, 1)
      return decideAll(ledger, actor)
    },
}

function decisionsIn({ upload }: Setting, asked: Input<'decisions.by-hand'>): Result<readonly Decision[]> {
  if ('decisions' in asked) return done(asked.decisions)
  const file = upload(asked.upload)
  if (!file.ok) return file
  const { name, path } = file.value
  return name.endsWith('.json') ? readDecisions(name, readFileSync(path, 'utf8')) : readDecisionTable(name, readFileSync(path))
}
