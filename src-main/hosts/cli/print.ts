import { mkdirSync } from 'node:fs'
import { printRegisters } from '#office/registers/print-registers.ts'
import { electionOf } from '#roll/election.ts'
import { answer, UsageError, type Command } from './command.ts'
import { actor, AS, LEDGER, need, text, withLedger } from './given.ts'

export const printCommand: Command = {
  usage: 'print --ledger L --out DIR [CONSTITUENCY...]',
  summary: 'The four registers of the constituencies named (all without names), as PDF and XLSX.',
  options: { ...LEDGER, ...AS, out: { type: 'string' } },
  async run(given) {
    const folder = text(given, 'out')
    mkdirSync(folder, { recursive: true })
    return withLedger(given, async (ledger) => {
      const all = electionOf(ledger).body.constituencies.map(({ code }) => code)
      const unknown = given.positionals.find((code) => !all.includes(code))
      if (unknown !== undefined) throw new UsageError(`no constituency ${unknown}; one of ${all.join(', ')}`)
      const constituencies = given.positionals.length > 0 ? given.positionals : all
      const onProgress = (done: number, of: number) => given.log(`打印 ${done}/${of}`)
      const printed = need(
        await printRegisters(ledger, actor(given), { constituencies, folder, signal: given.signal, onProgress }),
      )
      return answer(
        { registers: printed },
        printed.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 人，${pages} 页`),
      )
    })
  },
}
