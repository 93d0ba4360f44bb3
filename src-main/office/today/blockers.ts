import type { Blocker, OfficePage, Words } from '#contract/today.ts'
import type { CalendarStepId } from '#words/calendar.ts'
import type { Whereabouts } from './constituency-steps.ts'

type Kind = Blocker['what']
type Row = {
  readonly page: OfficePage
  readonly said: (count: number) => Words
  /** What the work is done for: a step of the calendar, election day, or what comes after it. */
  readonly before: CalendarStepId | 'election day' | 'after'
}

const row = (page: OfficePage, before: Row['before'], said: Row['said']): Row => ({ page, before, said })

/** What may keep the work from going on, in the order of the work. */
const rows: Readonly<Record<Kind, Row>> = {
  'questions-open': row('setup', 'roll-published', (n) => ({
    zh: `${n}个问题委员会还没有答，按默认办`,
    en: `${n} questions the committee has not answered: our defaults hold`,
  })),
  'nothing-imported': row('imports', 'roll-published', (n) => ({
    zh: `${n}个选区还没有导入户籍`,
    en: `${n} constituencies without a household register`,
  })),
  'rows-waiting': row('decisions', 'roll-published', (n) => ({ zh: `${n}行等待核对`, en: `${n} rows wait for a decision` })),
  'gates-shut': row('gates', 'roll-published', (n) => ({ zh: `${n}道关还没有过`, en: `${n} gates are shut` })),
  'not-posted': row('gates', 'roll-published', (n) => ({ zh: `${n}个选区的名单还没有张榜`, en: `${n} rolls are not posted` })),
  'objections-open': row('objections', 'objection-decided', (n) => ({
    zh: `${n}件申诉还没有处理决定`,
    en: `${n} objections without a decision`,
  })),
  'demands-undone': row('objections', 'election day', (n) => ({
    zh: `${n}件申诉决定或者判决名单还没有照办`,
    en: `${n} decisions or judgments that the roll does not show yet`,
  })),
  'no-formal-list': row('candidates', 'formal-candidates', (n) => ({
    zh: `${n}个选举没有正式候选人名单`,
    en: `${n} contests without a formal list`,
  })),
  'candidate-gone': row('candidates', 'election day', (n) => ({
    zh: `${n}名正式候选人已经不能参选，要重新确定名单`,
    en: `${n} formal candidates may stand no more: the list is stated anew`,
  })),
  'candidate-vetoed': row('candidates', 'election day', (n) => ({
    zh: `${n}名正式候选人在名单确定以后被部门提出异议，等选举委员会决定`,
    en: `${n} formal candidates a department objected to after the list: the committee decides`,
  })),
  'too-few-people': row('staff', 'election day', (n) => ({ zh: `${n}处还差人`, en: `${n} places lack people` })),
  'barred-people': row('staff', 'election day', (n) => ({
    zh: `${n}名工作人员是候选人或者近亲属，要换人`,
    en: `${n} of the staff are candidates or near kin and have to be replaced`,
  })),
  'no-laptop': row('stations', 'election day', (n) => ({
    zh: `${n}个投票站没有认证主机`,
    en: `${n} stations without a certified lead laptop`,
  })),
  'not-provisioned': row('stations', 'election day', (n) => ({
    zh: `${n}个投票站还没有下发同步包`,
    en: `${n} stations without their bundle`,
  })),
  'old-day': row('stations', 'election day', (n) => ({
    zh: `${n}个投票站还不知道选举日改了，要下发更正`,
    en: `${n} stations were not told of the new election day: send a correction`,
  })),
  'two-leads': row('stations', 'election day', (n) => ({
    zh: `${n}个投票站有两台主机，要注销一台`,
    en: `${n} stations with two lead laptops: revoke one`,
  })),
  'correction-due': row('stations', 'election day', (n) => ({
    zh: `${n}个投票站要下发更正：名册、人员、候选人或者电脑有变动`,
    en: `${n} stations need a correction: roll, people, candidates or laptops changed`,
  })),
  'final-missing': row('merge', 'after', (n) => ({ zh: `${n}个投票站的最终同步包没有到`, en: `${n} final bundles are not in` })),
  'facts-contradict': row('merge', 'after', (n) => ({ zh: `${n}项矛盾等待裁定`, en: `${n} contradictions wait for a decision` })),
  'declared-asked': row('results', 'after', (n) => ({
    zh: `${n}个已经宣布的结果后来又有疑问，不能再算数`,
    en: `${n} declared results were called into question since and do not stand`,
  })),
  'not-declared': row('results', 'after', (n) => ({ zh: `${n}个选举可以宣布结果`, en: `${n} contests can be declared` })),
}

type Around = {
  readonly questions: number
  /** The constituencies whose station lacks people, `null` for the office. */
  readonly short: ReadonlySet<string | null>
  /** How many of the staff the law bars, by constituency, `null` for the office. */
  readonly barred: (constituency: string | null) => number
  /** That keep a result from being declared. */
  readonly conflicts: number
  /** Rows of no constituency that wait. */
  readonly homeless: number
  /** Days until election day; negative after it. */
  readonly daysLeft: number
  /** Steps of the calendar that are neither done nor missed, earliest first. */
  readonly ahead: readonly CalendarStepId[]
}

/** What keeps the work from going on, counted, with the constituencies it is about. What belongs to the evening is not asked before it. */
export function blockersOf(
  places: readonly Whereabouts[],
  { questions, short, barred, conflicts, homeless, daysLeft, ahead }: Around,
): readonly Blocker[] {
  const evening = daysLeft <= 0
  const awaited = new Set(Object.values(rows).map(({ before }) => before))
  const next = ahead.find((id) => awaited.has(id)) ?? (evening ? 'after' : 'election day')
  const counts: Readonly<Record<Kind, (place: Whereabouts) => number>> = {
    'questions-open': () => 0,
    'nothing-imported': ({ persons }) => (persons === 0 ? 1 : 0),
    'rows-waiting': ({ waiting }) => waiting,
    'gates-shut': ({ persons, gates }) => (persons === 0 ? 0 : gates.filter(({ standing }) => standing !== 'passed').length),
    'not-posted': ({ published, posted }) => (published && !posted ? 1 : 0),
    'no-formal-list': ({ unlisted }) => unlisted,
    'objections-open': ({ objections }) => objections,
    'demands-undone': ({ undone }) => undone,
    'candidate-gone': ({ gone }) => gone,
    'candidate-vetoed': ({ vetoed }) => vetoed,
    'too-few-people': ({ code }) => (short.has(code) ? 1 : 0),
    'barred-people': ({ code }) => barred(code),
    'no-laptop': ({ leads }) => (leads > 0 ? 0 : 1),
    'not-provisioned': ({ leads, provisioned }) => (leads > 0 && !provisioned ? 1 : 0),
    'old-day': ({ oldDay }) => (oldDay === null ? 0 : 1),
    'two-leads': ({ leads }) => (leads > 1 ? 1 : 0),
    'correction-due': ({ correction }) => (!evening && correction ? 1 : 0),
    'final-missing': ({ final }) => (evening && !final ? 1 : 0),
    'facts-contradict': () => 0,
    'declared-asked': ({ asked }) => asked,
    'not-declared': ({ final, undeclared, asked }) => (final ? undeclared - asked : 0),
  }
  const ofTown: Readonly<Partial<Record<Kind, number>>> = {
    'questions-open': questions,
    'facts-contradict': conflicts,
    'rows-waiting': homeless,
    'too-few-people': short.has(null) ? 1 : 0,
    'barred-people': barred(null),
  }
  return (Object.keys(rows) as Kind[]).flatMap((what): readonly Blocker[] => {
    const found = places.map((place) => ({ code: place.code, count: counts[what](place) })).filter(({ count }) => count > 0)
    const count = (ofTown[what] ?? 0) + found.reduce((sum, each) => sum + each.count, 0)
    const { page, before, said } = rows[what]
    const urgency = what !== 'questions-open' && before === next ? 'next' : 'later'
    return count === 0 ? [] : [{ what, page, said: said(count), count, constituencies: found.map(({ code }) => code), urgency }]
  })
}
