import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'

/** Bytes of script that a window may fetch before its first page shows; old laptops read them from slow disks. */
const BAR = 550_000

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

  /** What the page names, what that needs before it can run, and what it says in the language of this laptop. */
  function first(language?: 'zh' | 'en'): readonly Chunk[] {
    const page = built.get('index.html')
    const html = page?.type === 'asset' ? String(page.source) : ''
    const chunks = new Set<Chunk>()
    const add = (name: string): void => {
      if (chunks.has(chunk(name))) return
      chunks.add(chunk(name))
      chunk(name).imports.forEach(add)
    }
    for (const [, name = ''] of html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)) add(name)
    if (language) add(chunkOf(`/texts/${language}/index.ts`))
    return [...chunks]
  }

  const heaviest = (chunks: readonly Chunk[]): string =>
    chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .map(([id, { renderedLength }]) => ({ id: id.replace(/^.*\/(node_modules|src-[a-z]+)\//, '$1/'), renderedLength }))
      .toSorted((a, b) => b.renderedLength - a.renderedLength)
      .slice(0, 10)
      .map(({ id, renderedLength }) => `${renderedLength} ${id}`)
      .join('\n')

  it.each(['zh', 'en'] as const)('fetch less than 550 KB of script before their first page shows: %s', (language) => {
    const chunks = first(language)
    const sum = chunks.reduce((bytes, { code }) => bytes + Buffer.byteLength(code), 0)
    expect(chunks.length).toBeGreaterThan(0)
    expect(sum, `${sum} bytes; the heaviest of them, before they are made small:\n${heaviest(chunks)}`).toBeLessThan(BAR)
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
