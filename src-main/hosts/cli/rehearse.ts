import { mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { rehearse } from '#rehearsal/rehearse.ts'
import type { Summary } from '#rehearsal/summary.ts'
import { fewestVoters } from '#rehearsal/town/town.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'
import { count, optional, text } from './given.ts'
import { stationProcess } from './station-process.ts'

export const rehearseCommand: Command = {
  usage: 'rehearse --out DIR [--voters N] [--seed S] [--leave-open CONSTITUENCY]',
  summary:
    'A whole election of an invented town, from its files to the printed registers, with nine station processes; --leave-open keeps one station in mid-poll.',
  options: {
    out: { type: 'string' },
    voters: { type: 'string', default: '3000' },
    seed: { type: 'string', default: 'qingxi' },
    'leave-open': { type: 'string' },
  },
  async run(given) {
    const out = resolve(text(given, 'out'))
    const voters = count(given, 'voters')
    if (voters < fewestVoters) throw new UsageError(`--voters takes at least ${fewestVoters}`)
    mkdirSync(out, { recursive: true })
    if (readdirSync(out).length > 0) throw new Refused({ code: 'rehearse.folder-not-empty', params: { folder: out } })
    const passphrase = process.env['XUANCE_PASSPHRASE'] ?? 'rehearsal only'
    const summary = await rehearse({
      out,
      voters,
      seed: optional(given, 'seed')!,
      passphrase,
      station: () => stationProcess(passphrase, given.signal),
      signal: given.signal,
      ...(optional(given, 'leave-open') && { leaveOpen: optional(given, 'leave-open')! }),
      onProgress: (stage, done, of) => given.log(`${stage} ${done}/${of}`),
    })
    return answer(summary, tableOf(summary))
  },
}

function tableOf({ voters, stations, office, contests, seconds }: Summary): string[] {
  const rows = stations.map(({ constituency, roll, participants }) => {
    const outcomes = contests
      .filter(({ contest }) => contest.split('-')[0] === constituency)
      .map(({ contest, outcome }) => `${contest} ${outcome}`)
    return `  ${constituency}  选民 ${roll}  参加 ${participants} (${((participants * 100) / roll).toFixed(1)}%)  ${outcomes.join('  ')}`
  })
  return [
    `模拟选举：选民 ${voters}，收到 ${office.merged}/${stations.length}，待定 ${office.referred}，${seconds['total']} 秒`,
    ...rows,
  ]
}
