import type { FindingRule } from '../finding-rule.ts'

/** The figures of a preliminary election, and the formal list that follows from it (S1 31, 32). */
export const preselection = {
  'E.443': {
    kind: 'preselection_crowd',
    article: 'S1 32',
    zh: ['参加预选{participants}人，多于选民{roll}人', '核对参加预选的人数'],
    en: ['{participants} took part in the preliminary election, of {roll} voters', 'Check how many took part'],
  },
  'E.444': {
    kind: 'preselection_papers',
    article: 'S1 32',
    zh: ['预选有效票{valid}张，多于参加的{participants}人', '核对有效票数'],
    en: ['{valid} valid papers of {participants} who took part in the preliminary election', 'Check the valid papers'],
  },
  'E.445': {
    kind: 'preselection_votes',
    article: 'S1 32',
    zh: ['{name}得{votes}票，多于预选有效票{valid}张', '核对{name}的票数'],
    en: ['{name} has {votes} votes of {valid} valid papers', 'Check the votes of {name}'],
  },
  'E.446': {
    kind: 'preselection_sum',
    article: 'S1 32',
    zh: ['各人得票共{sum}票，多于{valid}张有效票、每张最多选{most}人的{ceiling}票', '核对各人票数和每张最多选几人'],
    en: [
      '{sum} votes in all, more than the {ceiling} that {valid} papers of at most {most} names can bear',
      'Check the votes and how many names a paper may bear',
    ],
  },
  'E.447': {
    kind: 'preselection_places',
    article: 'S1 31, 32',
    zh: ['正式候选人定为{places}名，应选{seats}名时应为{least}至{most}名', '改为法律规定的名数'],
    en: ['{places} formal candidates for {seats} seats: there are to be {least} to {most}', 'Fix as many as the law allows'],
  },
  'E.448': {
    kind: 'formal_differs_from_preselection',
    article: 'S1 32',
    zh: ['正式候选人不是预选得票在前的人: {names}', '按预选得票的顺序确定正式候选人'],
    en: ['The formal candidates are not the first of the preliminary election: {names}', 'Take them by the order of its votes'],
  },
} as const satisfies Record<string, FindingRule>
