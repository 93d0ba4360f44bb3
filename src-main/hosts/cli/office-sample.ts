import { TABLE_FORMATS } from '#words/choices.ts'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '#contract/index.ts'
import { openDirect } from '../direct/direct.ts'
import { answer, Refused, type Command } from './command.ts'
import { asDay, need, oneOf, optional } from './given.ts'
import { outFolder } from './out-folder.ts'

const TABLES = [
  'election',
  'areas',
  'staff',
  'candidates',
  'decisions',
  'household',
] as const satisfies readonly Input<'app.sample'>['of'][]

const sample: Command = {
  usage: 'office sample --out DIR [--kind xlsx|csv] [--day DAY]',
  summary: {
    zh: '办事员要填的样表：选举、选区、工作人员、候选人、逐行决定；另有一份虚构的户籍，供试用。',
    en: 'The tables that a clerk fills in: of an election, its constituencies, staff, candidates and decisions of rows; and a register of invented people to try them with.',
  },
  options: { out: { type: 'string' }, kind: { type: 'string' }, day: { type: 'string' } },
  async run(given) {
    const out = outFolder(given)
    const kind = optional(given, 'kind') === undefined ? 'xlsx' : oneOf(given, 'kind', TABLE_FORMATS)
    // Asked before there is a ledger, and of none that may lie in that folder.
    const path = join(out, 'no-ledger')
    const host = need(
      openDirect({ path, waiting: 'office', passphrase: undefined, recovery: path, unopened: true, log: given.log }),
    )
    try {
      const files: { readonly name: string; readonly base64: string }[] = []
      const day = optional(given, 'day') === undefined ? {} : { day: asDay(given, 'day') }
      for (const of of TABLES) {
        const asked = { as: undefined, pins: async () => [], signal: given.signal }
        files.push(need(await host.ask('app.sample', { of, kind, ...day }, asked)))
      }
      const there = files.find(({ name }) => existsSync(join(out, name)))
      if (there) throw new Refused({ code: 'out.there-already', params: { file: there.name } })
      for (const { name, base64 } of files) writeFileSync(join(out, name), Buffer.from(base64, 'base64'), { flag: 'wx' })
      const paths = files.map(({ name }) => join(out, name))
      return answer(
        { files: paths },
        paths.map((path) => `✓ ${path}`),
      )
    } finally {
      await host.close()
    }
  },
}

export const officeSampleCommands = { 'office sample': sample }
