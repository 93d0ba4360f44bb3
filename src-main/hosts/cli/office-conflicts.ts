import { sha256 } from '#ledger/canonical.ts'
import { branchesOf, forksOf } from '#ledger/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { decideConflict } from '#office/merging/decide-conflict.ts'
import { resolveFork } from '#office/merging/resolve-fork.ts'
import { conflictsOf, type Conflict } from '#roll/conflicts.ts'
import { brief } from '#rules/findings.ts'
import { answer, Refused, type Command } from './command.ts'
import { actor, AS, LEDGER, need, oneOf, text, withLedger } from './given.ts'

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
      return answer({ conflicts, forks }, lines.length > 0 ? lines : ['没有冲突'])
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

export const officeConflictCommands = {
  'office conflicts': list,
  'office decide-conflict': decide,
  'office resolve-fork': resolve,
}
