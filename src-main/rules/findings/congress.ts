import type { FindingRule } from '../finding-rule.ts'

/** The congress session: deputies elect chair, mayor, deputy mayors (S5 14, 18, 25-29). */
export const congress = {
  'E.701': {
    kind: 'session_not_quorate',
    article: 'S5 14',
    zh: ['代表{deputies}人，出席{present}人，不足三分之二', '不得举行选举'],
    en: ['{present} of {deputies} deputies are present, less than two thirds', 'No election can be held'],
  },
  'E.702': {
    kind: 'office_candidates',
    article: 'S5 27',
    zh: ['{office}候选人{given}名，应选{seats}名，应为{least}至{most}名', '按选举办法调整'],
    en: [
      '{given} candidates for {seats} seats of {office}: {least} to {most} are allowed',
      'Follow the session’s election rules',
    ],
  },
  'E.703': {
    kind: 'joint_deputies',
    article: 'S5 26',
    zh: ['代表联合提名{name}只有{given}人，应为{needed}人以上', '补足联名'],
    en: ['{name} was proposed by {given} deputies, {needed} are needed', 'Complete the signatures'],
  },
  'E.704': {
    kind: 'not_a_deputy',
    article: 'S5 18',
    zh: ['{office}从代表中选出，{name}不是代表', '更换人选'],
    en: ['The {office} is chosen from the deputies; {name} is none', 'Choose a deputy'],
  },
  'E.705': {
    kind: 'presidium_over_seats',
    article: 'S5 26',
    zh: ['{nominator}提名{given}名，超过应选名额{seats}', '减至应选名额以内'],
    en: ['{nominator} proposed {given}, more than the {seats} seats', 'Reduce to the number of seats'],
  },
  'R.706': {
    kind: 'separate_later',
    article: 'S5 29',
    zh: ['尚缺{seats}名，另行选举可在本次或下次会议进行', '由本级人民代表大会决定'],
    en: ['{seats} seats are open: this session or the next may elect', 'The congress decides'],
  },
} as const satisfies Record<string, FindingRule>
