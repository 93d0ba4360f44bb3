import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rehearse } from '#rehearsal/rehearse.ts'
import { fewestVoters } from '#rehearsal/town/town.ts'
import { rehearsedOffice } from '../direct/rehearsed-office.ts'
import { answer, Refused, UsageError, type Arguments, type Command } from './command.ts'
import { count, optional } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { outFolder } from './out-folder.ts'
import { tableOf } from './rehearse-table.ts'
import { stationProcess } from './station-process.ts'

export const rehearseCommand: Command = {
  usage: 'rehearse --out DIR [--sample DIR | --voters N] [--accept-later] [--seed S] [--leave-open CONSTITUENCY]',
  summary: {
    zh: '从真实文件（examples/qingxi 或 --sample）或虚构的镇（--voters）走完一次选举，直到打印四册，九个投票站各一个进程；--leave-open 留一个站投票到一半。',
    en: 'A whole election from real files (examples/qingxi, or --sample) or of an invented town (--voters), to the printed registers, with nine station processes; --leave-open keeps one station in mid-poll.',
  },
  options: {
    out: { type: 'string' },
    sample: { type: 'string' },
    voters: { type: 'string' },
    'accept-later': { type: 'boolean' },
    seed: { type: 'string', default: 'qingxi' },
    'leave-open': { type: 'string' },
  },
  async run(given) {
    const town = townOf(given)
    const out = outFolder(given)
    if (readdirSync(out).length > 0) throw new Refused({ code: 'rehearse.folder-not-empty', params: { folder: out } })
    const passphrase = process.env['XUANCE_PASSPHRASE'] || 'rehearsal only'
    const summary = await withHeartbeat(given.log, (tell) =>
      rehearse({
        out,
        ...town,
        acceptLater: given.values['accept-later'] === true,
        seed: optional(given, 'seed')!,
        passphrase,
        office: rehearsedOffice({ passphrase, signal: given.signal, log: given.log }),
        station: () => stationProcess(passphrase, given.signal),
        signal: given.signal,
        ...(optional(given, 'leave-open') && { leaveOpen: optional(given, 'leave-open')! }),
        onProgress: (stage, done, of) => tell(`${stage} ${done}/${of}`),
      }),
    )
    return answer(summary, tableOf(summary))
  },
}

const QINGXI = fileURLToPath(new URL('../../../examples/qingxi', import.meta.url))

/** The sample named, an invented town of so many voters, or 青溪 as it lies beside the program. */
function townOf(given: Arguments): { readonly sample: string } | { readonly voters: number } {
  const [sample, voters] = [optional(given, 'sample'), optional(given, 'voters')]
  if (sample !== undefined && voters !== undefined)
    throw new UsageError('--sample 和 --voters 只能写一个', '--sample and --voters exclude each other')
  if (voters !== undefined) {
    const wanted = count(given, 'voters')
    if (wanted < fewestVoters) throw new UsageError(`--voters 至少 ${fewestVoters}`, `--voters takes at least ${fewestVoters}`)
    return { voters: wanted }
  }
  const folder = resolve(sample ?? QINGXI)
  for (const file of ['election.json', 'constituencies.csv'])
    if (!existsSync(join(folder, file))) throw new Refused({ code: 'input.unreadable', params: { file: join(folder, file) } })
  return { sample: folder }
}
