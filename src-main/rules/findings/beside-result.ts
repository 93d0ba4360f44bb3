import type { FindingRule } from '../finding-rule.ts'

/** What is told beside a result when the books are put together (S1 43, 44, 46; design 3). */
export const besideResult = {
  'R.637': {
    kind: 'declared_and_asked',
    article: 'S1 46',
    zh: ['{contest}的结果由{people}宣布以后又有了疑问，那次宣布现在不算数', '弄清疑问以后，由选举委员会重新宣布或者维持'],
    en: [
      'The result of {contest}, declared by {people}, has been called into question since: that declaration does not stand',
      'Settle the question; the committee then declares it again or upholds it',
    ],
  },
  'R.638': {
    kind: 'opened_with_another_roll',
    article: 'S1 44',
    zh: [
      '电脑{device}第{receipt}号开站记载({people})写的第{version}版名册，不是选举委员会公布的那一版',
      '拿开站时用的名册对照公布的名册，报选举委员会决定',
    ],
    en: [
      'Opening {receipt} of laptop {device} ({people}) says version {version} of the roll, and not as the office published it',
      'Compare the roll that the station used with the published one; refer to the committee',
    ],
  },
  'W.639': {
    kind: 'goes_on_unrevoked',
    article: 'design 3',
    zh: [
      '{place}: {device}自称接替{older}，被接替的那台没有注销',
      '查明是不是同一台电脑恢复的；是的，两人注销旧的并说明理由，不是的，注销新的，再取旧的同步包',
    ],
    en: [
      'In {place} laptop {device} says that it goes on for {older}, which is not revoked',
      'Find out whether it is one machine restored: then two people revoke what it was; otherwise they revoke the new one, and the bundle of the old one is fetched',
    ],
  },
  'R.640': {
    kind: 'merged_beyond_held',
    article: 'design 3',
    zh: ['镇上写着{place}: {device}的账合并到第{to}条，这里没有那一条', '向镇上、备用电脑或该站要完整的同步包，再合并'],
    en: [
      'The office says that it merged the book of {device} at {place} up to entry {to}, and that entry is not here',
      'Get the whole bundle from the office, its standby or the station, and merge it',
    ],
  },
  'W.641': {
    kind: 'no_final_yet',
    article: 'design 3',
    zh: ['{place}的最终同步包没有到，数字出自中途的同步包', '向该站要最终同步包'],
    en: ['The final bundle of {place} is not in: these figures are of an interim one', 'Get the final bundle from the station'],
  },
  'W.642': {
    kind: 'acted_after_ended',
    article: 'S1 43',
    zh: [
      '{place}: {name}的{roles}职务在下发名册以后被镇上免去({at})，站上有{count}项记载是其以该职务作的',
      '查明是免去以前作的，还是站上不知道；查不清的，报选举委员会决定',
    ],
    en: [
      '{place}: the office ended the role {roles} of {name} after the roll went out ({at}), and {count} entries of the station are theirs in it',
      'Find out whether they were made before it, or whether the station did not know; otherwise refer to the committee',
    ],
  },
  'R.645': {
    kind: 'voters_unmarked',
    article: 'S1 44',
    zh: [
      '票箱里有{collected}张票，登记参加投票的有{least}人；可能有人领了票没有登记，算上最多{most}人，两头结果不同',
      '核对签领册、票根和结束表，两人说明理由后决定: 登记齐全的采信，有人漏登的不计',
    ],
    en: [
      '{collected} papers were counted and {least} voters are marked; some may have got a paper and no mark: with them {most}, and the two ends have different results',
      'Compare with the signed roll, the stubs and the closing sheets; two people decide with a reason: believed where the marks are complete, counting for nothing where some are missing',
    ],
  },
} as const satisfies Record<string, FindingRule>
