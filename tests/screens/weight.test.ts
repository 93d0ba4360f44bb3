import { readFileSync } from 'node:fs'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'

/** Bytes of script that a window may fetch before its first paint, the frame with the lock; old laptops read them from slow disks. */
const BAR = 550_000
/** What a page may add when it is opened. */
const PAGE_BAR = 80_000

type Chunk = Rolldown.OutputChunk

describe('the screens', () => {
  let built: ReadonlyMap<string, Chunk | Rolldown.OutputAsset>
  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { output } = (await build({ logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
    vi.unstubAllEnvs()
    built = new Map(output.map((file) => [file.fileName, file]))
  })

  const chunk = (name: string): Chunk => {
    const file = built.get(name)
    if (file?.type !== 'chunk') throw new Error(`${name} was not built`)
    return file
  }

  /** The chunk that begins with this file. */
  const chunkOf = (file: string): string => {
    const found = [...built.values()].find((each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(file))
    if (!found) throw new Error(`${file} is no chunk of its own`)
    return found.fileName
  }

  /** These, and what they need before they can run. */
  function needed(names: readonly string[], chunks = new Set<Chunk>()): ReadonlySet<Chunk> {
    for (const each of names.map(chunk).filter((one) => !chunks.has(one))) needed(each.imports, chunks.add(each))
    return chunks
  }

  /** What the page names, and what it says in the language of this laptop. */
  function first(language?: 'zh' | 'en'): readonly Chunk[] {
    const page = built.get('index.html')
    const html = page?.type === 'asset' ? String(page.source) : ''
    const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name)
    return [...needed([...named, ...(language ? [chunkOf(`/texts/${language}/index.ts`)] : [])])]
  }

  const bytesOf = (chunks: readonly Chunk[]): number => chunks.reduce((bytes, { code }) => bytes + Buffer.byteLength(code), 0)

  const heaviest = (chunks: readonly Chunk[]): string =>
    chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .map(([id, { renderedLength }]) => ({ id: id.replace(/^.*\/(node_modules|src-[a-z]+)\//, '$1/'), renderedLength }))
      .toSorted((a, b) => b.renderedLength - a.renderedLength)
      .slice(0, 10)
      .map(({ id, renderedLength }) => `${renderedLength} ${id}`)
      .join('\n')

  it.each(['zh', 'en'] as const)('fetch less than 550 KB of script before their first paint: %s', (language) => {
    const chunks = first(language)
    const sum = bytesOf(chunks)
    expect(chunks.length).toBeGreaterThan(0)
    expect(sum, `${sum} bytes; the heaviest of them, before they are made small:\n${heaviest(chunks)}`).toBeLessThan(BAR)
  })

  it('fetch less than 80 KB for any page that is opened then', () => {
    const pages = [...readFileSync('src-renderer/app/pages.ts', 'utf8').matchAll(/import\('\.\.(\/[^']+)'\)/g)]
    const there = new Set(first())
    const heavy = pages
      .map(([, file = '']) => ({ file, adds: bytesOf([...needed([chunkOf(file)])].filter((each) => !there.has(each))) }))
      .filter(({ adds }) => adds >= PAGE_BAR)
    expect(pages.length).toBeGreaterThan(20)
    expect(heavy).toEqual([])
  })

  it.each([
    'src-main/contract/refusals/office.ts',
    'src-renderer/texts/en/station.ts',
    'src-renderer/texts/zh/station.ts',
    'src-renderer/start/FirstStart.tsx',
  ])('leave for later what most first pages do without: %s', (path) => {
    const modules = first().flatMap((each) => Object.keys(each.modules))
    expect(modules.filter((id) => id.endsWith(path))).toEqual([])
  })

  it('speak no zod', () => {
    expect(first().flatMap((each) => Object.keys(each.modules).filter((id) => id.includes('/zod/')))).toEqual([])
  })
})
