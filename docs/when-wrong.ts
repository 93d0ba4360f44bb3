import { whenWrong, type Wrong } from '../src-main/words/when-wrong.ts'

/** docs/handbook/08-出事了怎么办.md: the words of the page that F10 opens and of the card. */
export const whenWrongPage = (): string =>
  [
    '# 出事了怎么办',
    '',
    '电脑在的时候，到哪一页都可以按 F10（或者点最上面的“出事了”），打开的就是这一页，按数字选出了什么事；还没有登录、没有解锁的时候也可以。选举日以前按“打印这张卡”，投票站和选举办公室各打印自己的一张，放在桌上：电脑用不了的时候，照卡办。',
    '',
    '![按 F10 打开](pictures/station-when-wrong.png)',
    '',
    '## 在投票站',
    '',
    ...whenWrong.station.flatMap(caseOf),
    '## 在选举办公室',
    '',
    ...whenWrong.office.flatMap(caseOf),
  ].join('\n')

const caseOf = ({ title, steps }: Wrong): readonly string[] => [
  `### ${title.zh}`,
  '',
  ...steps.map(({ zh }, i) => `${i + 1}. ${zh}`),
  '',
]
