import type { Imported } from '#contract/index.ts'
import type { Decision } from '#contract/decisions.ts'
import type { Ledger } from '#ledger/open.ts'
import { consultOnProposed, postRolls, publishRolls, signPublication } from '../pass-gates.ts'
import { pages } from '../pages.ts'
import type { Office, Stopwatch } from '../plan.ts'
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

type Plan = { readonly sample: string; readonly seed: string; readonly acceptLater: boolean }

/**
 * The office's work from a town's real files up to the day: every import, the decisions, the gates, publication, the comparison with
 * later exports, proxies and candidates. What `expected.json` of the folder answers is decided as it says; rows that nobody can
 * answer for are dropped, with that reason.
 */
export async function prepareSample(office: Office, ledger: Ledger, plan: Plan, stage: Stopwatch): Promise<Prepared> {
  const files = sampleFiles(plan.sample)
  const take = taker(office, stage)
  stage.begin('import')
  const imported = await take(files.beforePublication)
  const waited = await settleRows(office, plan.sample)
  stage.begin('publish')
  const publish = async () => postRolls(office, ledger, await publishRolls(office, ledger, stage))
  await publish()
  const later = await lookAtLater(office, plan, files.later, take, publish)
  await signPublication(office, ledger)
  const after = await take(files.afterPublication)
  await consultOnProposed(office, ledger)
  await take(files.afterPublication.filter(({ kind }) => kind === 'candidates'))
  return {
    files: imported.totals.files + after.totals.files + files.later.length,
    rows: imported.totals.rows + after.totals.rows,
    persons: imported.totals.persons,
    waited,
    ...later,
    proxies: proxiesOf(after),
    listsMended: await mendLists(office, ledger, plan.seed, after),
  }
}

type Take = (files: readonly SampleFile[]) => Promise<Imported>

const taker =
  (office: Office, stage: Stopwatch): Take =>
  async (files) => {
    const given = files.map(({ kind, path }) => ({ kind, upload: office.offer(path) }))
    const imported = await office.ask('imports.take', { files: given, list: true }, { onProgress: stage.step })
    const [refused] = imported.refused
    if (refused) throw new Error(`${refused.file} was refused: ${refused.code}`)
    return imported
  }

/** By rule, then by the sample's answers; whatever still waits is nobody's until somebody can say more. */
async function settleRows(office: Office, sample: string): Promise<Prepared['waited']> {
  const waiting = (await office.ask('roll.pending', {})).total
  const decide = async (decisions: readonly Decision[]) => {
    if (decisions.length > 0) await office.ask('decisions.by-hand', { decisions: [...decisions] }, { standIns: ['reviewer'] })
  }
  await office.ask('decisions.by-rule', {})
  const answers = answersIn(sample)
  if (answers) await decide(resolutionsOf(answers))
  const left = await pages((page) => office.ask('roll.pending', page))
  await decide(
    left.map(({ at: { file, sheet, row } }): Decision => ({
      file,
      row,
      do: 'drop',
      reason: '演练中无从核实',
      ...(sheet !== undefined && { sheet }),
    })),
  )
  await office.ask('decisions.by-rule', {})
  await decide(keptOf(answers, await pages((page) => office.ask('decisions.undecided', page))))
  return { resolved: waiting - left.length, dropped: left.length }
}

/** The later exports after publication: what changed, and with `acceptLater` the second version of the rolls. */
async function lookAtLater(
  office: Office,
  { acceptLater }: Plan,
  files: readonly SampleFile[],
  take: Take,
  publish: () => Promise<void>,
): Promise<Pick<Prepared, 'later' | 'laterAccepted'>> {
  const [exports, lists] = [true, false].map((is) => files.filter(({ kind }) => (kind === 'household') === is))
  if (exports!.length === 0) return { later: {}, laterAccepted: 0 }
  if (lists!.length > 0) await take(lists!)
  const asked = { uploads: exports!.map(({ path }) => office.offer(path)), ...(acceptLater && { accept: ['all'] }) }
  const { findings, totals } = await office.ask('imports.compare', asked)
  if (totals.accepted > 0) {
    await office.ask('decisions.by-rule', {})
    await publish()
  }
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)]
  return { later: Object.fromEntries(kinds.map(([kind, changes]) => [kind, changes.length])), laterAccepted: totals.accepted }
}

function proxiesOf({ files, findings }: Imported): Prepared['proxies'] {
  const refused = findings.filter(({ file, severity }) => file.startsWith('proxies') && severity === 'error')
  const accepted = files.reduce((sum, { accepted = 0 }) => sum + accepted, 0)
  return { accepted, refused: new Set(refused.map(({ row }) => row)).size }
}
