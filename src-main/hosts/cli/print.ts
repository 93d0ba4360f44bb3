import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { officeOf } from './asking.ts'
import { answer, Refused, type Command } from './command.ts'
import { LEDGER, optional } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { outFolder } from './out-folder.ts'

/** What is printed of the published roll instead of the registers: option, procedure, and what the answer calls it. */
const OF_ROLL = [
  ['poster', 'lists.poster', 'posters'],
  ['signing-book', 'lists.signing-book', 'signingBooks'],
] as const

export const printCommand: Command = {
  usage: 'print --ledger L --out DIR [--poster | --signing-book | --blank | --again PRINT] [CONSTITUENCY...]',
  summary: {
    zh: '所写选区（不写就是全部）的四册，写成 PDF、XLSX 和 CSV；--poster 改打公布的名单和公告，--signing-book 改打领票册，--blank 打手填的空表，包括没有电脑的站用的；--again 按编号原样再打，一个字节不差。',
    en: 'The four registers of the constituencies named (all without names), as PDF, XLSX and CSV; with --poster the public list and its notice instead, with --signing-book the book in which voters sign for their papers (领票册), with --blank the forms without values, to be filled in by hand, those of a station without a computer among them; with --again a print as it was made, by its number, the same bytes.',
  },
  options: {
    ...LEDGER,
    out: { type: 'string' },
    poster: { type: 'boolean' },
    'signing-book': { type: 'boolean' },
    blank: { type: 'boolean' },
    again: { type: 'string' },
  },
  async run(given) {
    const [out, codes] = [outFolder(given), given.positionals]
    const asked = { out, ...(codes.length > 0 && { constituencies: [...codes] }) }
    const office = officeOf(given)
    const again = optional(given, 'again')
    if (again !== undefined) {
      const made = (await office.ask('lists.made', {})).find(({ print }) => print === again)
      if (!made) throw new Refused({ code: 'print.unknown', params: { sha256: again } })
      const { name, base64 } = await office.ask('lists.again', { sha256: made.sha256 })
      const pdf = join(out, name)
      writeFileSync(pdf, Buffer.from(base64, 'base64'))
      return answer({ ...made, pdf }, [`✓ ${pdf}：${made.pages} 页`])
    }
    if (given.values['blank'] === true) {
      const blanks = await withHeartbeat(given.log, (tell) => office.ask('lists.blank', asked, { tell }))
      return answer(
        { blanks },
        blanks.map(({ pdf, pages }) => `✓ ${pdf}：${pages} 页`),
      )
    }
    for (const [option, name, key] of OF_ROLL) {
      if (given.values[option] !== true) continue
      const files = await withHeartbeat(given.log, (tell) => office.ask(name, asked, { tell }))
      return answer(
        { [key]: files },
        files.map(({ pdf, voters, pages }) => `✓ ${pdf}：${voters} 人，${pages} 页`),
      )
    }
    const registers = await withHeartbeat(given.log, (tell) => office.ask('lists.registers', asked, { tell }))
    return answer(
      { registers },
      registers.map(({ pdf, rows, pages }) => `✓ ${pdf}：${rows} 人，${pages} 页`),
    )
  },
}
