import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articlesIn, handled, namedTests, stale, unaskedNow, untraced } from '../../docs/generate.ts'
import { procedures } from '#contract/index.ts'
import { finding, findingCodes, findings, statedFinding } from '#rules/findings.ts'
import { packById, packs } from '#rules/packs/index.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import { trace } from '#rules/trace.ts'
import { unaskedFunctions, unmadeFindings } from '#rules/unasked.ts'

const folder = join(import.meta.dirname, '../../src-main/rules')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

describe('the law and the code', () => {
  it('every article of the trace has its functions and a test that names it', () => {
    expect(untraced()).toEqual([])
  })

  it('docs/findings.md and docs/law-trace.md are current (npm run docs)', () => {
    expect(stale()).toEqual([])
  })

  it('every procedure of the contract is followed from its handler', () => {
    // The rehearsal of a town is begun by the host, and only lives through what people do.
    expect(Object.keys(procedures).filter((name) => !handled.includes(name))).toEqual(['app.rehearse'])
  })

  it('law that no use case asks is listed as such, and none that is asked', () => {
    expect([...unaskedFunctions].sort()).toEqual([...unaskedNow().functions].sort())
  })

  it('findings that no use case can make are listed as such, and none that one can', () => {
    expect(unmadeFindings).toEqual(unaskedNow().findings)
  })

  // The articles of the Election Law and of the rules of Zhejiang, 1983 and Shanghai that the town's handbook lists.
  it.each([
    'S1 4, 5, 10, 12, 25, 26, 27, 27(2), 28, 29, 30, 31, 32, 34, 35, 37, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48, 53, 57, 58(3)',
    'S2 12, 13, 14, 24, 25, 26, 27(1), 27(3), 27(5), 28, 29, 30, 31, 32, 33, 34, 35, 36, 40, 42, 43, 44, 45, 47, 48, 49, 51, 53, 58, 59',
    'S3 四, 五, 九, 十',
    'S4 21, 22, 25, 36, 43',
    'S5 14, 18, 25, 26, 27, 28, 29',
  ])('no article is missing from the trace: %s', (listed) => {
    const traced = new Set(trace.map(({ article }) => article))
    expect(articlesIn(listed).filter((article) => !traced.has(article))).toEqual([])
  })

  it('no test names an article the trace does not know', () => {
    const traced = new Set(trace.map(({ article }) => article))
    const unknown = namedTests().flatMap(({ title, articles }) =>
      articles.filter((one) => !traced.has(one)).map((one) => `${one}: ${title}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('the rules folder', () => {
  it('divides nothing outside integer division, and uses no clock and no dice', () => {
    const loose = sources.filter(({ text }) => /Math\.random|Date\.now|new Date|parseFloat|toFixed/u.test(text))
    expect(loose.map(({ name }) => name)).toEqual([])
  })

  it('keeps its files small', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ name }) => name)).toEqual([])
  })
})

describe('the rule pack', () => {
  it('is plain JSON data, known by its id', () => {
    expect(JSON.parse(JSON.stringify(zhejiang2021))).toEqual(zhejiang2021)
    expect(Object.values(packs).every((pack) => packById(pack.id) === pack)).toBe(true)
    expect([packById('zhejiang-2021'), packById('toString')]).toEqual([zhejiang2021, undefined])
  })

  it('states an article for every value', () => {
    const bare: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      if ('value' in value && !('article' in value && typeof value.article === 'string' && value.article !== '')) bare.push(path)
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`)
    }
    walk(zhejiang2021, 'pack')
    expect(bare).toEqual([])
  })

  it('names only sources it lists', () => {
    const named = [...JSON.stringify(zhejiang2021).matchAll(/"article":"(S\d)/gu)].map((found) => found[1] ?? '')
    expect([...new Set(named)].filter((source) => !Object.hasOwn(zhejiang2021.sources, source))).toEqual([])
  })
})

describe('the table of findings', () => {
  const rows = findingCodes.map((code) => ({ code, ...findings[code] }))
  it('uses each number and each kind once', () => {
    expect(new Set(rows.map(({ code }) => code.slice(2))).size).toBe(rows.length)
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(rows.length)
    expect(rows.every(({ code }) => /^[EWR]\.\d{3}$/u.test(code))).toBe(true)
  })

  it.each(rows)('$code has the same slots in both languages', ({ zh, en }) => {
    const slots = (texts: readonly string[]): string[] =>
      [...new Set([...texts.join().matchAll(/\{(\w+)\}/gu)].map((found) => found[1] ?? ''))].sort()
    expect(slots(en)).toEqual(slots(zh))
  })

  it('fills slots', () => {
    const filled = finding('E.203', { roll: 1000, participants: 500 })
    expect(filled.message).toBe('选民1000人，参加投票500人，未过半数，选举无效')
    expect(filled.params).toEqual({ roll: 1000, participants: 500 })
  })

  it('stated without a parameter leaves its slot visible; a kind that is none is a row to look at', () => {
    const filled = statedFinding('quorum_failed', { roll: 1000 })
    expect(statedFinding('no_such_kind', { row: 7 })).toMatchObject({ code: 'E.016', message: '第7行无法读取' })
    expect(filled).toMatchObject({ severity: 'error', article: 'S1 45', kind: 'quorum_failed' })
    expect(filled.message).toContain('1000')
    expect(filled.message).toContain('{participants}')
    expect(filled.en.message).toContain('Of 1000 voters')
  })
})
