import type { FindingRule } from '../finding-rule.ts'

/** Voting by proxy (S1 42; S2 43-45; S3 九). */
export const proxy = {
  'E.301': {
    kind: 'over_limit',
    article: 'S1 42',
    zh: ['{agent}接受的委托已达{limit}人，{principal}为第{position}人', '改托其他选民'],
    en: ['{agent} already acts for {limit}; {principal} would be number {position}', 'Choose another voter'],
  },
  'E.302': {
    kind: 'self_proxy',
    article: 'S1 42',
    zh: ['{principal}委托了自己', '本人投票，或委托其他选民'],
    en: ['{principal} is named as their own proxy', 'Vote in person, or choose another voter'],
  },
  'E.303': {
    kind: 'chain',
    article: 'S1 42',
    zh: ['受委托人{agent}自己也委托了他人', '改托本人到场投票的选民'],
    en: ['The proxy {agent} has authorised somebody in turn', 'Choose a voter who votes in person'],
  },
  'E.304': {
    kind: 'cycle',
    article: 'S1 42',
    zh: ['委托关系成环: {names}', '撤销其中一份'],
    en: ['The authorisations form a circle: {names}', 'Withdraw one of them'],
  },
  'E.305': {
    kind: 'principal_not_on_roll',
    article: 'S1 42',
    zh: ['委托人{principal}不在选民名单上', '核对登记；不是选民的不能委托'],
    en: ['The principal {principal} is not on the roll', 'Check the registration; only a voter can authorise'],
  },
  'E.306': {
    kind: 'proxy_not_on_roll',
    article: 'S1 42',
    zh: ['受委托人{agent}不是选民', '改托选民'],
    en: ['The proxy {agent} is not a voter', 'Choose a voter'],
  },
  'E.307': {
    kind: 'proxy_other_constituency',
    article: 'our default',
    zh: [
      '受委托人{agent}不在委托人的选区({levels})；法律没有规定，这是本软件的默认做法',
      '改托本选区选民，或者由选举委员会另作规定',
    ],
    en: [
      'The proxy {agent} is not in the principal’s constituency ({levels}); the law is silent, this is our default',
      'Choose a voter of the same constituency, or let the committee rule otherwise',
    ],
  },
  'W.308': {
    kind: 'proxy_other_constituency_warned',
    article: 'our default',
    zh: ['受委托人{agent}不在委托人的选区({levels})', '由选举委员会决定是否同意'],
    en: ['The proxy {agent} is not in the principal’s constituency ({levels})', 'The committee decides whether to consent'],
  },
  'E.309': {
    kind: 'duplicate_authorisation',
    article: 'S1 42',
    zh: ['{principal}已有一份委托', '每一选民只能委托一人，先撤销前一份'],
    en: ['{principal} has already authorised somebody', 'One proxy each: withdraw the earlier one first'],
  },
  'E.310': {
    kind: 'not_approved',
    article: 'S1 42',
    zh: ['{principal}的委托未经选举委员会同意', '投票前取得同意'],
    en: ['The authorisation of {principal} has no consent of the committee', 'Obtain consent before voting'],
  },
  'E.311': {
    kind: 'approved_late',
    article: 'S1 42',
    zh: ['{principal}的委托在{limit}之后才同意', '不得现场临时委托'],
    en: ['The authorisation of {principal} was approved after {limit}', 'No authorisation on the spot'],
  },
  'E.312': {
    kind: 'reason_not_allowed',
    article: 'S1 42; S2 43, 44',
    zh: ['委托原因“{reason}”不在规定之列', '核对原因(外出、病残、羁押等)'],
    en: ['“{reason}” is no reason the law names', 'Check the reason (away, ill, detained)'],
  },
  'E.313': {
    kind: 'means_not_verifiable',
    article: 'S1 42; S2 43',
    zh: ['委托方式“{means}”不可查核', '补书面委托书'],
    en: ['The means “{means}” cannot be verified', 'Obtain a written authorisation'],
  },
  'W.314': {
    kind: 'candidate_as_proxy',
    article: 'S1 42',
    zh: ['受委托人{agent}是代表候选人', '法律未禁止，请留意'],
    en: ['The proxy {agent} is a candidate', 'Not barred by law; take note'],
  },
  'W.315': {
    kind: 'chain_warned',
    article: 'S1 42',
    zh: ['受委托人{agent}自己也委托了他人', '由选举委员会决定是否同意'],
    en: ['The proxy {agent} has authorised somebody in turn', 'The committee decides whether to consent'],
  },
  'E.316': {
    kind: 'round_not_covered',
    article: 'S1 42',
    zh: ['委托书没有写明适用于{round}', '本轮重新办理委托'],
    en: ['The authorisation does not say that it covers the {round} round', 'Authorise anew for this round'],
  },
  'W.317': {
    kind: 'posting_late',
    article: 'S2 43',
    zh: ['{principal}的委托来不及在{last}以前公示', '补充公示'],
    en: ['The authorisation of {principal} comes after the posting day {last}', 'Post a supplement'],
  },
  'E.318': {
    kind: 'withdrawn',
    article: 'S1 42',
    zh: ['{principal}的委托已撤回', '本人投票或另行委托'],
    en: ['{principal} has withdrawn the authorisation', 'Vote in person or authorise anew'],
  },
} as const satisfies Record<string, FindingRule>
