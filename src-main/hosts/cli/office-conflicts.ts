import { sha256 } from '#ledger/canonical.ts'
import { branchesOf, forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { decideConflict } from '#office/merging/decide-conflict.ts'
import { resolveFork } from '#office/merging/resolve-fork.ts'
import { sealFindings } from '#office/merging/seal-findings.ts'
import { deviceHeld, revokeDevice, type DeviceHeld } from '#office/stations/revoke-device.ts'
import { conflictsOf, type Conflict } from '#conflicts/conflicts.ts'
import { brief } from '#rules/findings.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'
import { actor, AS, count, LEDGER, need, oneOf, optional, text, withLedger } from './given.ts'

/** A short name for a conflict: the same on every machine that holds the same entries. */
const idOf = ({ kind, refs }: Conflict): string => sha256([kind, ...refs].join('\n')).slice(0, 10)

const listed = (ledger: Ledger) =>
  conflictsOf(ledger).map((conflict) => {
    const { kind, constituencies, refs, decision, finding } = conflict
    return { id: idOf(conflict), kind, constituencies, refs, ...brief(finding), ...(decision && { decision }) }
  })

const list: Command = {
  usage: 'office conflicts --ledger L',
  summary: 'Facts in the merged books that contradict each other, with what was decided about them.',
  options: { ...LEDGER },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const conflicts = listed(ledger)
      const forks = forksOf(ledger.statements).map((fork) => ({ ...fork, branches: branchesOf(ledger.statements, fork.book) }))
      const lines = conflicts.map(
        ({ id, message, decision }) =>
          `${decision ? '✓' : '!'} ${id} ${message}${decision ? `　${decision.verdict}：${decision.reason}` : ''}`,
      )
      for (const { book, resolved, branches } of forks)
        lines.push(
          `${resolved ? '✓' : '!'} 分叉 ${book}：${branches.map(({ head, seq }) => `#${seq} ${head.slice(0, 12)}`).join('，')}`,
        )
      const seals = sealFindings(ledger).map(brief)
      lines.push(...seals.map(({ code, message }) => `! ${code} ${message}`))
      return answer({ conflicts, forks, seals }, lines.length > 0 ? lines : ['没有冲突'])
    }),
}

const decide: Command = {
  usage: 'office decide-conflict ID --ledger L --verdict explained|irregular|referred --reason TEXT --as person:committee',
  summary: 'Decides one conflict with a reason; both facts stay as they are.',
  options: { ...LEDGER, ...AS, verdict: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [id = ''] = given.positionals
    const verdict = oneOf(given, 'verdict', ['explained', 'irregular', 'referred'] as const)
    const reason = text(given, 'reason')
    return withLedger(given, (ledger) => {
      const conflict = listed(ledger).find((each) => each.id === id)
      if (!conflict) throw new Refused({ code: 'conflict.unknown', params: { kind: id } })
      const { kind, refs } = conflict
      const { ref } = need(decideConflict(ledger, { actor: actor(given) }, { kind, refs: [...refs], verdict, reason }))
      return answer({ id, verdict, ref }, [`✓ ${id} 已裁定`])
    })
  },
}

const resolve: Command = {
  usage: 'office resolve-fork BOOK --ledger L --keep HASH --reason TEXT --as A:committee,B:reviewer',
  summary: 'Chooses the branch of a forked book that counts; the other stays and counts for nothing.',
  options: { ...LEDGER, ...AS, keep: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [book = ''] = given.positionals
    const choice = { book, keep: text(given, 'keep'), reason: text(given, 'reason') }
    return withLedger(given, (ledger) => {
      const { ref } = need(resolveFork(ledger, { actor: actor(given) }, choice))
      return answer({ ...choice, ref }, [`✓ ${book} 保留 ${choice.keep.slice(0, 12)}`])
    })
  },
}

const revoke: Command = {
  usage: 'office revoke DEVICE --ledger L [--accept-up-to N --reason TEXT --as A:admin,B:committee]',
  summary:
    'A lost laptop: shows what the office holds of its books; with --accept-up-to its entries count up to that one, and none is believed beyond.',
  options: { ...LEDGER, ...AS, 'accept-up-to': { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [device, more] = given.positionals
    if (device === undefined || more !== undefined) throw new UsageError('office revoke takes one device')
    const limited = optional(given, 'accept-up-to') !== undefined
    return withLedger(given, (ledger) => {
      if (!limited) {
        const held = need(deviceHeld(ledger, device))
        return answer({ ...held, revoked: held.acceptUpTo !== undefined }, linesOf(held))
      }
      const revocation = { device, acceptUpTo: count(given, 'accept-up-to'), reason: text(given, 'reason') }
      const revoked = need(revokeDevice(ledger, { actor: actor(given) }, revocation))
      return answer({ ...revoked, revoked: true }, [
        ...linesOf(revoked),
        `✓ ${device} 已注销，只认到第 ${revoked.acceptUpTo} 条；请给该选区导出更正包（office correct）`,
      ])
    })
  },
}

const linesOf = ({ device, role, scope, books, leads }: DeviceHeld): readonly string[] => [
  `${device}（${scope} ${role}）`,
  ...books.map(
    ({ book, seq, head, beyond }) =>
      `  ${book}：本机有到第 ${seq} 条（${head.slice(0, 12)}）${beyond > 0 ? `，其中最后 ${beyond} 条在限外，留作冲突待裁定` : ''}`,
  ),
  ...(leads.length > 0 ? [`  由 ${leads.join('、')} 接替`] : []),
]

export const officeConflictCommands = {
  'office revoke': revoke,
  'office conflicts': list,
  'office decide-conflict': decide,
  'office resolve-fork': resolve,
}
