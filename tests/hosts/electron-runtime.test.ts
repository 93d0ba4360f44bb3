import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { electronRuntime } from '#hosts/desktop/electron-runtime.ts'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { PATIENCE } from '../fixtures/patience.ts'

const VERSION = '99.1.0'
const NAME = `electron-v${VERSION}-${process.platform}-${process.arch}.zip`
const bytes = Buffer.alloc(2_000_000, 7)

/** Electron's package before its runtime is there: install.js lays out what it finds in the cache. */
function electronPackage(): string {
  const at = folder()
  writeFileSync(join(at, 'package.json'), JSON.stringify({ version: VERSION }))
  writeFileSync(join(at, 'checksums.json'), JSON.stringify({ [NAME]: createHash('sha256').update(bytes).digest('hex') }))
  writeFileSync(
    join(at, 'install.js'),
    `const { mkdirSync, readdirSync, writeFileSync } = require('node:fs')
     const cached = readdirSync(process.env.electron_config_cache, { recursive: true })
     if (!cached.some((name) => name.endsWith(${JSON.stringify(NAME)}))) process.exit(1)
     mkdirSync(__dirname + '/dist')
     writeFileSync(__dirname + '/dist/electron', '')
     writeFileSync(__dirname + '/path.txt', 'electron')`,
  )
  return at
}

let server: Server | undefined
async function mirror(listener: RequestListener): Promise<void> {
  server = createServer(listener)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  process.env['ELECTRON_MIRROR'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  process.env['electron_config_cache'] = folder()
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  for (const name of ['ELECTRON_MIRROR', 'electron_config_cache']) delete process.env[name]
})

/** `told`: is called as soon as something is said. */
const fetched = async (at: string, { told, signal }: { readonly told?: () => void; readonly signal?: AbortSignal } = {}) => {
  const said: string[] = []
  const say = (line: string): void => {
    said.push(line)
    told?.()
  }
  const runtime = await electronRuntime({ folder: at, say, ...(signal && { signal }) })
  return { runtime, said }
}

describe('Electron’s runtime, where it is not there yet', () => {
  it('is fetched, with what is happening in both languages, and how far it is', async () => {
    const begun = Promise.withResolvers<void>()
    await mirror((_request, response) => {
      response.writeHead(200, { 'Content-Length': bytes.length })
      response.write(bytes.subarray(0, 1_000_000))
      void begun.promise.then(() => response.end(bytes.subarray(1_000_000)))
    })
    const at = electronPackage()
    const { runtime, said } = await fetched(at, { told: begun.resolve })
    expect(runtime).toBe(join(at, 'dist', 'electron'))
    expect(said[0]).toMatch(/正在下载.*99\.1\.0（2 MB）.*Ctrl\+C.*Fetching.*Ctrl\+C/)
    expect(said.slice(1).at(-1)).toBe('100%')
    expect((await fetched(at)).said).toEqual([])
  })

  it.each<[string, RequestListener]>([
    ['its source answers that it has none', (_, response) => response.writeHead(404).end('none')],
    ['a gate of the network answers instead', (_, response) => response.writeHead(200).end('<html>Please log in</html>')],
    [
      'its source breaks off',
      (_, response) => response.writeHead(200, { 'Content-Length': 9 }).write('half', () => response.destroy()),
    ],
  ])('is done without where %s', async (_, listener) => {
    await mirror(listener)
    expect((await fetched(electronPackage())).runtime).toBeUndefined()
  })

  it('is done without where nothing answers within seconds, and nothing is said then', async () => {
    const { passes } = ownTime()
    const asked = Promise.withResolvers<void>()
    await mirror(() => asked.resolve())
    const done = fetched(electronPackage())
    await asked.promise
    passes(3000)
    expect(await done).toEqual({ runtime: undefined, said: [] })
  })

  it('is done without at once after Ctrl+C', async () => {
    const cancelling = new AbortController()
    await mirror((_, response) => void response.writeHead(200, { 'Content-Length': bytes.length }).write(bytes.subarray(0, 1000)))
    const began = performance.now()
    const { runtime, said } = await fetched(electronPackage(), { told: () => cancelling.abort(), signal: cancelling.signal })
    expect([runtime, said.length]).toEqual([undefined, 1])
    expect(performance.now() - began).toBeLessThan(PATIENCE)
  })

  it('is not fetched where the user wants no download', async () => {
    const asked: string[] = []
    await mirror(({ url }, response) => void response.writeHead(404).end(asked.push(url!).toString()))
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
    expect(await electronRuntime({ folder: electronPackage(), env })).toBeUndefined()
    expect(asked).toEqual([])
  })
})
