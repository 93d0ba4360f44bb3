import type { RefusalText } from './refusal-text.ts'

/** The office: setting up, importing, provisioning, merging. */
export const office = {
  'fork.none': {
    zh: ['这册账没有分叉[：{book}]', '请刷新后再看'],
    en: ['This book has not forked[: {book}]', 'Look again'],
  },
  'fork.branch': {
    zh: ['所选的不是这册账任何一支的最后一条[：{book}]', '请从列出的几支中选一支'],
    en: ['What was chosen is not the end of any branch of the book[: {book}]', 'Choose one of the branches listed'],
  },
  'fork.second-person': {
    zh: ['裁定保留哪一支，要两个人[：{book}]', '请第二个人确认'],
    en: ['Choosing a branch takes two people[: {book}]', 'Have a second person confirm'],
  },
  'conflict.unknown': {
    zh: ['账本里没有这一项冲突，可能已经变化', '请刷新后再裁定'],
    en: ['No such conflict stands in the ledger; it may have changed', 'Look again, then decide'],
  },
  'election.exists': {
    zh: ['这本账本里已经有一次选举[：{path}]', '请直接打开它；要办新的选举，请新建一本账本'],
    en: ['There is an election in this ledger already[: {path}]', 'Open it, or make a new ledger for another election'],
  },
  'contest.unknown': {
    zh: ['本次选举没有这个选区[：{contest}]', '请核对选区编号'],
    en: ['This election has no such contest[: {contest}]', 'Check its code'],
  },
  'candidates.number': {
    zh: ['正式候选人人数不合规定[（{contest}）][：应选{seats}名][，候选人要{least}至{most}名]', '请增加或减少候选人，再提交'],
    en: [
      'The number of formal candidates is not as the law has it[ ({contest})][: {seats} seats][, {least} to {most} candidates]',
      'Add or remove candidates, then try again',
    ],
  },
  'setup.not-json': {
    zh: ['选举设置文件[{file}]的格式不对', '请用原来的样表重新填写，不要用别的软件改存'],
    en: ['The set-up file[ {file}] is not in the right format', 'Fill in the original form again, and save it unchanged in kind'],
  },
  'setup.not-csv': {
    zh: ['选区表[{file}]的格式不对', '请用原来的样表重新填写，存为CSV（UTF-8）'],
    en: [
      'The list of constituencies[ {file}] is not in the right format',
      'Fill in the original form again, saved as CSV (UTF-8)',
    ],
  },
  'setup.field': {
    zh: ['设置文件[{file}]里有一项不对[：第{row}行][，{field}]', '请改好这一项，再试一次'],
    en: ['One item of the set-up file[ {file}] is not right[: row {row}][, {field}]', 'Correct it and try again'],
  },
  'input.unreadable': {
    zh: ['文件打不开[：{file}]', '请核对文件还在不在，关闭正在用它的软件，再试一次'],
    en: ['The file cannot be opened[: {file}]', 'Check that it is there, close other programs that use it, and try again'],
  },
  'import.kind': {
    zh: ['这种文件不能导入[：{file}]', '请另存为Excel工作簿（.xlsx）再导入'],
    en: ['Files of this kind cannot be imported[: {file}]', 'Save it as an Excel workbook (.xlsx) and import that'],
  },
  'import.unreadable': {
    zh: ['表格[{file}]打不开，可能已损坏，或设了密码', '请用Excel打开，取消密码，另存一份.xlsx再导入'],
    en: [
      'The table[ {file}] cannot be opened, it may be damaged or protected by a password',
      'Open it in Excel, remove the password, save it as .xlsx and import that',
    ],
  },
  'import.empty': {
    zh: ['表格[{file}]里什么也没有', '没有导入；请看看是不是选错了文件'],
    en: ['There is nothing in this table[: {file}]', 'Nothing was imported; check whether it is the right file'],
  },
  'import.password': {
    zh: ['表格[{file}]加了密码', '没有导入；请用Excel打开，去掉密码，另存后再导入'],
    en: [
      'This table is locked with a password[: {file}]',
      'Nothing was imported; open it in Excel, remove the password, save and import again',
    ],
  },
  'import.too-large': {
    zh: ['文件太大[：{file}][，{megabytes}兆]', '没有导入；请让导出方按村分成几个文件'],
    en: ['The file is too large[: {file}][, {megabytes} MB]', 'Nothing was imported; have it exported village by village'],
  },
  'import.encoding': {
    zh: ['表格[{file}]的文字编码不对，读出来会是乱码', '请用Excel打开，另存为.xlsx再导入'],
    en: ['The text of this table would come out garbled[: {file}]', 'Open it in Excel, save it as .xlsx and import that'],
  },
  'import.headings': {
    zh: ['表格[{file}]缺少要有的栏目[，工作表“{sheet}”][：{missing}]', '没有导入；请补上栏目标题，删去无关的工作表，再导入'],
    en: [
      'Headings are missing in the table[ {file}][, sheet “{sheet}”][: {missing}]',
      'Nothing was imported; add the headings, remove sheets that do not belong, and import again',
    ],
  },
  'provision.no-device': {
    zh: ['选区[{constituency}]还没有登记的电脑', '请先办理投票站电脑的登记申请，再导出同步包'],
    en: ['No computer is enrolled yet[ for {constituency}]', 'Enrol the computers of the station first'],
  },
  'provision.no-roll': {
    zh: ['选区[{constituency}]的选民名单还没有公布', '请先公布选民名单，再导出同步包'],
    en: ['The roll[ of {constituency}] is not published yet', 'Publish it first, then export the bundle'],
  },
  'merge.other-election': {
    zh: ['这个同步包是另一次选举的[，同步包是{bundle}][，本机是{election}]', '没有合并；请换本次选举的U盘，模拟和正式的不要混用'],
    en: [
      'This bundle is of another election[: the bundle has {bundle}][, this computer {election}]',
      'Nothing was merged; take the stick of this election, and do not mix rehearsal and election',
    ],
  },
  'merge.wrong-kind': {
    zh: ['这不是投票站交来的同步包[，是{kind}]', '没有合并；请在U盘上另选文件，或请投票站重新导出'],
    en: [
      'This is not a bundle of a polling station[, it is {kind}]',
      'Nothing was merged; choose another file, or ask the station to export again',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
