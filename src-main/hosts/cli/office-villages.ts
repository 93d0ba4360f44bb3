import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { LEDGER } from './given.ts'

const villages: Command = {
  usage: 'office villages --ledger L',
  summary: {
    zh: '文件里没有哪个选区有的村名，各有几行在等。',
    en: 'Names of villages in the files that no constituency has, with how many rows wait for each.',
  },
  options: LEDGER,
  async run(given) {
    const asked = await officeOf(given).ask('decisions.villages', {})
    return answer(asked, [
      ...asked.unknown.map(
        ({ written, rows, files, examples }) =>
          `✕ ${written}：${rows} 行待核实（${files.join('、')}）　例：${examples.map(({ name }) => name).join('、')}`,
      ),
      `选区里的村：${asked.villages.join('、')}`,
    ])
  },
}

const named: Command = {
  usage: 'office name-village WRITTEN VILLAGE --ledger L',
  summary: {
    zh: '说定文件里的一个名称是哪个村；别的都齐的行随即入册。',
    en: 'Says once which village a name in the files means; rows that wait for nothing else become persons.',
  },
  options: LEDGER,
  async run(given) {
    const [written, village, more] = given.positionals
    if (!written || !village || more !== undefined)
      throw new UsageError(
        'office name-village 后面写文件里的名称和它是哪个村',
        'office name-village takes the name as files have it, and the village',
      )
    const said = await officeOf(given).ask('decisions.name-village', { written, village })
    return answer(said, [`✓ “${written}”即${village}：登记 ${said.recorded} 人，还有 ${said.waiting} 行因别的问题待核实`])
  },
}

export const officeVillageCommands = { 'office villages': villages, 'office name-village': named }
