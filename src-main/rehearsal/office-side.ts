import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConflictKind } from '#conflicts/found.ts'
import type { Input, RegisterFiles } from '#contract/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { electionOf } from '#roll/election.ts'
import { proposalsFor, wishesFor } from './before-the-day.ts'
import { must } from './must.ts'
import { propose, stateLists } from './nominate.ts'
import { postRolls, publishRolls, signPublication } from './pass-gates.ts'
import type { Office, RehearsalPlan, Stopwatch } from './plan.ts'
import { pages } from './pages.ts'

/** Creates the election from the two set-up files, with a rehearsal's staff. */
export async function beginElection(office: Office, town: string): Promise<void> {
  const file = must(readElectionFile('election.json', readFileSync(join(town, 'election.json'), 'utf8')))
  const areas = must(readConstituencies('constituencies.csv', readFileSync(join(town, 'constituencies.csv'), 'utf8')))
  await office.ask('app.begin', { kind: 'trial', draft: { ...file, ...areas } })
}

/** Imports the nine household files; an invented town has no errors, so one stops it. */
export async function importTown(office: Office, town: string, stage: Stopwatch): Promise<void> {
  stage.begin('import')
  const names = readdirSync(town).filter((name) => name.endsWith('.xlsx'))
  const files = names.map((name) => ({ kind: 'household' as const, upload: office.offer(join(town, name)) }))
  const { refused } = await office.ask('imports.take', { files }, { onProgress: stage.step })
  if (refused[0]) throw new Error(`${refused[0].file}: ${refused[0].code}`)
  const waiting = await pages((page) => office.ask('roll.pending', page))
  // In a large town two people may look like one by chance; the generator made two.
  const different = waiting.map(({ at: { file, sheet, row }, findings }) => {
    const wrong = findings.find(({ kind }) => kind !== 'probable_same_person')
    if (wrong) throw new Error(`${file} row ${row}: ${wrong.kind}`)
    return { file, row, do: 'different' as const, ...(sheet !== undefined && { sheet }) }
  })
  if (different.length > 0) await office.ask('decisions.by-hand', { decisions: different })
}

/** Decides, publishes, lists candidates, and approves some authorisations before the stations are provisioned. */
export async function publishTown(
  office: Office,
  ledger: Ledger,
  plan: RehearsalPlan,
  town: string,
  stage: Stopwatch,
): Promise<void> {
  stage.begin('publish')
  await office.ask('decisions.by-rule', {})
  await postRolls(office, ledger, await publishRolls(office, ledger, stage))
  await signPublication(office, ledger)
  for (const contest of electionOf(ledger).body.contests) {
    const proposals = proposalsFor(ledger, plan.seed, contest)
    await propose(office, ledger, contest, proposals)
    await stateLists(office, ledger, contest.code, proposals)
  }
  await authoriseSome(office, ledger, plan.seed, town)
}

const HEADINGS = '委托书编号,委托人,委托人身份号码,受委托人,受委托人身份号码,委托原因,委托方式,收到时间,选举委员会意见,同意时间'

/** The office's running list of authorisations, of which it approves what the law has nothing against. */
async function authoriseSome(office: Office, ledger: Ledger, seed: string, town: string): Promise<void> {
  const { constituencies } = electionOf(ledger).body
  const when = `${ledger.now().toISOString().slice(0, 10)} 09:00`
  const lines = constituencies.flatMap(({ code }) =>
    wishesFor(ledger, seed, code).map(({ document, principal, agent }) => {
      const people = [principal, agent].flatMap(({ fields }) => [fields.name, fields.idNumber])
      return [document, ...people, '外出', '信函', when, '已同意', when].join(',')
    }),
  )
  if (lines.length === 0) return
  const path = join(town, 'proxies.csv')
  writeFileSync(path, `\uFEFF${[HEADINGS, ...lines].map((line) => `${line}\r\n`).join('')}`)
  await office.ask('imports.take', { files: [{ kind: 'proxies', upload: office.offer(path) }] })
}

/** Prints the four registers of a constituency. */
export const printRegistersOf = (office: Office, constituency: string, out: string): Promise<readonly RegisterFiles[]> =>
  office.ask('lists.registers', { constituencies: [constituency], out }, { standIns: ['registrar'] })

type Verdict = Omit<Input<'conflicts.decide'>, 'id'>
const UNCLEAR: Verdict = { verdict: 'referred', reason: '提请选举委员会决定(模拟)' }
const VERDICTS: Readonly<Partial<Record<ConflictKind, Verdict>>> = {
  took_part_twice: { verdict: 'irregular', reason: '两台电脑没有联网，同一选民领票两次，核对签领册后备案(模拟)' },
  in_doubt: { verdict: 'explained', reason: '核对签领册和收回的选票，记载属实(模拟)' },
  used_and_withdrawn: { verdict: 'referred', reason: '受委托人已领票，委托人又本人到站，提请选举委员会决定(模拟)' },
}

/** What the merge shows is decided with a reason: what two laptops without a network did twice. What only the committee can judge goes to it. */
export async function settleConflicts(office: Office): Promise<void> {
  const { conflicts } = await office.ask('conflicts.list', {})
  for (const { id, kind } of conflicts) {
    const decision = { id, ...(VERDICTS[kind as ConflictKind] ?? UNCLEAR) }
    await office.ask('conflicts.decide', decision, { standIns: ['committee', 'committee'] })
  }
}
