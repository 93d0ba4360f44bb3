import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { createElection } from '#office/setup/create-election.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importInSteps } from '#office/importing/import-file.ts'
import { listCandidates } from '#office/candidates/list-candidates.ts'
import { printRegisters, type PrintedRegister } from '#office/registers/print-registers.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import type { Printer } from '#print/printer.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import type { ConflictKind } from '#conflicts/found.ts'
import { electionOf } from '#roll/election.ts'
import { authoriseSome, proposalsFor } from './before-the-day.ts'
import { must } from './must.ts'
import { consultGroups, passGates, postRolls, signPublication } from './pass-gates.ts'
import type { Folders, RehearsalPlan, Stopwatch } from './plan.ts'
import { officeActor, rehearsalStaff } from './staff.ts'

const REGISTRAR = officeActor('registrar')

/** Creates the election from the two set-up files and leaves the keys a reader of the rehearsal needs in `keys/`. */
export async function beginElection(ledger: Ledger, keys: DeviceKeys, folders: Folders, town: string): Promise<void> {
  const file = must(readElectionFile('election.json', readFileSync(join(town, 'election.json'), 'utf8')))
  const areas = must(readConstituencies('constituencies.csv', readFileSync(join(town, 'constituencies.csv'), 'utf8')))
  const created = must(
    await createElection(ledger, keys, officeActor('admin'), { draft: { ...file, ...areas }, mode: 'rehearsal' }),
  )
  writeFileSync(join(folders.keys, 'office.agekey'), `# 模拟 ${created.election}\n${keys.ageIdentity}\n`)
  writeFileSync(join(folders.keys, 'recovery.agekey'), `# 模拟 ${created.election}\n${created.recoveryIdentity}\n`)
  writeFileSync(join(folders.keys, 'office.pem'), pemOf(keys.signKey))
  writeFileSync(join(folders.keys, 'office.fingerprint'), `${fingerprintOf(keys).join(' ')}\n`)
  must(assignPeople(ledger, officeActor('admin'), rehearsalStaff(areas.constituencies.map(({ code }) => code))))
}

/** Imports the nine household files; an invented town has no errors, so one stops it. */
export async function importTown(ledger: Ledger, { signal }: RehearsalPlan, town: string, stage: Stopwatch): Promise<void> {
  stage.begin('import')
  const options = signal ? { signal } : {}
  const files = readdirSync(town).filter((name) => name.endsWith('.xlsx'))
  for (const [i, name] of files.entries()) {
    const imported = must(await importInSteps('household', ledger, REGISTRAR, name, readFileSync(join(town, name)), options))
    const [alike, wrong] = [true, false].map((is) =>
      imported.findings.filter(({ blocking, kind }) => blocking && (kind === 'probable_same_person') === is),
    )
    if (wrong![0]) throw new Error(`${name} row ${wrong![0].row}: ${wrong![0].kind}`)
    // In a large town two people may look like one by chance; the generator made two.
    const different = alike!.map(({ file, sheet, row }) => ({
      file,
      row,
      do: 'different' as const,
      ...(sheet !== undefined && { sheet }),
    }))
    if (different.length > 0) must(decideRows(ledger, officeActor('reviewer'), different))
    stage.step(i + 1, files.length)
  }
}

/** Decides, publishes, lists candidates, and approves some authorisations before the stations are provisioned. */
export async function publishTown(ledger: Ledger, plan: RehearsalPlan, stage: Stopwatch): Promise<void> {
  stage.begin('publish')
  must(decideAll(ledger, REGISTRAR))
  const { constituencies, contests } = electionOf(ledger).body
  const town = passGates(ledger)
  for (const [i, { code }] of constituencies.entries()) {
    must(publishRoll(ledger, officeActor('reviewer', 'committee'), code, { town }))
    stage.step(i + 1, constituencies.length)
    await breathe()
  }
  postRolls(ledger)
  signPublication(ledger)
  for (const contest of contests) {
    const proposals = proposalsFor(ledger, plan.seed, contest)
    consultGroups(ledger, contest.code, proposals)
    must(listCandidates(ledger, officeActor('committee'), contest.code, proposals))
  }
  for (const { code } of constituencies) authoriseSome(ledger, officeActor('committee'), plan.seed, code)
}

/** Prints the four registers of a constituency. */
export async function printRegistersOf(
  ledger: Ledger,
  { signal }: RehearsalPlan,
  constituency: string,
  folder: string,
  printer: Printer,
): Promise<readonly PrintedRegister[]> {
  const job = { constituencies: [constituency], folder, printer, ...(signal && { signal }) }
  return must(await printRegisters(ledger, REGISTRAR, job))
}

/** Two of it, as doubts want. */
const COMMITTEE = [...officeActor('committee'), { person: 'office-committee-2', role: 'committee' }]

type Verdict = Pick<Body<'conflict.decided'>, 'verdict' | 'reason'>
const UNCLEAR: Verdict = { verdict: 'referred', reason: '提请选举委员会决定(模拟)' }
const VERDICTS: Readonly<Partial<Record<ConflictKind, Verdict>>> = {
  took_part_twice: { verdict: 'irregular', reason: '两台电脑没有联网，同一选民领票两次，核对签领册后备案(模拟)' },
  in_doubt: { verdict: 'explained', reason: '核对签领册和收回的选票，记载属实(模拟)' },
  used_and_withdrawn: { verdict: 'referred', reason: '受委托人已领票，委托人又本人到站，提请选举委员会决定(模拟)' },
}

/** What the merge shows is decided with a reason: what two laptops without a network did twice. What only the committee can judge goes to it. */
export function settleConflicts(ledger: Ledger): void {
  for (const { kind, refs } of conflictsOf(ledger))
    must(decideConflict(ledger, { actor: COMMITTEE }, { kind, refs: [...refs], ...(VERDICTS[kind] ?? UNCLEAR) }))
}
