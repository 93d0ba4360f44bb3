import { officeOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { LEDGER } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { outFolder } from './out-folder.ts'

export const printCommand: Command = {
  usage: 'print --ledger L --out DIR [--poster] [CONSTITUENCY...]',
  summary:
    'The four registers of the constituencies named (all without names), as PDF and XLSX; with --poster the public list and its notice instead.',
  options: { ...LEDGER, out: { type: 'string' }, poster: { type: 'boolean' } },
  async run(given) {
    const [out, codes] = [outFolder(given), given.positionals]
    const asked = { out, ...(codes.length > 0 && { constituencies: [...codes] }) }
    const office = officeOf(given)
    if (given.values['poster'] === true) {
      const posters = await withHeartbeat(given.log, (tell) => office.ask('lists.poster', asked, { tell }))
      return answer(
        { posters },
        posters.map(({ pdf, voters, pages }) => `✓ ${pdf}：${voters} 人，${pages} 页`),
      )
    }
    const registers = await withHeartbeat(given.log, (tell) => office.ask('lists.registers', asked, { tell }))
    return answer(
      { registers },
      registers.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 人，${pages} 页`),
    )
  },
}
