import { readFileSync, statSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { undecidedPersons } from '#office/deciding/undecided.ts'
import type { Decision } from '#office/deciding/decisions-file.ts'
import { importInSteps } from '#office/importing/import-file.ts'
import type { ImportedFile, ImportFinding } from '#office/importing/imported-file.ts'
import { diffExports } from '#office/later-export/diff.ts'
import { fileNames, openRows, placeOf } from '#office/persons/sources.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { electionOf } from '#roll/election.ts'
import { codeOfKind, severityOf } from '#rules/findings.ts'
import { must } from '../must.ts'
import { consultOnProposed, passGates, postRolls, signPublication } from '../pass-gates.ts'
import type { Stopwatch } from '../plan.ts'
import { officeActor } from '../staff.ts'
import { answersIn, keptOf, resolutionsOf } from './resolutions.ts'
import { sampleFiles, type SampleFile } from './files.ts'
import { mendLists } from './mend-lists.ts'

/** What an office had to settle before the stations could be provisioned. */
export type Prepared = {
  readonly files: number
  readonly rows: number
  readonly persons: number
  /** Rows of the imports that waited for a person, by what became of them. */
  readonly waited: { readonly resolved: number; readonly dropped: number }
  /** Changes of the later exports by kind, shown to the office. */
  readonly later: Readonly<Record<string, number>>
  readonly laterAccepted: number
  readonly proxies: { readonly accepted: number; readonly refused: number }
  /** Contests whose list of candidates had an error, and was put right. */
  readonly listsMended: readonly string[]
}

type Plan = { readonly sample: string; readonly seed: string; readonly acceptLater: boolean; readonly signal?: AbortSignal }

const REGISTRAR = officeActor('registrar')
const REVIEWER = officeActor('reviewer')

/**
 * The office's work from a town's real files up to the day: every import, the decisions, the gates, publication, the comparison with
 * later exports, proxies and candidates. What `expected.json` of the folder answers is decided as it says; rows that nobody can
 * answer for are dropped, with that reason.
 */
export async function prepareSample(ledger: Ledger, plan: Plan, stage: Stopwatch): Promise<Prepared> {
  const files = sampleFiles(plan.sample)
  const take = taker(ledger, plan, stage)
  stage.begin('import')
  const imported = await take(files.beforePublication)
  const waited = await settleRows(ledger, plan.sample)
  stage.begin('publish')
  await publishAll(ledger, stage)
  postRolls(ledger)
  const later = await lookAtLater(ledger, plan, files.later, take, stage)
  postRolls(ledger)
  signPublication(ledger)
  const after = await take(files.afterPublication)
  consultOnProposed(ledger)
  await take(files.afterPublication.filter(({ kind }) => kind === 'candidates'))
  return {
    files: imported.files + after.files + files.later.length,
    rows: imported.rows + after.rows,
    persons: imported.persons,
    waited,
    ...later,
    proxies: proxiesOf(after.findings, after.accepted),
    listsMended: mendLists(ledger, plan.seed, after.findings),
  }
}

type Taken = {
  readonly files: number
  readonly rows: number
  readonly persons: number
  readonly accepted: number
  readonly findings: readonly ImportFinding[]
}
type Take = (files: readonly SampleFile[]) => Promise<Taken>

const taker =
  (ledger: Ledger, { signal }: Plan, stage: Stopwatch): Take =>
  async (files) => {
    const sizes = files.map(({ path }) => kilobytes(path))
    const all = total(sizes)
    const imported: ImportedFile[] = []
    for (const [i, { kind, name, path }] of files.entries()) {
      const before = total(sizes.slice(0, i))
      const onProgress = (done: number, of: number): void => stage.step(before + Math.floor((sizes[i]! * done) / of), all)
      const options = { onProgress, ...(signal && { signal }) }
      imported.push(must(await importInSteps(kind, ledger, REGISTRAR, name, readFileSync(path), options)))
      stage.step(before + sizes[i]!, all)
      await breathe()
    }
    return {
      files: files.length,
      rows: total(imported.map(({ rows }) => rows)),
      persons: total(imported.map(({ persons }) => persons)),
      accepted: total(imported.map((file) => ('accepted' in file ? Number(file.accepted) : 0))),
      findings: imported.flatMap(({ findings }) => findings),
    }
  }

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
const kilobytes = (path: string): number => Math.ceil(statSync(path).size / 1024)

/** By rule, then by the sample's answers; whatever still waits is nobody's until somebody can say more. */
async function settleRows(ledger: Ledger, sample: string): Promise<Prepared['waited']> {
  const waiting = openRows(ledger).length
  must(decideAll(ledger, REGISTRAR))
  await breathe()
  const answers = answersIn(sample)
  if (answers) must(decideRows(ledger, REVIEWER, resolutionsOf(answers)))
  const left = openRows(ledger)
  const names = fileNames(ledger)
  const unanswered = left.map(({ body }): Decision => {
    const { file, sheet, row } = placeOf(body.source, names)
    return { file, row, do: 'drop', reason: '演练中无从核实', ...(sheet !== undefined && { sheet }) }
  })
  if (unanswered.length > 0) must(decideRows(ledger, REVIEWER, unanswered))
  must(decideAll(ledger, REGISTRAR))
  const kept = keptOf(answers, undecidedPersons(ledger).items)
  if (kept.length > 0) must(decideRows(ledger, REVIEWER, kept))
  return { resolved: waiting - left.length, dropped: left.length }
}

async function publishAll(ledger: Ledger, stage: Stopwatch): Promise<void> {
  const { constituencies } = electionOf(ledger).body
  const town = passGates(ledger)
  for (const [i, { code }] of constituencies.entries()) {
    must(publishRoll(ledger, officeActor('reviewer', 'committee'), code, { town }))
    stage.step(i + 1, constituencies.length)
    await breathe()
  }
}

/** The later exports after publication: what changed, and with `acceptLater` the second version of the rolls. */
async function lookAtLater(
  ledger: Ledger,
  { acceptLater }: Plan,
  files: readonly SampleFile[],
  take: Take,
  stage: Stopwatch,
): Promise<Pick<Prepared, 'later' | 'laterAccepted'>> {
  const [exports, lists] = [true, false].map((is) => files.filter(({ kind }) => (kind === 'household') === is))
  if (exports!.length === 0) return { later: {}, laterAccepted: 0 }
  await take(lists!)
  const given = exports!.map(({ name, path }) => ({ path: name, bytes: readFileSync(path) }))
  const { findings, accepted } = must(diffExports(ledger, REGISTRAR, given, acceptLater ? ['all'] : []))
  if (accepted > 0) {
    must(decideAll(ledger, REGISTRAR))
    publishChanged(ledger, stage)
  }
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)]
  return { later: Object.fromEntries(kinds.map(([kind, changes]) => [kind, changes.length])), laterAccepted: accepted }
}

function publishChanged(ledger: Ledger, stage: Stopwatch): void {
  const { constituencies } = electionOf(ledger).body
  const town = passGates(ledger)
  for (const [i, { code }] of constituencies.entries()) {
    const published = publishRoll(ledger, officeActor('reviewer', 'committee'), code, { town })
    if (!published.ok && published.error.code !== 'publish.unchanged') must(published)
    stage.step(i + 1, constituencies.length)
  }
}

function proxiesOf(findings: readonly ImportFinding[], accepted: number): Prepared['proxies'] {
  const refused = findings.filter(({ file, kind }) => file.startsWith('proxies') && severityOf(codeOfKind(kind)) === 'error')
  return { accepted, refused: new Set(refused.map(({ row }) => row)).size }
}
