import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf, type ElectionBody } from '#roll/election.ts'
import { inListOrder } from '#rules/nomination/candidate-list.ts'
import { packById } from '#rules/packs/index.ts'
import { checkCandidates, type CandidateRow } from './candidate-rows.ts'
import type { ImportOptions } from './import-options.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { TOWN_PREP } from './town-prep.ts'
import { atRow } from './rule-finding.ts'
import { CANDIDATES } from '../reading/list-layouts.ts'
import { personalRows, readFile, type ReadSheet } from '../reading/read-file.ts'
import { personOf } from '../persons/recorded.ts'
import { staffKinFindings } from '../setup/staff-kin.ts'
import { rollLookup, type RollLookup } from './roll-lookup.ts'

/**
 * Imports the proposals of every contest with the departments' answers (S1 30–31). All are stated as proposed; a contest's formal
 * list is stated, in stroke order, when nothing speaks against it. Refuses `import.no-roll` and `import.*`.
 */
export function importCandidates(
  ledger: Ledger,
  actor: Actor,
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Result<ImportedFile> {
  const file = basename(path)
  const read = readFile(file, bytes, CANDIDATES, askedOf(ledger, 'candidates', options))
  if (!read.ok) return read
  const roll = rollLookup(ledger)
  if (!roll.ok) return roll
  const election = electionOf(ledger).body
  const rows = read.value.sheets.flatMap((sheet) => candidateRows(sheet, roll.value))
  const checked = checkCandidates(file, rows, election)
  const spoken: readonly ImportFinding[] = [...read.value.findings.map((finding) => ({ file, ...finding })), ...checked.findings]
  return write(ledger, { actor }, (append) => {
    const known = propose(ledger, append, rows)
    const findings = [...spoken, ...againstStaff(ledger, file, rows)]
    const ready = rows.filter(({ contest, proposal }) => proposal.formal && !checked.faulty.has(contest))
    listFormal(ledger, append, ready, election)
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    if (!seen)
      append(TOWN_PREP, 'import.done', importBody(file, source, 'candidates', read.value.sheets, rows.length, 0, findings))
    const sheets = sheetNames(read.value.sheets)
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings }, 'evidence')
    return done({ file, counts, sheets, rows: rows.length, persons: rows.length - known, known, findings })
  })
}

/** Staff who stand for election or are kin of those who do: they, not the list, have to be changed (S1 43; S2 40), so no row waits. */
function againstStaff(ledger: Ledger, file: string, rows: readonly CandidateRow[]): readonly ImportFinding[] {
  return staffKinFindings(ledger).flatMap((finding) => {
    const row = rows.find(({ candidate }) => candidate === finding.candidate)
    return row
      ? [{ ...atRow({ file, row: row.row, ...(row.sheet !== undefined && { sheet: row.sheet }) }, finding), blocking: false }]
      : []
  })
}

const VETTING = /^联审[_:：—-]?(.+)$/u
const ANSWERS: Readonly<Record<string, 'pass' | 'veto'>> = { 无异议: 'pass', 同意: 'pass', 有异议: 'veto', 不同意: 'veto' }
const PARTY = /党/u

function candidateRows(sheet: ReadSheet, roll: RollLookup): readonly CandidateRow[] {
  const departments = sheet.headings.unknown.flatMap(({ heading }) => VETTING.exec(heading) ?? [])
  const named = departments.length > 0 ? sheet.headings.unknown.filter(({ heading }) => VETTING.test(heading)) : []
  return Array.from(personalRows(sheet), ({ row, fields, extra, findings }) => {
    const { name = '', idNumber = '', by = '', nominator, contest = '', birth } = fields
    const voter = roll.find(idNumber, name)
    const joint = /联名|选民/u.test(by)
    return {
      ...(sheet.table.sheet !== undefined && { sheet: sheet.table.sheet }),
      row,
      contest,
      candidate: voter?.voter ?? personOf(idNumber),
      details: pick(fields, ['sex', 'birth', 'ethnicity', 'education', 'party', 'post', 'nominator']),
      departments: named.map(({ heading }) => VETTING.exec(heading)![1]!),
      proposal: {
        person: idNumber,
        name,
        ...(birth !== undefined && { birth }),
        onRoll: voter !== undefined,
        by: joint ? 'voters' : PARTY.test(by) ? 'party' : 'organisation',
        ...(nominator !== undefined && { nominator }),
        jointCount: Number(fields['joint'] ?? 0),
        vetting: named.map(({ heading }) => ({
          department: VETTING.exec(heading)![1]!,
          answer: ANSWERS[extra[heading] ?? ''] ?? 'pending',
        })),
        formal: fields['formal'] === '是',
      },
      unseen: findings.filter(({ kind }) => kind === 'unseen_sign'),
    }
  })
}

const pick = (fields: Readonly<Record<string, string>>, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))

function propose(ledger: Ledger, append: Append, rows: readonly CandidateRow[]): number {
  const proposed = new Set(factsOf(ledger, 'candidate.proposed').map(({ body }) => `${body.contest} ${body.candidate}`))
  const fresh = rows.filter(({ contest, candidate }) => !proposed.has(`${contest} ${candidate}`))
  for (const { contest, candidate, details, proposal } of fresh)
    append('town', 'candidate.proposed', {
      contest,
      candidate,
      name: proposal.name,
      by: proposal.by === 'voters' ? { voters: proposal.jointCount ?? 0 } : { organisation: proposal.nominator ?? proposal.by },
      details,
    })
  return rows.length - fresh.length
}

function listFormal(ledger: Ledger, append: Append, ready: readonly CandidateRow[], { pack }: ElectionBody): void {
  const lists = factsOf(ledger, 'candidate.listed').filter(({ body }) => body.list === 'formal')
  for (const [contest, rows] of Map.groupBy(ready, (row) => row.contest)) {
    const people = rows.map(({ candidate, proposal }) => ({ person: candidate, name: proposal.name }))
    const candidates = inListOrder(people, packById(pack)!).map(({ person, name }) => ({ candidate: person, name }))
    const before = lists.findLast(({ body }) => body.contest === contest)?.body.candidates
    if (!before || canonical(before) !== canonical(candidates))
      append('town', 'candidate.listed', { contest, list: 'formal', candidates })
  }
}
