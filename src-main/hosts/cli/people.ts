import { ledgerOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { LEDGER, named, only } from './given.ts'
import { newPin } from './pins.ts'

const pin: Command = {
  usage: 'people pin PERSON --ledger L [--as WHO]',
  summary:
    'Sets somebody’s PIN on this machine, by the word of those who are named: a first one by the keeper, another one by two others. A station’s first lead sets their own without --as.',
  options: LEDGER,
  async run(given) {
    const person = only(given, 'the id of a person')
    const chosen = await newPin(given, person, named(given)?.length ?? 0)
    await ledgerOf(given, { waiting: 'office' }).ask('people.set-pin', { person, pin: chosen }, { besides: [person] })
    return answer({ person }, [`✓ 已设置${person}的PIN 码`])
  },
}

export const peopleCommands = { 'people pin': pin }
