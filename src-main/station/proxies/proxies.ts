import { hoursOf } from '#roll/hours.ts'
import { mentioning, searchedBy } from '#words/mentions.ts'
import type { Proxies, ProxyLine, ProxyPerson } from '#contract/proxies.ts'
import type { Body } from '#ledger/entries/index.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Entry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { proxyPerson } from '#roll/against-proxy.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { approvalsIn, isUsed, withdrawalsOf } from '#ledger/standing/authorisations.ts'
import { consentNow, endsAtOpening, type Poll } from '#rules/day/proxy-approval.ts'
import { principalsHeld } from '#rules/day/proxies.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { stationDay, type StationDay } from '../day.ts'
import { certificatesByDevice, isOffice, trustIn } from '#trust/certificates.ts'

/** Every authorisation of this constituency with its state, withdrawn ones included, and whether more may be approved here. */
export function proxiesOf(ledger: Ledger, text = ''): Proxies {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const day = stationDay(ledger)
  const lines = linesOf(ledger, day.constituency, pack)
  const isSought = mentioning(text)
  const { reasons, means, limit } = pack.proxies
  const now = consentNow(consentAt(day), pack)
  const count = (state: ProxyLine['state']) => lines.filter((line) => line.state === state).length
  return {
    limit: limit.value,
    approving: {
      open: now.reasons.length > 0,
      consent: now.all,
      until: endsAtOpening(pack) ? (hoursOf(ledger, day.constituency).open ?? '') : '',
      article: now.article,
    },
    reasons: now.reasons.length > 0 ? now.reasons : reasons.value,
    means: means.value,
    lines: text.trim() === '' ? lines : lines.filter((line) => isSought(searchedAs(line))),
    counts: { approved: count('approved'), used: count('used'), withdrawn: count('withdrawn') },
  }
}

/** How far the voting is for an approval: a laptop that was restored in mid-poll states again what its backup did not hold. */
export const consentAt = ({ phase, books }: StationDay): Poll => (phase === 'open' && books.length > 1 ? 'before' : phase)

function linesOf(ledger: Ledger, constituency: string, pack: RulePack): readonly ProxyLine[] {
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const lines = approvalsIn(ledger, constituency).map(({ hash, text }) => ({
    hash,
    withdrawn: withdrawalsOf(ledger, hash)[0]?.reason ?? null,
    entry: JSON.parse(text) as Entry<'proxy.approved'>,
  }))
  const held = Map.groupBy(
    lines.filter(({ withdrawn }) => withdrawn === null),
    ({ entry }) => entry.body.agent,
  )
  const heldBy = new Map(
    [...held].map(([agent, all]) => {
      const principals = all.map(({ entry }) => proxyPerson(ledger, entry.body.principal))
      return [agent, principalsHeld(principals, pack)] as const
    }),
  )
  return lines.map(({ hash, entry: { body, book, at }, withdrawn }): ProxyLine => {
    const device = certified.get(readBook(book).device)
    return {
      ref: hash,
      ...namesIn(ledger, body),
      by: device && isOffice(device) ? 'office' : 'station',
      at,
      state: withdrawn !== null ? 'withdrawn' : isUsed(ledger, body) ? 'used' : 'approved',
      withdrawn: withdrawn ?? '',
      held: heldBy.get(body.agent) ?? 0,
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

const searchedAs = ({ document, principal, agent }: ProxyLine): string =>
  searchedBy([document, principal.name, principal.voter, agent.name, agent.voter])
