import { ledgerOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { LEDGER, named, only } from './given.ts'
import { newPin } from './pins.ts'

const pin: Command = {
  usage: 'people pin PERSON --ledger L [--as WHO]',
  summary: {
    zh: '在这台电脑上给某人设 PIN，要有写明的人作主：第一次由管理人，以后由另外两人。投票站的第一位负责人自己设，不用 --as。',
    en: 'Sets somebody’s PIN on this machine, by the word of those who are named: a first one by the keeper, another one by two others. A station’s first lead sets their own without --as.',
  },
  options: LEDGER,
  async run(given) {
    const person = only(given, 'the id of a person')
    const chosen = await newPin(given, person, named(given)?.length ?? 0)
    await ledgerOf(given, { waiting: 'office' }).ask('people.set-pin', { person, pin: chosen }, { besides: [person] })
    return answer({ person }, [`✓ 已设置${person}的PIN 码`])
  },
}

export const peopleCommands = { 'people pin': pin }
