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
import { checkWithdrawn } from '#rules/nomination/withdrawal.ts'
import type { Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { checkCandidates, type CandidateRow } from './candidate-rows.ts'
import type { ImportOptions } from './import-options.ts'
import { rowCounts } from './row-counts.ts'
import { answersIn, departmentsIn } from './departments.ts'
import { saidAnew } from './said-anew.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { listed, type ReadRow } from './listed.ts'
import { TOWN_PREP } from './town-prep.ts'
import { atRow } from './rule-finding.ts'
import type { RowFinding } from '../reading/finding.ts'
import { CANDIDATES } from '../reading/list-layouts.ts'
import { personalRows, readFile, type ReadSheet } from '../reading/read-file.ts'
import { personOf } from '../persons/recorded.ts'
import { liveToday } from '../calendar/days-known.ts'
import { proposedFor, withdrawnFrom } from '#ledger/standing/proposals.ts'
import { contestOf, saidIn } from '../candidates/proposed.ts'
import { stateProposal } from '../candidates/propose.ts'
import { formalFindings, orderOf, stateList } from '../candidates/state-lists.ts'
import { untimely } from '../candidates/timetable.ts'
import { committeeCards } from '../staff/committee-cards.ts'
import { staffKinFindings } from '../staff/staff-kin.ts'
import { rollLookup, type RollLookup } from './roll-lookup.ts'

/**
 * Imports the proposals of every contest with the departments' answers (S1 30–31). Whom the law lets anybody propose is
 * stated as proposed, and no other row, as by hand; a contest's formal list is stated, in stroke order, when nothing speaks against it and
 * its voter groups have met (S1 32): read again after they did, the same file states it. Refuses `import.no-roll` and `import.*`.
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
  const committee = committeeCards(ledger)
  const rows = read.value.sheets.flatMap((sheet) => candidateRows(sheet, roll.value, committee))
  const asRead = options.list ? read.value.sheets.flatMap((sheet) => readRows(sheet, roll.value)) : []
  const checked = checkCandidates(file, rows, election)
  const spoken: readonly ImportFinding[] = [...read.value.findings.map((finding) => ({ file, ...finding })), ...checked.findings]
  return write(ledger, { actor }, (append) => {
    const mapped = rows.filter(({ contest }) => contestOf(ledger, contest) !== undefined)
    const { fresh, known, told } = propose(ledger, append, mapped, checked.held)
    const { lists, against } = listFormal(ledger, actor, formalIn(mapped, checked.faulty), election)
    const findings = [...spoken, ...toldAt(file, told), ...againstLists(file, against), ...againstStaff(ledger, file, rows)]
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    if (!seen)
      append(TOWN_PREP, 'import.done', importBody(file, source, 'candidates', read.value.sheets, rows.length, 0, findings))
    const sheets = sheetNames(read.value.sheets)
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings }, 'evidence')
    const all = listed(options, file, asRead, findings, read.value.sheets)
    return done({ file, counts, sheets, rows: rows.length, persons: fresh, known, findings, lists, ...all })
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

/** 是, 已声明, 有 and the like say that it is so, 否, 未, 没有 that it is not; an empty cell says nothing. */
const saidAs = <Key extends string>(key: Key, text = ''): { readonly [Each in Key]?: boolean } => {
  if (text === '') return {}
  return { [key]: !/^(否|不|未|没|无|n)/iu.test(text) } as { readonly [Each in Key]?: boolean }
}

const PARTY = /党/u

function candidateRows(sheet: ReadSheet, roll: RollLookup, committee: ReadonlySet<string>): readonly CandidateRow[] {
  const departments = departmentsIn(sheet.headings.unknown)
  return Array.from(personalRows(sheet), ({ row, fields, extra, findings }) => {
    const { name = '', idNumber = '', by = '', nominator, contest = '', birth } = fields
    const voter = roll.find(idNumber, name)
    const joint = /联名|选民/u.test(by)
    const { vetting, unread } = answersIn(departments, extra, name)
    return {
      ...(sheet.table.sheet !== undefined && { sheet: sheet.table.sheet }),
      row,
      contest,
      candidate: voter?.voter ?? personOf(idNumber),
      details: pick(fields, ['sex', 'birth', 'ethnicity', 'education', 'party', 'post', 'nominator']),
      departments: departments.map(({ department }) => department),
      proposal: {
        person: idNumber,
        name,
        ...(birth !== undefined && { birth }),
        onRoll: voter !== undefined,
        by: joint ? 'voters' : PARTY.test(by) ? 'party' : 'organisation',
        ...(nominator !== undefined && { nominator }),
        jointCount: Number(fields['joint'] ?? 0),
        vetting,
        formal: fields['formal'] === '是',
        ...saidAs('declared', fields['declared']),
        ...(joint && saidAs('signed', fields['signed'])),
        ...(voter !== undefined && committee.has(voter.voter) && { onCommittee: true }),
      },
      told: [...findings.filter(({ kind }) => kind === 'unseen_sign'), ...unread],
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

type AtRow = { readonly row: CandidateRow; readonly about: RowFinding }

const pick = (fields: Readonly<Record<string, string>>, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))

/**
 * Records whoever is proposed for the first time, and of others what the file says anew: what departments answered, that they declared, that
 * those who joined signed. What it leaves out stays as it was; whoever was withdrawn is not proposed again by it. Answers how many are new and
 * how many were proposed before, and what of what stood is another now; rows that are held propose nobody, and tell of who was.
 */
function propose(
  ledger: Ledger,
  append: Append,
  rows: readonly CandidateRow[],
  held: ReadonlySet<CandidateRow>,
): { readonly fresh: number; readonly known: number; readonly told: readonly AtRow[] } {
  const proposed = new Set(factsOf(ledger, 'candidate.proposed').map(({ body }) => `${body.contest} ${body.candidate}`))
  let [fresh, known] = [0, 0]
  const told: AtRow[] = []
  for (const row of rows) {
    const { contest, candidate, details, proposal } = row
    if (!proposed.has(`${contest} ${candidate}`)) {
      if (held.has(row)) continue
      fresh++
      stateProposal(append, {
        contest,
        candidate,
        name: proposal.name,
        by: proposal.by === 'voters' ? { voters: proposal.jointCount ?? 0 } : { organisation: proposal.nominator ?? proposal.by },
        details: { ...details, ...saidIn({ declared: proposal.declared, signed: proposal.signed }) },
        ...(proposal.vetting.length > 0 && { vetting: [...proposal.vetting] }),
      })
      continue
    }
    known++
    const standing = proposedFor(ledger, contest).find((each) => each.candidate === candidate)
    if (!standing) continue
    const { anew, told: ofRow } = saidAnew(standing, row)
    told.push(...ofRow.map((about) => ({ row, about })))
    if (canonical(anew) !== canonical({ ...standing, details: standing.details ?? {} })) stateProposal(append, anew)
  }
  return { fresh, known, told }
}

const toldAt = (file: string, told: readonly AtRow[]): readonly ImportFinding[] =>
  told.map(({ row: { row, sheet }, about }) => ({ file, row, ...(sheet !== undefined && { sheet }), ...about }))

type Against = { readonly row: CandidateRow; readonly about: Finding }

/** What speaks against a list as a whole once it is put to what stands in the books: proposals withdrawn, and who stands elsewhere. */
const againstLists = (file: string, against: readonly Against[]): readonly ImportFinding[] =>
  against.map(({ row: { row, sheet, contest }, about }) => {
    const found = atRow({ file, row, ...(sheet !== undefined && { sheet }) }, about)
    return { ...found, params: { ...found.params, contest } }
  })

/** The formal candidates of the file by contest, of contests against whose proposals nothing was found. */
const formalIn = (rows: readonly CandidateRow[], faulty: ReadonlySet<string>): ReadonlyMap<string, readonly CandidateRow[]> =>
  Map.groupBy(
    rows.filter(({ contest, proposal }) => proposal.formal && !faulty.has(contest)),
    ({ contest }) => contest,
  )

/**
 * The lists are stated out of what stands in the books, as by hand: a proposal that was withdrawn stands no more, and the departments' answers
 * count wherever they were given.
 */
function listFormal(
  ledger: Ledger,
  actor: Actor,
  formal: ReadonlyMap<string, readonly CandidateRow[]>,
  election: ElectionBody,
): { readonly lists: ListsTaken; readonly against: readonly Against[] } {
  const pack = packById(election.pack)!
  const listed = factsOf(ledger, 'candidate.listed').filter(({ body }) => body.list === 'formal')
  const [lists, now] = [{ stated: 0, unconsulted: 0, untimely: 0, byHand: 0 }, liveToday(ledger)]
  const against: Against[] = []
  const byCommittee = areOfCommittee(actor, pack)
  for (const [code, rows] of formal) {
    const contest = contestOf(ledger, code)!
    const standing = new Map(proposedFor(ledger, code).map((each) => [each.candidate, each]))
    const withdrawn = new Map(withdrawnFrom(ledger, code).map((each) => [each.candidate, each.reason]))
    const gone = rows.flatMap((row) =>
      checkWithdrawn(row.proposal.name, withdrawn.get(row.candidate)).map((about) => ({ row, about })),
    )
    if (gone.length > 0) {
      against.push(...gone)
      continue
    }
    const chosen = rows.map(({ candidate }) => standing.get(candidate)!)
    const wrong = formalFindings(ledger, contest, chosen).filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) {
      if (wrong.some((each) => each.code === 'E.430')) lists.unconsulted++
      // That nobody met yet is told by the count of such lists.
      against.push(...wrong.filter((each) => each.code !== 'E.430').map((about) => ({ row: rowAbout(rows, about), about })))
      continue
    }
    const candidates = orderOf(ledger, code, chosen)
    const before = listed.findLast(({ body }) => body.contest === code)?.body.candidates
    const isNew = !before || canonical(before) !== canonical(candidates)
    // In earnest a file states a first list for the committee, and replaces none that it stated itself.
    if (isNew && now !== undefined && (before !== undefined || !byCommittee)) {
      lists.byHand++
      continue
    }
    if (isNew && untimely(ledger, code, now, candidates).length > 0) {
      lists.untimely++
      continue
    }
    if (isNew) stateList(ledger, actor, contest, 'formal', chosen, now)
    lists.stated++
  }
  return { lists, against }
}

/** The row of whom a finding names; the first of the list where it names nobody. */
const rowAbout = (rows: readonly CandidateRow[], { params }: Finding): CandidateRow =>
  rows.find(({ proposal }) => 'name' in params && proposal.name === params.name) ?? rows[0]!
