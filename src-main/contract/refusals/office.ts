import type { RefusalText } from './refusal-text.ts'

/** The office: setting up, importing, provisioning, merging. */
export const office = {
  'election.recovery-exists': {
    zh: ['恢复密钥文件已经存在，不能覆盖[：{path}]', '请用 --recovery 另指定一个文件'],
    en: ['A recovery key file stands there already and is not overwritten[: {path}]', 'Name another file with --recovery'],
  },
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
  'conflict.second-person': {
    zh: ['裁定有疑问的记载，要两个人', '请第二个人确认'],
    en: ['Deciding about entries in doubt takes two people', 'Have a second person confirm'],
  },
  'conflict.unknown': {
    zh: ['账本里没有这一项冲突，可能已经变化', '请刷新后再裁定'],
    en: ['No such conflict stands in the ledger; it may have changed', 'Look again, then decide'],
    besides: ['kind'],
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
    zh: [
      '正式候选人人数不合规定[（{contest}）][：应选{seats}名][，候选人至少{least}名][，至多{most}名]',
      '请增加或减少候选人，再提交',
    ],
    en: [
      'The number of formal candidates is not as the law has it[ ({contest})][: {seats} seats][, at least {least} candidates][, at most {most}]',
      'Add or remove candidates, then try again',
    ],
    mayLack: ['most'],
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
  'setup.faults': {
    zh: ['选举还不能这样设置[：{what}][，共{faults}处]', '请改好标出的各处，再试一次'],
    en: ['The election cannot be set up like this[: {en}][; {faults} places in all]', 'Correct what is marked, then try again'],
    besides: ['field'],
  },
  'setup.none': {
    zh: ['还没有填写选举', '请填写选举和选区，或者选好两个设置文件'],
    en: ['No election is filled in', 'Fill in the election and its constituencies, or choose the two files'],
  },
  'station.hours': {
    zh: ['投票结束时间不在开始之后[：{open}][至{close}]', '请改正投票时间'],
    en: ['Voting does not close after it opens[: {open}][ to {close}]', 'Put the hours right'],
  },
  'setup.published': {
    zh: ['选民名单已经公布[（{constituency}）]，选举的设置不能再改', '请不要改动；确需改动的，报选举委员会决定'],
    en: [
      'A roll is published[ ({constituency})] and the set-up of the election changes no more',
      'Leave it; the committee decides where it has to be otherwise',
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
  'setup.question': {
    zh: ['没有这个问题，或者没有这个答案', '请从列出的答案里选一个'],
    en: ['There is no such question, or no such answer', 'Choose one of the answers listed'],
    besides: ['question'],
  },
  'input.unreadable': {
    zh: ['文件打不开[：{file}]', '请核对文件还在不在，关闭正在用它的软件，再试一次'],
    en: ['The file cannot be opened[: {file}]', 'Check that it is there, close other programs that use it, and try again'],
  },
  'input.not-json': {
    zh: ['文件[{file}]不是JSON，或已损坏', '请核对文件，重新导出再试'],
    en: ['The file[ {file}] is not JSON, or it is damaged', 'Check the file, export it again and retry'],
  },
  'import.kind': {
    zh: ['这种文件不能导入[：{file}]', '请另存为Excel工作簿（.xlsx）再导入'],
    en: ['Files of this kind cannot be imported[: {file}]', 'Save it as an Excel workbook (.xlsx) and import that'],
    besides: ['ending'],
  },
  'import.unreadable': {
    zh: ['表格[{file}]打不开，可能已损坏，或设了密码', '请用Excel打开，取消密码，另存一份.xlsx再导入'],
    en: [
      'The table[ {file}] cannot be opened, it may be damaged or protected by a password',
      'Open it in Excel, remove the password, save it as .xlsx and import that',
    ],
  },
  'decide.not-json': {
    zh: ['决定文件[{file}]的格式不对', '没有办理；请用软件导出的决定清单填写'],
    en: ['The file of decisions[ {file}] is not in the right format', 'Nothing was done; fill in the list the program made'],
  },
  'decide.malformed': {
    zh: ['决定文件[{file}]里有一项不对[：第{number}项][，{field}]', '没有办理；请改好这一项，再试一次'],
    en: [
      'One item of the decisions[ in {file}] is not right[: no. {number}][, {field}]',
      'Nothing was done; correct it and try again',
    ],
  },
  'decide.unknown-row': {
    zh: ['导入的文件里没有这一行[：{file}][，工作表“{sheet}”][，第{row}行]', '请核对文件名、工作表和行号'],
    en: ['No imported file has this row[: {file}][, sheet “{sheet}”][, row {row}]', 'Check the file, the sheet and the row'],
  },
  'decide.still-wrong': {
    zh: ['这一行还有没改好的地方[：{file}][，工作表“{sheet}”][，第{row}行][（{kind}）]', '请把姓名、公民身份号码、村组都改正'],
    en: [
      'Something is still wrong with this row[: {file}][, sheet “{sheet}”][, row {row}][ ({kind})]',
      'Correct name, ID number, village and group',
    ],
  },
  'decide.taken': {
    zh: ['公民身份号码[{id}]已登记在另一行[：{name}][；{file}][，工作表“{sheet}”][，第{row}行]', '请先决定另一行去掉还是更正'],
    en: [
      'Another row has the ID number[ {id}] already[: {name}][; {file}][, sheet “{sheet}”][, row {row}]',
      'Decide first whether that row is dropped or corrected',
    ],
  },
  'decide.no-person': {
    zh: ['这一行还不是登记人员[：{file}][，工作表“{sheet}”][，第{row}行]', '请先更正或保留这一行，再决定列入哪一册'],
    en: [
      'This row is not a person yet[: {file}][, sheet “{sheet}”][, row {row}]',
      'Correct or keep the row first, then decide its register',
    ],
  },
  'decide.section': {
    zh: ['列入册四要写明类别甲至己，其他各册不写[：{file}][，工作表“{sheet}”][，第{row}行]', '请改好这一项，再试一次'],
    en: ['Register four takes a section, the others none[: {file}][, sheet “{sheet}”][, row {row}]', 'Correct it and try again'],
  },
  'import.no-roll': {
    zh: ['选区[{constituency}]的选民名单还没有公布，委托和候选人无从核对', '请先公布各选区的名单，再导入'],
    en: [
      'The roll[ of {constituency}] is not published yet, so proxies and candidates cannot be checked',
      'Publish every roll first, then import',
    ],
  },
  'proxies.provisioned': {
    zh: ['选区[{constituency}]的名单已下发投票站，新的委托[（{document}）]由投票站办理', '没有导入；请把委托书交给投票站'],
    en: [
      'The station[ of {constituency}] has its roll already and approves new authorisations itself[ ({document})]',
      'Nothing was imported; hand the paper to the station',
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
  'import.other-kind': {
    zh: ['这个文件[{file}][，工作表“{sheet}”]看起来是另一种表[：{table}]', '没有导入；请选对文件的种类，再导入'],
    en: [
      'This file looks like one of another kind[: {file}][, sheet “{sheet}”][, {table}]',
      'Nothing was imported; choose the right kind and import again',
    ],
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
  'provision.no-candidates': {
    zh: ['选区[{constituency}]还有选举没有正式候选人名单[：{contests}]', '请先确定正式代表候选人名单，再导出'],
    en: [
      'The constituency[ {constituency}] has contests without a formal list of candidates[: {contests}]',
      'State the formal lists first, then export',
    ],
  },
  'candidates.none': {
    zh: ['还没有人被推荐为代表候选人[（{contest}）]', '请先登记推荐'],
    en: ['Nobody is proposed yet[ ({contest})]', 'Record the proposals first'],
  },
  'declare.waiting': {
    zh: ['还没有商定一致的计票结果[（{contest}）]，不能宣布', '等计票完成、最终同步包并入后再宣布'],
    en: ['No agreed count is here yet[ ({contest})]', 'Declare it once the count is done and the final bundle is in'],
  },
  'declare.no-final': {
    zh: ['投票站的最终同步包还没有并入[（{constituency}）]', '先并入最终同步包，再宣布'],
    en: ['The final bundle of the station is not in[ ({constituency})]', 'Take it in first'],
  },
  'declare.impossible': {
    zh: ['计票的数字自相矛盾[（{contest}）]，不能宣布', '请投票站更正计票，再交一次'],
    en: [
      'The figures of the count contradict each other[ ({contest})]',
      'Have the station correct the count and hand it in again',
    ],
  },
  'declare.unsigned': {
    zh: ['计票结果还没有签齐[（{contest}）]，不能宣布', '请监票人、计票人和负责人签字后再交'],
    en: ['The result is not signed by everyone[ ({contest})]', 'Have it signed by the overseers, typists and lead first'],
  },
  'declare.open': {
    zh: ['选区[{constituency}]还有没裁定的矛盾[{open}项]，不能宣布', '先在汇总台裁定'],
    en: ['The constituency[ {constituency}] has contradictions[, {open} of them,] that nobody has decided', 'Decide them first'],
  },
  'declare.reason': {
    zh: ['这个结果由选举委员会决定[（{contest}）]，要写明理由', '写明依据和理由，再宣布'],
    en: ['The committee decides this result[ ({contest})], and says why', 'Give the ground and the reason, then declare it'],
  },
  'declare.names': {
    zh: ['当选人名单不对[（{contest}）][，最多{seats}名]', '从得票的人里选，不超过应选名额；选举无效的不列当选人'],
    en: [
      'The names of those elected are not right[ ({contest})][, {seats} at most]',
      'Choose from those voted for, no more than the seats, and nobody where the vote is void',
    ],
  },
  'declare.two-people': {
    zh: ['宣布结果要选举委员会两个人[（{contest}）]', '请另一位一起确认'],
    en: ['Declaring a result takes two people of the committee[ ({contest})]', 'Ask a second person to confirm'],
  },
  'declare.already': {
    zh: ['这个结果已经宣布[（{contest}）]', '不用再宣布'],
    en: ['This result is declared already[ ({contest})]', 'Nothing more is needed'],
  },
  'candidate.fault': {
    zh: ['还不能这样列为代表候选人[：{what}]', '请按法律补齐，再登记'],
    en: ['Nobody can be listed like this[: {en}]', 'Put it right as the law has it, then record it'],
    besides: ['code'],
  },
  'provision.gate': {
    zh: [
      '[选区{constituency}的]名单还没有定稿：[{gate}]还没有签字，或者签字后又有变动',
      '请先张榜公布，申诉期满后由选举委员会签署公布关',
    ],
    en: [
      'The roll[ of {constituency}] is not final: the last gate has not been signed, or something changed since[ ({gate})]',
      'Post the roll; the committee signs the gate when the term for objections is over',
    ],
  },
  'correction.not-provisioned': {
    zh: ['还没有给选区[{constituency}]下发过同步包，无从更正', '请先用下发'],
    en: ['Nothing was provisioned yet[ for {constituency}], so there is nothing to correct', 'Provision it first'],
  },
  'merge.other-election': {
    zh: ['这个同步包是另一次选举的[，同步包是{bundle}][，本机是{election}]', '没有合并；请换本次选举的U盘，模拟和正式的不要混用'],
    en: [
      'This bundle is of another election[: the bundle has {bundle}][, this computer {election}]',
      'Nothing was merged; take the stick of this election, and do not mix rehearsal and election',
    ],
  },
  'merge.not-closed': {
    zh: [
      '[{place}]交来的最终同步包里没有这台电脑的关站记录[（{device}）]',
      '请投票站先关站再导出；还没有关站的，导出普通的同步包',
    ],
    en: [
      'The final bundle[ of {place}] holds no closing of the laptop that made it[ ({device})]',
      'The station closes first and hands over again; before that it hands over a sync bundle',
    ],
  },
  'merge.spare-not-leading': {
    zh: [
      '[{place}的]备用电脑[（{device}）]没有接替主电脑，不能交最终同步包',
      '主电脑坏了或者丢了的，先注销主电脑；没有的，备用电脑上的登记由主电脑导入',
    ],
    en: [
      'The spare[ of {place}][ ({device})] has not taken the lead’s place and cannot hand in a final bundle',
      'Where the lead is broken or lost, revoke it first; otherwise the lead takes in what the spare holds',
    ],
  },
  'merge.fault': {
    zh: ['这个同步包里的记录，程序处理不了[：{what}]', '没有接收，已放进隔离区；请先导入其他同步包，保留原件并报告技术人员'],
    en: [
      'The programme fails at the entries of this bundle[: {what}]',
      'Nothing was taken, a copy is kept in quarantine; go on with the other bundles, keep the original and tell technical support',
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
