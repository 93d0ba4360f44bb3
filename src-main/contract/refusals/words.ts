import { fieldWords } from './field-words.ts'
import { readBook } from '#words/books.ts'
import { inBeijing } from '#words/beijing-day.ts'
import { inEnglish } from '#words/lists.ts'
import type { Params } from '#words/telling.ts'
import { seen } from '#words/unseen.ts'
import type { Language } from './refusal-text.ts'
import { isRehearsed } from '#words/rehearsed.ts'

type Words = Readonly<Record<Language, string>>
type Show = (value: string, params: Params) => Words | string | undefined

const BUNDLE_KINDS = {
  provision: { zh: '办公室下发的同步包', en: 'a bundle from the office' },
  correction: { zh: '办公室的更正同步包', en: 'a correction from the office' },
  sync: { zh: '投票站的同步包', en: 'a bundle from a polling station' },
  final: { zh: '投票站的最终同步包', en: 'the final bundle of a polling station' },
  archive: { zh: '归档包', en: 'an archive' },
}

const CHANNELS = {
  station: { zh: '本人到站', en: 'in person' },
  mobile: { zh: '流动票箱', en: 'mobile box' },
  proxy: { zh: '由受委托人代领', en: 'by proxy' },
}

const UNPRINTABLE = {
  'no-glyph': { zh: '字库里没有这个字', en: 'no font has it' },
  control: { zh: '是看不见的符号', en: 'it is an invisible sign' },
  'private-use': { zh: '是自造字', en: 'it is a self-made character' },
  combining: { zh: '是附加符号', en: 'it is a combining mark' },
}

const ROLES: Readonly<Record<string, Words>> = {
  registrar: { zh: '登记员', en: 'registrar' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  committee: { zh: '选举委员会', en: 'committee' },
  admin: { zh: '管理员', en: 'admin' },
  lead: { zh: '负责人', en: 'lead' },
  clerk: { zh: '工作人员', en: 'clerk' },
  overseer: { zh: '监票人', en: 'overseer' },
  typist: { zh: '计票人', en: 'typist' },
}

const FULL = { zh: '地方满了', en: 'it is full' }
const GONE = { zh: '可能已拔出', en: 'it may have been pulled out' }
const LOCKED = { zh: '不让写入', en: 'it does not allow writing' }

/** The kinds of files an office imports. */
const TABLES: Readonly<Record<string, Words>> = {
  household: { zh: '户籍导出', en: 'a household register' },
  migrants: { zh: '外来人口', en: 'people registered elsewhere' },
  previous: { zh: '上届选民名单', en: 'last term’s roll' },
  deprived: { zh: '剥夺政治权利名单', en: 'the deprived' },
  suspended: { zh: '停止行使选举权利名单', en: 'the suspended' },
  deaths: { zh: '死亡名单', en: 'deaths' },
  mental: { zh: '经确认的精神病患者名单', en: 'mental confirmations' },
  away: { zh: '外出人员', en: 'people away' },
  proxies: { zh: '委托书', en: 'proxies' },
  candidates: { zh: '候选人', en: 'candidates' },
}

/** What a disk or stick answers, by the system's own names. */
const DISK = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOENT: GONE,
  ENODEV: GONE,
  ENXIO: GONE,
  EIO: GONE,
  EACCES: LOCKED,
  EPERM: LOCKED,
  EROFS: LOCKED,
  EBUSY: { zh: '正被别的软件使用', en: 'another program is using it' },
}

const from = (words: Readonly<Record<string, Words>>, value: string): Words | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined

const election: Show = (value) => (isRehearsed(value) ? { zh: `${value}（模拟）`, en: `${value} (rehearsal)` } : value)

/** How a parameter is shown to people, by its name; whatever is not here is shown as it is. */
const shows: Readonly<Record<string, Show>> = {
  at: beijingTime,
  // A ledger read from a locked medium is held in memory, under this name.
  path: (value) => (value === ':memory:' ? undefined : value),
  how: (value) => from(CHANNELS, value),
  kind: (value) => from(BUNDLE_KINDS, value),
  table: (value) => from(TABLES, value),
  reason: (value) => from({ ...UNPRINTABLE, ...DISK }, value),
  // An invisible sign is named by its code point alone.
  character: (value, { reason }) => (reason === 'control' ? undefined : value),
  // Who came is worth saying only when it was not the voter.
  by: (value, { voter }) => (value === String(voter) ? undefined : value),
  book: bookWords,
  scope: scopeWords,
  election,
  bundle: election,
  sha256: (value) => value.slice(0, 12),
  field: (value) => from(fieldWords, value) ?? value,
  // A JSON file has no rows.
  row: (value, { file }) => (String(file).endsWith('.json') ? undefined : value),
  identity: identityWords,
  seconds: waitWords,
  roles: rolesWords,
}

/** A parameter in words, or undefined when it is missing, empty or not something to show to people. */
export function shownAs(name: string, language: Language, params: Params): string | undefined {
  const value: unknown = Object.hasOwn(params, name) ? params[name] : undefined
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  if (value === '' || Number.isNaN(value)) return undefined
  const show = Object.hasOwn(shows, name) ? shows[name] : undefined
  const text = seen(String(value))
  const shown = show ? show(text, params) : text
  const said = typeof shown === 'object' ? shown[language] : shown
  return said === undefined || language === 'zh' ? said : inEnglish(name, said)
}

/** HH:MM in Beijing (UTC+8, which knows no summer time) of an ISO instant. */
function beijingTime(at: string): string | undefined {
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(at) ? Date.parse(at) : Number.NaN
  return Number.isNaN(instant) ? undefined : inBeijing(new Date(instant)).slice(11, 16)
}

/** Of a book by its name; nothing where that is none. */
function bookWords(name: string): Words | undefined {
  const { kind, constituency } = readBook(name)
  if (kind === 'town') return scopeWords('town')
  if (constituency === '') return undefined
  if (kind === 'constituency') return scopeWords(constituency)
  return constituency === 'town'
    ? { zh: '全镇的登记资料', en: 'the preparation of the whole town' }
    : { zh: `选区${constituency}的登记资料`, en: `the preparation of ${constituency}` }
}

function scopeWords(scope: string): Words {
  return scope === 'town' ? { zh: '办公室总账', en: 'the town book' } : { zh: `选区${scope}的账`, en: `the book of ${scope}` }
}

/** A wait: seconds up to a minute, full minutes above. */
function waitWords(seconds: string): Words {
  const wait = Number(seconds)
  if (wait <= 60) return { zh: `${wait}秒`, en: `${wait} s` }
  const minutes = Math.ceil(wait / 60)
  return { zh: `${minutes}分钟`, en: `${minutes} min` }
}

/** Roles joined by `、`. */
function rolesWords(roles: string): Words {
  const words = roles.split('、').map((role) => from(ROLES, role) ?? { zh: role, en: role })
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
}

/** The identities of a count sheet, which the station names by their formula. */
function identityWords(formula: string): Words | undefined {
  const candidate = /^(.+): y \+ n/.exec(formula)?.[1]
  if (candidate)
    return {
      zh: `候选人${candidate}的赞成、反对、弃权、无效相加应等于有效票数`,
      en: `for, against, abstained and void of ${candidate} must add up to the valid papers`,
    }
  const written = /^(.+): y ≤/.exec(formula)?.[1]
  if (written)
    return {
      zh: `另选人${written}的赞成票不能多于有效票数`,
      en: `votes for ${written} may not exceed the valid papers`,
    }
  return from(
    {
      'B = Bv + Bx': { zh: '收回票数应等于有效票加废票', en: 'papers collected must equal valid plus invalid' },
      'Σy ≤ s·Bv': {
        zh: '赞成票总数不能多于有效票数乘应选名额',
        en: 'votes for may not exceed valid papers times seats',
      },
    },
    formula,
  )
}
