import type { Proxies, ProxyLine, ProxyPerson } from '#contract/proxies.ts'
import type { Body } from '#ledger/entries/index.ts'
import { readBook } from '#ledger/book.ts'
import type { Entry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { withdrawalsOf } from '#roll/withdrawals.ts'
import { mayConsent, type Poll } from '#rules/day/proxy-approval.ts'
import { packById } from '#rules/packs/index.ts'
import { stationDay, type StationDay } from '../day.ts'
import { certificatesByDevice, isOffice, trustIn } from '#trust/certificates.ts'

/** Every authorisation of this constituency with its state, withdrawn ones included, and whether more may be approved here. */
export function proxiesOf(ledger: Ledger, text = ''): Proxies {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const day = stationDay(ledger)
  const lines = linesOf(ledger, day.constituency)
  const wanted = text.trim()
  const { reasons, means, limit, approvedBefore } = pack.proxies
  const count = (state: ProxyLine['state']) => lines.filter((line) => line.state === state).length
  return {
    limit: limit.value,
    approving: {
      open: mayConsent(consentAt(day), pack),
      until: approvedBefore.value === 'poll opening' ? (election.pollOpen ?? '') : '',
      article: approvedBefore.article,
    },
    reasons: reasons.value,
    means: means.value,
    lines: wanted === '' ? lines : lines.filter((line) => mentions(line, wanted)),
    counts: { approved: count('approved'), used: count('used'), withdrawn: count('withdrawn') },
  }
}

/** How far the voting is for an approval: a laptop that was restored in mid-poll states again what its backup did not hold. */
export const consentAt = ({ phase, books }: StationDay): Poll => (phase === 'open' && books.length > 1 ? 'before' : phase)

type Row = {
  readonly hash: string
  readonly text: string
  readonly used: 0 | 1
}

function linesOf(ledger: Ledger, constituency: string): readonly ProxyLine[] {
  const rows = ledger.statements
    .on(
      `SELECT a.hash, e.text,
              EXISTS (SELECT 1 FROM participations p WHERE p.voter = a.principal AND p.authorisation = a.hash
                      AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash)) AS used
       FROM authorisations a JOIN entries e ON e.hash = a.hash WHERE a.constituency = ? ORDER BY a.document, a.hash`,
    )
    .all(constituency) as Row[]
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const facts = rows.map((row) => ({
    ...row,
    withdrawn: withdrawalsOf(ledger, row.hash)[0]?.reason ?? null,
    entry: JSON.parse(row.text) as Entry<'proxy.approved'>,
  }))
  const held = Map.groupBy(
    facts.filter(({ withdrawn }) => withdrawn === null),
    ({ entry }) => entry.body.agent,
  )
  return facts.map(({ hash, entry: { body, book, at }, withdrawn, used }): ProxyLine => {
    const device = certified.get(readBook(book).device)
    return {
      ref: hash,
      ...namesIn(ledger, body),
      by: device && isOffice(device) ? 'office' : 'station',
      at,
      state: withdrawn !== null ? 'withdrawn' : used === 1 ? 'used' : 'approved',
      withdrawn: withdrawn ?? '',
      held: held.get(body.agent)?.length ?? 0,
    }
  })
}

const namesIn = (ledger: Ledger, { principal, agent, document, reason, means }: Body<'proxy.approved'>) => ({
  document,
  principal: personOf(ledger, principal),
  agent: personOf(ledger, agent),
  reason,
  means,
})

function personOf(ledger: Ledger, voter: string): ProxyPerson {
  const fields = voterOf(ledger, voter)?.fields
  return { voter, name: fields?.name ?? voter, birth: fields?.birth ?? '', village: fields?.village ?? '' }
}

const mentions = ({ document, principal, agent }: ProxyLine, text: string): boolean =>
  [document, principal.name, principal.voter, agent.name, agent.voter].some((word) => word.includes(text))
