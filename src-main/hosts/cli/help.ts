import type { Command } from './command.ts'

/** Who does it, for every command on a ledger. */
const WHO = [
  '真实选举里，`--as 人:岗位[,人:岗位]` 说明由谁办，要两个人的写两个。PIN 在终端输入，或者一行一个从 `--pins-from N` 的描述符读；经过 npm 的',
  '写 `--pins-from 0`（… < pins），别的 npm 不往下传。',
  'In a live election `--as PERSON:ROLE[,PERSON:ROLE]` says who does it, two where the act takes two. Their PINs are typed at the terminal,',
  'or read a line each from the descriptor N of `--pins-from N`; through npm that is `--pins-from 0` (… < pins), as npm passes no other on.',
]

/** The list of commands, a line each. */
export function help(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  xuance ${usage}\n      ${summary.zh}\n      ${summary.en}`)
  return [
    '选册：乡镇人大代表选举的登记、委托和计票，不靠网络。',
    'Xuance: registers, proxy votes and counts of a township election, offline first.',
    '',
    ...lines,
    '',
    '`--json` 在标准输出写一个 JSON 对象，进度写在标准错误。命令后面加 `--help` 只看那一条。',
    '`--json` prints one JSON object on stdout; progress goes to stderr. `--help` after a command shows that command.',
    ...WHO,
    '口令从环境变量 XUANCE_PASSPHRASE 读。退出码：0 办好，1 拒绝或查出错误，2 用法不对，3 文件损坏。',
    'Passphrases come from XUANCE_PASSPHRASE. Exit codes: 0 done, 1 refused or errors found, 2 wrong usage, 3 damaged file.',
  ].join('\n')
}

export const helpFor = ({ usage, summary, options }: Command): string =>
  [`xuance ${usage}`, `    ${summary.zh}`, `    ${summary.en}`, ...('pins-from' in options ? WHO : [])].join('\n')
