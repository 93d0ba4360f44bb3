import { basename } from 'node:path'
import type { ListsTaken } from '#contract/imports.ts'
import { attach, attached } from '#ledger/attachments.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf, type ElectionBody } from '#roll/election.ts'
import { areOfCommittee } from '#rules/count/declaration.ts'
import { inListOrder } from '#rules/nomination/candidate-list.ts'
import { checkFormalList } from '#rules/nomination/formal-list.ts'
import { packById } from '#rules/packs/index.ts'
import { checkCandidates, type CandidateRow } from './candidate-rows.ts'
import type { ImportOptions } from './import-options.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { listed, type ReadRow } from './listed.ts'
import { TOWN_PREP } from './town-prep.ts'
import { atRow } from './rule-finding.ts'
import { CANDIDATES } from '../reading/list-layouts.ts'
import { personalRows, readFile, type ReadSheet } from '../reading/read-file.ts'
import { personOf } from '../persons/recorded.ts'
import { liveToday } from '../calendar/days-known.ts'
import { lawOf } from '../candidates/proposed.ts'
import { untimely } from '../candidates/timetable.ts'
import { isConsulted } from '../consultations/consult.ts'
import { staffKinFindings } from '../staff/staff-kin.ts'
import { rollLookup, type RollLookup } from './roll-lookup.ts'

/**
 * Imports the proposals of every contest with the departments' answers (S1 30–31). All are stated as proposed; a contest's formal
 * list is stated, in stroke order, when nothing speaks against it and its voter groups have met (S1 32): read again after they did, the
 * same file states it. Refuses `import.no-roll` and `import.*`.
 */
export function importCandidates(
  ledger: Ledger,
  actor: Actor,
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Result<ImportedFile & { readonly lists: ListsTaken }> {
  const file = basename(path)
  const read = readFile(file, bytes, CANDIDATES, askedOf(ledger, 'candidates', options))
  if (!read.ok) return read
  const roll = rollLookup(ledger)
  if (!roll.ok) return roll
  const election = electionOf(ledger).body
  const rows = read.value.sheets.flatMap((sheet) => candidateRows(sheet, roll.value))
  const asRead = options.list ? read.value.sheets.flatMap((sheet) => readRows(sheet, roll.value)) : []
  const checked = checkCandidates(file, rows, election)
  const spoken: readonly ImportFinding[] = [...read.value.findings.map((finding) => ({ file, ...finding })), ...checked.findings]
  return write(ledger, { actor }, (append) => {
    const known = propose(ledger, append, rows)
    const findings = [...spoken, ...againstStaff(ledger, file, rows)]
    const lists = listFormal(ledger, append, actor, formalIn(rows, checked.faulty), election)
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    if (!seen)
      append(TOWN_PREP, 'import.done', importBody(file, source, 'candidates', read.value.sheets, rows.length, 0, findings))
    const sheets = sheetNames(read.value.sheets)
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings }, 'evidence')
    const all = listed(options, file, asRead, findings, read.value.sheets)
    return done({ file, counts, sheets, rows: rows.length, persons: rows.length - known, known, findings, lists, ...all })
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

/** Everyone of a sheet as the file has them, with the constituency of their roll. */
const readRows = (sheet: ReadSheet, roll: RollLookup): readonly ReadRow[] =>
  Array.from(personalRows(sheet), ({ row, fields }) => ({
    sheet: sheet.table.sheet,
    row,
    fields,
    constituency: roll.find(fields['idNumber'] ?? '', fields['name'] ?? '')?.constituency,
  }))

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

/** The formal candidates of the file by contest, of contests against whose proposals nothing was found. */
const formalIn = (rows: readonly CandidateRow[], faulty: ReadonlySet<string>): ReadonlyMap<string, readonly CandidateRow[]> =>
  Map.groupBy(
    rows.filter(({ contest, proposal }) => proposal.formal && !faulty.has(contest)),
    ({ contest }) => contest,
  )

function listFormal(
  ledger: Ledger,
  append: Append,
  actor: Actor,
  formal: ReadonlyMap<string, readonly CandidateRow[]>,
  election: ElectionBody,
): ListsTaken {
  const pack = packById(election.pack)!
  const lists = factsOf(ledger, 'candidate.listed').filter(({ body }) => body.list === 'formal')
  const [count, now] = [{ stated: 0, unconsulted: 0, untimely: 0, byHand: 0 }, liveToday(ledger)]
  const byCommittee = areOfCommittee(actor, pack)
  for (const [code, rows] of formal) {
    const contest = lawOf(
      election,
      election.contests.find((each) => each.code === code)!,
    )
    const asked = { departments: rows[0]!.departments, isConsulted: isConsulted(ledger, code) }
    const about = checkFormalList(
      rows.map(({ proposal }) => proposal),
      contest,
      asked,
      pack,
    )
    if (about.some(({ severity }) => severity === 'error')) {
      if (!asked.isConsulted) count.unconsulted++
      continue
    }
    const people = rows.map(({ candidate, proposal }) => ({ person: candidate, name: proposal.name }))
    const candidates = inListOrder(people, pack).map(({ person, name }) => ({ candidate: person, name }))
    const before = lists.findLast(({ body }) => body.contest === code)?.body.candidates
    const isNew = !before || canonical(before) !== canonical(candidates)
    // In earnest a file states a first list for the committee, and replaces none that it stated itself.
    if (isNew && now !== undefined && (before !== undefined || !byCommittee)) {
      count.byHand++
      continue
    }
    if (isNew && untimely(ledger, code, now, candidates).length > 0) {
      count.untimely++
      continue
    }
    if (isNew)
      append('town', 'candidate.listed', { contest: code, list: 'formal', ...(now !== undefined && { on: now }), candidates })
    count.stated++
  }
  return count
}
