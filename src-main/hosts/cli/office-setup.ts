import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { dayIfAny, LEDGER, ON, only, optional, text } from './given.ts'

const questions: Command = {
  usage: 'office questions --ledger L',
  summary: {
    zh: '法律留给选举委员会决定的事，我们的默认，和委员会的回答。',
    en: 'What the law leaves to the committee, our defaults, and how it answered.',
  },
  options: LEDGER,
  async run(given) {
    const all = await officeOf(given).ask('setup.questions', {})
    return answer(
      all,
      all.questions.map(({ id, zh, options, usual, answered }) => {
        const holds = answered?.answer ?? usual
        const said = options.find(({ value }) => value === holds)?.zh ?? holds
        return `${id} ${zh}：${said}${answered ? '' : '（默认）'}　${options.map(({ value }) => value).join('|')}`
      }),
    )
  },
}

const decide: Command = {
  usage: 'office answer QUESTION ANSWER --ledger L [--on DAY] [--reason TEXT] --as A:committee,B:reviewer',
  summary: {
    zh: '选举委员会两人一起回答一个问题；名单公布后不再改。',
    en: 'The committee answers a question, two people together; fixed once the roll is published.',
  },
  options: { ...LEDGER, ...ON, reason: { type: 'string' } },
  async run(given) {
    const [question = '', said = ''] = given.positionals
    if (given.positionals.length !== 2) throw new UsageError('写问题和回答', 'a question, and its answer')
    const reason = optional(given, 'reason')
    const act = { question, answer: said, ...dayIfAny(given), ...(reason !== undefined && { reason }) }
    const office = officeOf(given)
    await office.ask('setup.answer', act)
    const asked = (await office.ask('setup.questions', {})).questions.find(({ id }) => id === question)
    const inWords = asked?.options.find(({ value }) => value === said)?.zh ?? said
    return answer({ question, answer: said }, [`✓ 已记下选举委员会对“${asked?.zh ?? question}”的答复：${inWords}`])
  },
}

const station: Command = {
  usage: 'office station CONSTITUENCY --ledger L --address TEXT [--open HH:MM --close HH:MM] [--telephone NUMBER]',
  summary: {
    zh: '投票站在哪里、几点到几点、谁接电话；每次都要写全。',
    en: 'Where a polling station is, when it is open and who answers there; all of it anew.',
  },
  options: {
    ...LEDGER,
    address: { type: 'string' },
    open: { type: 'string' },
    close: { type: 'string' },
    telephone: { type: 'string' },
  },
  async run(given) {
    const constituency = only(given, 'a constituency')
    const [open, close, telephone] = [optional(given, 'open'), optional(given, 'close'), optional(given, 'telephone')]
    const facts = {
      constituency,
      address: text(given, 'address'),
      ...(open !== undefined && { open }),
      ...(close !== undefined && { close }),
      ...(telephone !== undefined && { telephone }),
    }
    await officeOf(given).ask('setup.describe-station', facts)
    return answer(facts, [`✓ ${constituency} ${facts.address}`])
  },
}

export const officeSetupCommands = { 'office questions': questions, 'office answer': decide, 'office station': station }
