import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMULAS } from '#station/counting/sheet-identities.ts'
import { refusals, sentenceOf, type RefusalCode } from '#contract/refusals.ts'
import type { RefusalText } from '#contract/refusals/refusal-text.ts'
import { refusal, type Refusal } from '#contract/result.ts'
import type { Params } from '#words/telling.ts'

const codes = Object.keys(refusals) as RefusalCode[]
const rowOf = (code: RefusalCode): RefusalText => refusals[code]
const slotsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!))),
]
/** As it comes over a wire, where nothing was checked. */
const told = (code: string, params: Params): Refusal => JSON.parse(JSON.stringify({ code, params })) as Refusal

describe('the table of refusals', () => {
  it.each(codes.map((code) => [code]))('%s says what happened and what to do, in both languages', (code) => {
    const { zh, en } = rowOf(code)
    for (const text of zh) expect(text).toMatch(/[一-鿿]{2}.*[^。；，]$/)
    for (const text of en) expect(text).toMatch(/^[^一-鿿]*[a-z]{2}[^.;,]*/)
    for (const text of [...zh, ...en]) {
      expect(text).not.toMatch(/[.。]$/)
      expect(text.replaceAll(/\[[^[\]]*\]/g, '')).not.toMatch(/[[\]{}]/)
    }
  })

  // `what` and `en` are the two halves of one sentence that comes ready made.
  it.each(codes.map((code) => [code]))('%s tells the same in both languages', (code) => {
    const { zh, en } = rowOf(code)
    const [ours, theirs] = [zh, en].map((texts) =>
      slotsIn(texts)
        .map((slot) => (slot === 'en' ? 'what' : slot))
        .sort(),
    )
    expect(ours).toEqual(theirs)
  })

  it.each(codes.map((code) => [code]))('%s declares no parameter twice or in vain', (code) => {
    const { zh, en, besides = [], mayLack = [] } = rowOf(code)
    const slots = slotsIn([...zh, ...en])
    expect(besides.filter((name) => slots.includes(name))).toEqual([])
    expect(mayLack.filter((name) => ![...slots, ...besides].includes(name))).toEqual([])
  })
})

const NOTHING: Params = {}
const everythingEmpty = (code: RefusalCode): Params => {
  const { zh, en, besides = [] } = rowOf(code)
  return Object.fromEntries([...slotsIn([...zh, ...en]), ...besides].map((name) => [name, '']))
}

describe('a refusal without its parameters', () => {
  it.each(codes.map((code) => [code]))('%s still reads as a sentence', (code) => {
    for (const params of [NOTHING, everythingEmpty(code)]) {
      const { zh, en } = sentenceOf(told(code, params))
      for (const text of [zh, en]) {
        expect(text).not.toMatch(/[{}[\]]|undefined|null|NaN/)
        expect(text).not.toMatch(/（）|“”|\(\)|[，：、]。| {2}| [.,](?!xlsx)|[,:]\.|^[，：（\s]/)
      }
      expect(zh).toMatch(/^[^。]+。.+。$/)
      expect(en).toMatch(/^[A-Z].+\. .+\.$/)
    }
  })
})

const at = '2026-12-15T01:14:30.000Z'
const already = { voter: 'D01-0007', name: '陈小明', how: 'station', at, receipt: 17, by: 'D01-0007' }

describe('what the clerk reads', () => {
  it.each<[string, Params, string, string]>([
    [
      'check-in.already',
      already,
      '陈小明的选票已经在09:14领过（本人到站），记录号17。请不要再发票；来替别人领票的，请先选委托人。有疑问请按记录号核对。',
      'The papers of 陈小明 were handed out already at 09:14 (in person), receipt no. 17. Do not hand out more; if they came for a principal, select the principal first. If in doubt, check the receipt.',
    ],
    [
      'check-in.already',
      { ...already, how: 'proxy', by: 'D01-0009' },
      '陈小明的选票已经在09:14领过（由受委托人代领），记录号17，代领人选民证号D01-0009。请不要再发票；来替别人领票的，请先选委托人。有疑问请按记录号核对。',
      'The papers of 陈小明 were handed out already at 09:14 (by proxy), receipt no. 17, drawn by card no. D01-0009. Do not hand out more; if they came for a principal, select the principal first. If in doubt, check the receipt.',
    ],
    [
      'undo.papers-missing',
      { contest: 'D01-1', issued: 2, back: 0 },
      '收回的选票和发出的不一样多（D01-1）：发出2张，收回0张。请收齐再撤销；收不齐就不能撤销，请记下情况并报告负责人。',
      'The papers returned are not as many as were handed out (D01-1): 2 out, 0 back. Get all of them back, then undo; if that is not possible it stands, so note what happened and tell your lead.',
    ],
    [
      'setup.field',
      { file: 'constituencies.csv', row: 4, field: 'seats' },
      '设置文件constituencies.csv里有一项不对：第4行，seats（应选名额，1至3）。请改好这一项，再试一次。',
      'One item of the set-up file constituencies.csv is not right: row 4, seats (1 to 3). Correct it and try again.',
    ],
    [
      'setup.field',
      { file: 'election.json', row: 1, field: 'election_day' },
      '设置文件election.json里有一项不对，election_day（选举日，写成2026-12-15）。请改好这一项，再试一次。',
      'One item of the set-up file election.json is not right, election_day (written 2026-12-15). Correct it and try again.',
    ],
    [
      'print.unprintable',
      {
        constituency: 'D01',
        register: '册一',
        reason: 'no-glyph',
        person: '陈小明',
        row: 3,
        column: '姓名',
        character: '𰻝',
        codePoint: 'U+30EDD',
      },
      'D01册一第3行陈小明“姓名”有打印不出的字：𰻝（U+30EDD），字库里没有这个字。这一册没有打印；请改好这个字，再打印一次。',
      'A character cannot be printed: 𰻝 (U+30EDD), no font has it; D01, 册一, row 3, 陈小明, “姓名”. This register was not printed; correct the character and print again.',
    ],
    [
      'receive.other-election',
      { election: '20261215-0a1b2c3d', bundle: 'R-20261215-4e5f6a7b' },
      '这个同步包是另一次选举的，同步包是R-20261215-4e5f6a7b（模拟），本机是20261215-0a1b2c3d。没有接收；请换本次选举的U盘，模拟和正式的不要混用。',
      'This bundle is of another election: the bundle has R-20261215-4e5f6a7b (rehearsal), this computer 20261215-0a1b2c3d. Nothing was taken; take the stick of this election, and do not mix rehearsal and election.',
    ],
    [
      'ledger.entry-changed',
      { book: '0123456789abcdef/D01', seq: 5, reason: 'entry.malformed' },
      '账本里有记录被改动过：选区D01的账，第5条。请停止使用，不要删除它，用最近的备份恢复，并报告负责人。',
      'An entry of the ledger was altered: the book of D01, entry 5. Stop using it, do not delete it, restore the newest backup and tell your lead.',
    ],
    [
      'ledger.entry-changed',
      { book: '0123456789abcdef/prep/town', seq: 5, reason: 'entry.malformed' },
      '账本里有记录被改动过：全镇的登记资料，第5条。请停止使用，不要删除它，用最近的备份恢复，并报告负责人。',
      'An entry of the ledger was altered: the preparation of the whole town, entry 5. Stop using it, do not delete it, restore the newest backup and tell your lead.',
    ],
    [
      'count.identity',
      { contest: 'D01', identity: 'B = Bv + Bx' },
      '计票单的数字对不上（D01）：收回票数应等于有效票加废票。请对照纸质计票单改正；纸上也对不上的，请监票人、计票人重新核对。',
      'The figures of the count do not agree (D01): papers collected must equal valid plus invalid. Correct them from the paper sheet; if the paper is wrong too, overseers and typists have to count again.',
    ],
    [
      'bundle.not-written',
      { path: 'U/D01.xuance', reason: 'ENOSPC' },
      '同步包写不到U盘上：U/D01.xuance，地方满了。没有导出；请看看U盘插好没有、满没满，或换一个U盘再导出。',
      'The bundle could not be written to the stick: U/D01.xuance, it is full. Nothing was exported; check that the stick is in and not full, or take another one and export again.',
    ],
    [
      'no.such-code',
      {},
      '这一步没有办成（代码no.such-code）。请再试一次，仍不行的，请把代码告诉技术人员。',
      'This step was not done (code no.such-code). Try again, and if it still fails, tell support the code.',
    ],
  ])('%s %o', (code, params, zh, en) => {
    expect(sentenceOf(told(code, params))).toEqual({ zh, en })
  })

  it.each([
    ['2026-12-15T00:00:00.000Z', '08:00'],
    ['2026-12-14T16:05:00.000Z', '00:05'],
    ['2026-12-15T09:30:00+08:00', '09:30'],
  ])('reads the instant %s as %s in Beijing', (at, time) => {
    expect(sentenceOf(refusal('check-in.already', { ...already, at })).zh).toContain(`在${time}领过（`)
  })

  it.each([
    ['an instant that is none', { ...already, at: 'yesterday' }, '陈小明的选票已经领过（本人到站），记录号17'],
    ['an unknown way of voting', { ...already, how: 'letter' }, '陈小明的选票已经在09:14领过，记录号17'],
    ['a receipt that is no number', { ...already, receipt: Number.NaN }, '陈小明的选票已经在09:14领过（本人到站）。'],
  ])('leaves out %s', (_, params, zh) => {
    expect(sentenceOf(refusal('check-in.already', params)).zh).toContain(zh)
  })

  it('shows brackets and braces in a value as they are', () => {
    expect(sentenceOf(refusal('input.unreadable', { file: '名册[{file}].xlsx' })).zh).toContain('文件打不开：名册[{file}].xlsx。')
  })

  it.each(['constructor', 'toString', '__proto__', ''])('takes “%s” for an unknown code', (code) => {
    expect(sentenceOf(told(code, {})).zh).toContain(`代码${code}`)
  })

  it('shows every formula of a count sheet in words', () => {
    const { collected, capacity, ...ofLines } = FORMULAS
    const formulas = [collected, capacity, ...Object.values(ofLines).map((each) => `赵一: ${each}`)]
    expect(formulas).toHaveLength(4)
    for (const identity of formulas) {
      const { zh, en } = sentenceOf(refusal('count.identity', { contest: 'D01', identity }))
      expect(zh).toMatch(/对不上（D01）：[^=≤]*(应等于|不能多于)/)
      expect(en).toMatch(/do not agree \(D01\): [^=≤]*(must (equal|add up to)|may not exceed)/)
    }
  })
})

describe('every refusal', () => {
  const root = join(import.meta.dirname, '../..')
  const sources = ['src-main', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/contract.refusals.(?!sentence)/.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  )

  it('is refused by somebody', () => {
    expect(codes.filter((code) => !sources.some((text) => text.includes(`'${code}'`)))).toEqual([])
  })
})
