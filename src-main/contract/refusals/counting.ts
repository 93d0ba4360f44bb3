import type { RefusalText } from './refusal-text.ts'

/** The count: sheets typed and agreed. */
export const counting = {
  'count.station-open': {
    zh: ['投票站还没有关站，不能录入计票[（选区{constituency}）]', '请先清点剩下的选票，由两人办理关站'],
    en: [
      'The station is not closed yet, so the count cannot be typed[ ({constituency})]',
      'Count the unused papers and have two people close it first',
    ],
  },
  'count.contest': {
    zh: ['这张计票单不是本站的[（{contest}）]', '请核对计票单上的选区编号'],
    en: ['This count sheet is not of this station[ ({contest})]', 'Check the code on the sheet'],
  },
  'count.candidates': {
    zh: ['计票单上的候选人和选票不一致[（{contest}）][：{candidate}]', '请对照选票上的候选人名单，每人只录一行'],
    en: [
      'The candidates of the count are not those of the ballot[ ({contest})][: {candidate}]',
      'Type one line for each candidate of the ballot, and no other',
    ],
    mayLack: ['contest'],
  },
  'count.same-name': {
    zh: ['计票单上同一个另选人录了两行[：{name}]', '请合成一行；是同名的两个人的，请在姓名后注明'],
    en: [
      'A written-in name has two lines on the sheet[: {name}]',
      'Make one line of them; where two people share the name, note who is who after it',
    ],
    besides: ['contest'],
  },
  'count.is-candidate': {
    zh: [
      '这是选票上的候选人[：{name}]，不能另录为另选人',
      '这些票请算到候选人一行，同一张票上已赞成的不再加：录入的改计票单，唱票的作废那一批重唱；是同名的另一个人的，请在姓名后注明',
    ],
    en: [
      'A candidate of this ballot cannot be a written-in name as well[: {name}]',
      'Add these votes to the candidate’s line, once for each paper: correct the typed sheet, or withdraw the batch and call it again. If it is a namesake, write beside the name who',
    ],
    besides: ['contest'],
  },
  'count.identity': {
    zh: ['计票单的数字对不上[（{contest}）][：{identity}]', '请对照纸质计票单改正；纸上也对不上的，请监票人、计票人重新核对'],
    en: [
      'The figures of the count do not agree[ ({contest})][: {identity}]',
      'Correct them from the paper sheet; if the paper is wrong too, overseers and typists have to count again',
    ],
  },
  'count.not-agreed': {
    zh: ['两位计票人录入的数字还不一致[（{contest}）]', '请两人各自录入，改到一致，再签字'],
    en: ['The two typists do not agree yet[ ({contest})]', 'Have both type the sheet until they agree, then sign'],
  },
  'law.unknown': {
    zh: ['这个包按另一套规则[（{pack}）]制作，本软件没有', '请把两台电脑的选册升级到同一版本'],
    en: ['This bundle was made under rules this Xuance does not have[ ({pack})]', 'Bring both machines to the same version'],
  },
  'law.differs': {
    zh: ['两台电脑的选举规则[（{pack}）]不一样', '请把两台电脑的选册升级到同一版本'],
    en: ['The two machines hold the rules[ {pack}] in different words', 'Bring both machines to the same version'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
