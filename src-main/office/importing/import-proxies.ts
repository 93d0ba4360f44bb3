import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { readBook } from '#ledger/books/book.ts'
import { factsOf } from '#ledger/read.ts'
import { isProvisioned } from '#roll/sent-to-station.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { rollsOf } from '#roll/against-proxy.ts'
import { approveProxy } from '#roll/authorise.ts'
import { pollOpensAt } from '#roll/hours.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { isCandidate } from '#roll/formal-list.ts'
import { isApproved } from '#ledger/standing/authorisations.ts'
import { packById } from '#rules/packs/index.ts'
import type { ProxyRequest } from '#rules/day/proxies.ts'
import { checkProxies } from '#rules/day/proxy-list.ts'
import type { ImportOptions } from './import-options.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { listed, type ReadRow } from './listed.ts'
import { TOWN_PREP } from './town-prep.ts'
import { PROXIES } from '../reading/list-layouts.ts'
import { unseenFindings } from '../reading/finding.ts'
import { readFile } from '../reading/read-file.ts'
import type { Record as TableRecord } from '../reading/records.ts'
import { plainNumber, rollLookup, type RollLookup } from './roll-lookup.ts'
import { atRow } from './rule-finding.ts'

export type ImportedProxies = ImportedFile & {
  /** Authorisations without an error; those not entered before are approved now. */
  readonly accepted: number
}

type Row = { readonly sheet?: string; readonly row: number; readonly request: ProxyRequest; readonly asked: TableRecord }

const STATES: Readonly<Record<string, ProxyRequest['state']>> = {
  已同意: 'approved',
  同意: 'approved',
  不同意: 'refused',
  已撤回: 'withdrawn',
}

/**
 * Imports the running list of authorisations (S1 42; S2 43–45): each is checked against all the others and against those that stand
 * already, and those without an error are approved by card number. Refuses `import.no-roll` before the rolls are published, `proxies.provisioned` for new ones of a
 * constituency whose laptops have the roll already (there the station approves), and `import.*`.
 */
export function importProxies(
  ledger: Ledger,
  actor: Actor,
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Result<ImportedProxies> {
  const file = basename(path)
  const read = readFile(file, bytes, PROXIES, askedOf(ledger, 'proxies', options))
  if (!read.ok) return read
  const roll = rollLookup(ledger)
  if (!roll.ok) return roll
  const { pack, constituencies } = electionOf(ledger).body
  const opens = new Map([undefined, ...constituencies.map(({ code }) => code)].map((code) => [code, pollOpensAt(ledger, code)]))
  const standing = standingIn(ledger, opens)
  const approved = new Set(standing.map(([number]) => number))
  const rows = read.value.sheets.flatMap(({ table: { sheet }, records }) =>
    Array.from(records, (asked): Row => ({
      ...(sheet !== undefined && { sheet }),
      row: asked.row,
      asked,
      request: {
        ...requestOf(ledger, asked, roll.value, opens, `${sheet ?? ''}#${String(asked.row).padStart(7, '0')}`),
        ...(approved.has(numberOf(asked, roll.value)) && { stands: true as const }),
      },
    })),
  )
  const inFile = new Set(rows.map(({ asked }) => numberOf(asked, roll.value)))
  const before = standing.flatMap(([number, request]) => (inFile.has(number) ? [] : [request]))
  const checked = checkProxies([...before, ...rows.map(({ request }) => request)], packById(pack)!)
  const findings: readonly ImportFinding[] = [
    ...read.value.findings.map((finding) => ({ file, ...finding })),
    ...rows.flatMap(({ sheet, row, asked }) =>
      unseenFindings(asked).map((each) => ({ file, ...(sheet !== undefined && { sheet }), row, ...each })),
    ),
    ...rows.flatMap((row) =>
      checked.get(row.request.id)!.map((finding) => atRow({ file, sheet: row.sheet, row: row.row }, finding)),
    ),
  ]
  const sound = rows.filter(({ request }) => checked.get(request.id)!.every(({ severity }) => severity !== 'error'))
  return write(ledger, { actor }, (append) => {
    const entered = new Set(
      factsOf(ledger, 'proxy.approved').map(({ book, body }) => numbered(readBook(book).constituency, body)),
    )
    const fresh = sound
      .map(({ asked }) => approvalOf(asked, roll.value))
      .filter(({ constituency, body }) => !entered.has(numbered(constituency, body)))
    // From the provision on only the station approves: one book decides on the limit.
    const late = fresh.find(({ constituency }) => isProvisioned(ledger, constituency))
    if (late) return refuse('proxies.provisioned', { constituency: late.constituency, document: late.body.document })
    for (const { body } of fresh) {
      const approved = approveProxy(ledger, { actor }, body)
      if (!approved.ok) return approved
    }
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    if (!seen) append(TOWN_PREP, 'import.done', importBody(file, source, 'proxies', read.value.sheets, rows.length, 0, findings))
    const sheets = sheetNames(read.value.sheets)
    const known = sound.length - fresh.length
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings }, 'evidence')
    const all = listed(
      options,
      file,
      rows.flatMap(({ sheet, asked }) => bothOf(asked, sheet, roll.value)),
      findings,
      read.value.sheets,
    )
    return done({ file, counts, sheets, rows: rows.length, persons: 0, known, accepted: sound.length, findings, ...all })
  })
}

/** Whoever authorises, and as a second person of the row whom. */
function bothOf(asked: TableRecord, sheet: string | undefined, roll: RollLookup): readonly ReadRow[] {
  const text = (field: string): string => asked.cell(field).text.trim()
  const at = { sheet, row: asked.row }
  const said = (name: string, idNumber: string) => ({
    constituency: roll.find(idNumber, name)?.constituency,
    fields: { ...(name !== '' && { name }), ...(idNumber !== '' && { idNumber: plainNumber(idNumber) }) },
  })
  return [
    { ...at, ...said(text('name'), text('idNumber')) },
    { ...at, part: 2, ...said(text('agent'), text('agentNumber')) },
  ]
}

/** When the poll opens for the voters of each constituency, and for whoever is on no roll. */
type Opens = ReadonlyMap<string | undefined, string>

const documentOf = ({ cell }: TableRecord): string => cell('document').text.trim()

/** The authorisations that were approved before and stand, with their documents; people by their ID numbers, as in the file. */
function standingIn(ledger: Ledger, opens: Opens): readonly (readonly [number: string, ProxyRequest])[] {
  const election = electionOf(ledger).body
  const person = (voter: string): ProxyRequest['principal'] => {
    const line = voterOf(ledger, voter)
    if (!line) return { person: voter, roll: {} }
    return { person: line.fields.idNumber, name: line.fields.name, roll: rollsOf(election, line) }
  }
  const approved = factsOf(ledger, 'proxy.approved').filter(({ hash }) => isApproved(ledger, hash))
  return approved.map(({ hash, book, at, body: { document, reason, means, ...pair } }) => {
    const { constituency } = readBook(book)
    const consent = {
      receivedAt: at,
      state: 'approved',
      approvedAt: at,
      pollOpensAt: opens.get(constituency)!,
      stands: true,
    } as const
    return [
      numbered(constituency, { document }),
      { id: hash, reason, means, ...consent, principal: person(pair.principal), agent: person(pair.agent) },
    ]
  })
}

function requestOf(ledger: Ledger, { cell }: TableRecord, roll: RollLookup, opens: Opens, id: string): ProxyRequest {
  const text = (field: string): string => cell(field).text.trim()
  const agent = roll.find(text('agentNumber'), text('agent'))
  return {
    id,
    principal: roll.asProxyPerson(text('idNumber'), text('name')),
    agent: roll.asProxyPerson(text('agentNumber'), text('agent')),
    reason: text('reason'),
    means: text('means'),
    receivedAt: moment(text('receivedAt')),
    state: STATES[text('consent')] ?? 'pending',
    ...(text('approvedAt') !== '' && { approvedAt: moment(text('approvedAt')) }),
    pollOpensAt: opens.get(roll.find(text('idNumber'), text('name'))?.constituency)!,
    agentIsCandidate: agent !== undefined && isCandidate(ledger, agent.voter),
  }
}

/** `2026-12-13 8:57` and `2026/12/13 08:57` as text whose order is that of time. */
function moment(text: string): string {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?/u.exec(text)
  if (!found) return text
  const [, year = '', month = '', day = '', hour = '0', minute = '00'] = found
  const two = (part: string): string => part.padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${minute}`
}

/** The number of an authorisation is its constituency's: another's station may have written the same one. */
const numbered = (constituency: string | undefined, { document }: Pick<Body<'proxy.approved'>, 'document'>): string =>
  `${constituency} ${document}`

const numberOf = (asked: TableRecord, roll: RollLookup): string =>
  numbered(roll.find(asked.cell('idNumber').text.trim(), asked.cell('name').text.trim())?.constituency, {
    document: documentOf(asked),
  })

function approvalOf(asked: TableRecord, roll: RollLookup): { constituency: string; body: Body<'proxy.approved'> } {
  const text = (field: string): string => asked.cell(field).text.trim()
  const principal = roll.find(text('idNumber'), text('name'))!
  const body = {
    principal: principal.voter,
    agent: roll.find(text('agentNumber'), text('agent'))!.voter,
    reason: text('reason') as Body<'proxy.approved'>['reason'],
    means: text('means') as Body<'proxy.approved'>['means'],
    document: documentOf(asked),
  }
  return { constituency: principal.constituency, body }
}
