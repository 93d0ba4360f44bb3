import type { RulePack } from '../pack.ts'

type Answered = { readonly answer: string }
type Option = {
  readonly value: string
  readonly zh: string
  readonly en: string
  /** It says nothing without the words of its reason: it is for the file, and people see to it. */
  readonly inWords?: true
  /** The pack under this answer; the default one changes nothing. */
  readonly under?: (pack: RulePack) => RulePack
}

/** A question that the law leaves open, asked of the committee where the election is set up. The first option is our default. */
export type Question = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly options: readonly [Option, ...Option[]]
}

const ANSWERED = '选举委员会决定'
const stated = <T>(value: T, article: string) => ({ value, article, note: ANSWERED })

const paper = (key: 'writeInWithoutMark' | 'writeInAfterAbstaining' | 'writeInFromOutside'): Question['options'] => {
  const put = (value: 'yes' | 'no') => (pack: RulePack) => ({ ...pack, paper: { ...pack.paper, [key]: stated(value, 'S1 41') } })
  return [
    { value: 'ask', zh: '逐张裁定', en: 'each paper is adjudicated' },
    { value: 'yes', zh: '计票', en: 'it counts', under: put('yes') },
    { value: 'no', zh: '不计票', en: 'it does not count', under: put('no') },
  ]
}

const proxies = (change: Partial<RulePack['proxies']>) => (pack: RulePack) => ({
  ...pack,
  proxies: { ...pack.proxies, ...change },
})
const outcome = (change: Partial<RulePack['outcome']>) => (pack: RulePack) => ({
  ...pack,
  outcome: { ...pack.outcome, ...change },
})

/** What is asked, in the order of the election. */
export const questions: readonly Question[] = [
  {
    id: 'registers',
    zh: '本镇的四册、三关',
    en: 'The four registers and three gates of this town',
    article: 'S1 27, 28',
    options: [
      { value: 'usual', zh: '与本软件所列相同', en: 'as this software has them' },
      { value: 'differs', zh: '另有规定，写在说明里', en: 'otherwise, as the reason says', inWords: true },
    ],
  },
  {
    id: 'proxy',
    zh: '可以委托谁代为投票',
    en: 'Whom a voter may authorise',
    article: 'S1 42; S3 九',
    options: [
      { value: 'contest', zh: '同一小选区的选民', en: 'a voter of the same contest' },
      {
        value: 'area',
        zh: '同一大选区的选民',
        en: 'a voter of the same constituency',
        under: proxies({ sameContest: stated('constituency', 'S1 42') }),
      },
      { value: 'any', zh: '任何选民', en: 'any voter', under: proxies({ sameContest: stated('warning', 'S1 42') }) },
    ],
  },
  {
    id: 'limit',
    zh: '“不得超过三人”怎样计算',
    en: 'What the limit of three counts',
    article: 'S1 42',
    options: [
      { value: 'persons', zh: '按人，两级合计', en: 'persons, both levels together' },
      {
        value: 'papers',
        zh: '按每一级的选票',
        en: 'papers of each level',
        under: proxies({ limitCounts: stated('persons per level', 'S1 42') }),
      },
    ],
  },
  {
    id: 'later',
    zh: '委托书在再次投票、另行选举中是否有效',
    en: 'Do authorisations hold in later rounds',
    article: 'S1 42',
    options: [
      { value: 'no', zh: '重新办理', en: 'they are made anew' },
      { value: 'yes', zh: '继续有效', en: 'they hold', under: proxies({ carriesOver: stated(true, 'S1 42') }) },
    ],
  },
  {
    id: 'v',
    zh: '发出与收回的选票不等时，参加投票的人数按哪个算',
    en: 'Who took part where papers issued and found differ',
    article: 'S1 44, 45',
    options: [
      { value: 'ask', zh: '结果不同的，报选举委员会决定', en: 'referred where the result depends on it' },
      {
        value: 'issued',
        zh: '按领票人数',
        en: 'papers issued',
        under: outcome({ participantsMayMeanPapers: stated(false, 'S1 45') }),
      },
      { value: 'found', zh: '按收回票数', en: 'papers found', under: outcome({ participantsAreFound: stated(true, 'S1 45') }) },
    ],
  },
  {
    id: 'unmarked',
    zh: '另选人写了姓名、没有画符号',
    en: 'A name written in without a mark',
    article: 'S1 41',
    options: paper('writeInWithoutMark'),
  },
  {
    id: 'abstained',
    zh: '对候选人弃权后又另选他人',
    en: 'A name written in after an abstention',
    article: 'S1 41',
    options: paper('writeInAfterAbstaining'),
  },
  {
    id: 'outside',
    zh: '另选人不在本选区名单上',
    en: 'A name written in from outside the roll',
    article: 'S1 41',
    options: paper('writeInFromOutside'),
  },
]

/** The option that an answer chose; undefined for a question or an option there is none of. */
export const optionOf = (question: string, answer: string): Option | undefined =>
  questions.find(({ id }) => id === question)?.options.find(({ value }) => value === answer)

/** The id of a pack under answers: `zhejiang-2021+v=found`. The same answers have one id, and defaults are not in it. */
export function answeredPack(id: string, answers: ReadonlyMap<string, Answered>): string {
  const given = questions.flatMap(({ id: question }) => {
    const answer = answers.get(question)?.answer
    return answer !== undefined && optionOf(question, answer)?.under ? [`+${question}=${answer}`] : []
  })
  return id + given.join('')
}

/** A pack as answers change it, by the rest of its id; undefined where one of them is none. */
export function underAnswers(pack: RulePack, answers: readonly string[]): RulePack | undefined {
  let changed: RulePack | undefined = pack
  for (const answer of answers) {
    const [question = '', value = ''] = answer.split('=')
    const under = optionOf(question, value)?.under
    changed = under && changed && under(changed)
  }
  return changed && { ...changed, id: [pack.id, ...answers].join('+') }
}
