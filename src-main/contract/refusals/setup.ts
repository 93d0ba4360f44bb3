import type { RefusalText } from './refusal-text.ts'

/** Setting an election up. */
export const setup = {
  'election.recovery-exists': {
    zh: ['恢复密钥文件已经存在，不能覆盖[：{path}]', '请用 --recovery 另指定一个文件'],
    en: ['A recovery key file stands there already and is not overwritten[: {path}]', 'Name another file with --recovery'],
  },
  'election.exists': {
    zh: ['这本账本里已经有一次选举[：{path}]', '请直接打开它；要办新的选举，请新建一本账本'],
    en: ['There is an election in this ledger already[: {path}]', 'Open it, or make a new ledger for another election'],
  },
  'setup.not-json': {
    zh: ['选举设置文件[{file}]的格式不对', '请用原来的样表重新填写，不要用别的软件改存'],
    en: ['The set-up file[ {file}] is not in the right format', 'Fill in the original form again, and save it unchanged in kind'],
  },
  'setup.field': {
    zh: ['设置文件[{file}]里有一项不对[：第{row}行][，{field}]', '请改好这一项，再试一次'],
    en: ['One item of the set-up file[ {file}] is not right[: row {row}][, {field}]', 'Correct it and try again'],
  },
  'setup.faults': {
    zh: ['选举还不能这样设置[：{what}][，共{faults}处]', '请改好标出的各处，再试一次'],
    en: ['The election cannot be set up like this[: {en}][; {faults} places in all]', 'Correct what is marked, then try again'],
    besides: ['field'],
  },
  'setup.published': {
    zh: ['选民名单已经公布[（{constituency}）]，选举的设置不能再改', '请不要改动；选举日要推迟的，由选举委员会两人办理推迟'],
    en: [
      'A roll is published[ ({constituency})] and the set-up of the election changes no more',
      'Leave it; to put election day off takes two of the committee',
    ],
  },
  'setup.unchanged': {
    zh: ['没有改动', '改了再保存'],
    en: ['Nothing is changed', 'Change something, then save'],
  },
  'setup.in-use': {
    zh: ['选区[{constituency}]还在用[，已经有{what}]，不能删去', '先把它们移走，或者保留这个选区'],
    en: [
      'The constituency[ {constituency}] is in use[, it has {en} already] and cannot be taken out',
      'Move them first, or keep the constituency',
    ],
  },
  'setup.question-reason': {
    zh: ['选了“另有规定”，还没有写是什么规定', '请在说明里写清楚，再决定'],
    en: ['The answer chosen says nothing without words of its own', 'Write what holds here as the reason, then answer'],
    besides: ['question'],
  },
  'setup.question': {
    zh: ['没有这个问题，或者没有这个答案', '请从列出的答案里选一个'],
    en: ['There is no such question, or no such answer', 'Choose one of the answers listed'],
    besides: ['question'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
