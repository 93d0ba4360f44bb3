import { request as send, type IncomingHttpHeaders } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseHost } from '#hosts/choose-host.ts'
import { homeFolder } from '#hosts/home.ts'
import { serveLoopback } from '#hosts/loopback/serve.ts'
import { app, as } from '../fixtures/app.ts'
import { folder } from '../fixtures/folder.ts'

const { dispatcher } = await app(folder())
const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><title>选册</title>') }
const host = await serveLoopback(dispatcher, {
  assets: new Map([
    ['/', page],
    ['/index.html', page],
  ]),
  session: as('clerk'),
})
const { origin, port, hash } = new URL(host.address)
afterAll(async () => {
  await host.close()
  await dispatcher.close()
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** A request with exactly these headers: browsers' fetch would not let a test forge Host or Origin. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = {
      host: `127.0.0.1:${port}`,
      ...(method === 'POST' && { origin, 'content-type': 'application/json' }),
      ...headers,
    }
    const sent = send({ host: '127.0.0.1', port, path, method, headers: all, setHost: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const key = hash.slice('#key='.length)
const { token } = JSON.parse((await ask('POST', '/session', {}, JSON.stringify({ key }))).body) as { token: string }
const bearer = { authorization: `Bearer ${token}` }
const state = JSON.stringify({ kind: 'query', name: 'app.state', input: {} })

describe('our own page', () => {
  it('gets the screens, with a policy that lets nothing else in', async () => {
    const { status, headers, body } = await ask('GET', '/')
    expect([status, body]).toEqual([200, page.bytes.toString()])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('asks with its token and is answered', async () => {
    const { status, body } = await ask('POST', '/rpc', bearer, state)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      ok: true,
      value: { places: [{ place: 'office' }, { place: 'D01', phase: 'open' }] },
    })
  })
})

describe('everyone else', () => {
  it.each([
    ['a key used a second time', '/session', {}, JSON.stringify({ key }), 401],
    ['a wrong key', '/session', {}, '{"key":"guess"}', 401],
    ['no token', '/rpc', {}, state, 401],
    ['a wrong token', '/rpc', { authorization: 'Bearer x' }, state, 401],
    ['events without a token', '/events', {}, '{}', 401],
    ['DNS rebinding', '/rpc', { ...bearer, host: `evil.example:${port}` }, state, 403],
    ['localhost by name', '/rpc', { ...bearer, host: `localhost:${port}` }, state, 403],
    ['a page on another port', '/rpc', { ...bearer, origin: 'http://127.0.0.1:1' }, state, 403],
    ['a sandboxed page', '/rpc', { ...bearer, origin: 'null' }, state, 403],
    ['another site’s fetch', '/rpc', { ...bearer, 'sec-fetch-site': 'cross-site' }, state, 403],
    ['a form', '/rpc', { ...bearer, 'content-type': 'text/plain' }, state, 415],
    ['a body that is not JSON', '/rpc', bearer, '{', 400],
    ['a body far too large', '/rpc', bearer, JSON.stringify({ fill: 'x'.repeat(300_000) }), 400],
    ['an unknown address', '/admin', bearer, '{}', 404],
  ])('%s gets nothing', async (_, path, headers, body, status) => {
    const answer = await ask('POST', path, headers, body)
    expect([answer.status, answer.body]).toEqual([status, ''])
  })

  it.each(['/../package.json', '/%2e%2e/package.json', '/index.html?x', '//index.html', '/office.sqlite'])(
    '%s is no file of ours',
    async (path) => {
      expect((await ask('GET', path)).status).toBe(404)
    },
  )

  it('another method gets nothing either', async () => {
    expect((await ask('PUT', '/rpc', { ...bearer, origin })).status).toBe(405)
    expect((await ask('OPTIONS', '/rpc', { origin: 'http://evil.example' })).status).toBe(403)
  })
})

describe('where the app opens and keeps its data', () => {
  it('opens a browser only where there is a display, and says why', () => {
    expect(chooseHost({}, 'linux')).toMatchObject({ host: 'loopback', browser: false })
    expect(chooseHost({ DISPLAY: ':0' }, 'linux').browser).toBe(true)
    expect(chooseHost({ DISPLAY: ':0', CI: 'true' }, 'linux').browser).toBe(false)
    expect(chooseHost({}, 'win32').browser).toBe(true)
  })

  it('keeps data in XUANCE_HOME or the platform’s usual folder', () => {
    expect(homeFolder({ XUANCE_HOME: '/data' }, 'linux')).toBe('/data')
    expect(homeFolder({ XDG_DATA_HOME: '/x' }, 'linux')).toMatch(/^[/\\]x[/\\]xuance$/)
    expect(homeFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32')).toMatch(/Xuance$/)
  })
})
