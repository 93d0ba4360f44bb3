import { request as send, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { serveLoopback } from '#hosts/loopback/serve.ts'
import { as } from '../fixtures/app.ts'
import { folder } from '../fixtures/folder.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { staffedApp } from '../people/staffed.ts'

const { dispatcher } = await staffedApp(folder())
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
      value: { places: [{ place: 'office' }, { place: 'D01', phase: 'before' }, { place: 'D02' }] },
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
    ['DNS rebinding to the port alone', '/session', { host: 'evil.example' }, JSON.stringify({ key }), 403],
    ['a page of another scheme', '/rpc', { ...bearer, origin: `https://127.0.0.1:${port}` }, state, 403],
    ['a page whose origin begins like ours', '/rpc', { ...bearer, origin: `${origin}.evil.example` }, state, 403],
    ['another port of this machine', '/rpc', { ...bearer, 'sec-fetch-site': 'same-site' }, state, 403],
    ['an address that was typed', '/rpc', { ...bearer, 'sec-fetch-site': 'none' }, state, 403],
    ['no origin', '/rpc', { ...bearer, origin: '' }, state, 403],
    ['no type', '/rpc', { ...bearer, 'content-type': '' }, state, 415],
    ['a form of the browser', '/session', { 'content-type': 'application/x-www-form-urlencoded' }, `key=${key}`, 415],
    ['the token in another header', '/rpc', { cookie: `token=${token}`, 'x-token': token }, state, 401],
    ['the token without its scheme', '/rpc', { authorization: token }, state, 401],
    ['a token and more', '/rpc', { authorization: `Bearer ${token}x` }, state, 401],
    ['the key as if it were the token', '/rpc', { authorization: `Bearer ${key}` }, state, 401],
    ['a key that is a list', '/session', {}, JSON.stringify({ key: [key] }), 401],
    ['no key', '/session', {}, '{}', 401],
    ['nothing', '/rpc', bearer, '', 400],
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

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..\\package.json',
    '/./index.html',
    '/index.html?x',
    '/index.html%00.js',
    '//index.html',
    `http://127.0.0.1:${port}/index.html`,
    '/office.sqlite',
    '/live/office.sqlite',
    '/assets/',
    '/%',
  ])('%s is no file of ours', async (path) => {
    expect((await ask('GET', path)).status).toBe(404)
  })

  it('another method gets nothing either', async () => {
    expect((await ask('PUT', '/rpc', { ...bearer, origin })).status).toBe(405)
    expect((await ask('OPTIONS', '/rpc', { origin: 'http://evil.example' })).status).toBe(403)
  })

  it('a page of another site cannot even ask for the screens, nor frame them', async () => {
    for (const site of ['cross-site', 'same-site']) expect((await ask('GET', '/', { 'sec-fetch-site': site })).status).toBe(403)
    const { headers } = await ask('GET', '/')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('a request without a Host, or with two, gets nothing', async () => {
    for (const head of ['', `Host: 127.0.0.1:${port}\r\nHost: 127.0.0.1:${port}\r\n`])
      expect(await raw(`GET / HTTP/1.1\r\n${head}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[03] /)
  })
})

describe('a body that trickles', () => {
  it('is cut off, and nothing of it is done', async () => {
    const slow = await serveLoopback(dispatcher, { assets: new Map(), session: as('clerk'), bodyTime: 20 })
    const { port, origin } = new URL(slow.address)
    const head = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n`
    const began = performance.now()
    const answer = await raw(`${head}{"key":`, Number(port))
    expect(answer).not.toContain('token')
    expect(performance.now() - began).toBeLessThan(PATIENCE)
    await slow.close()
  })

  it('may say it is endless, and is refused at the limit', async () => {
    const head = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    expect(await raw(head + chunk.repeat(6))).toMatch(/^(HTTP\/1\.1 400 |$)/)
  })
})

/** What comes back on the wire until the other side hangs up. */
function raw(text: string, to = Number(port)): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(to, '127.0.0.1', () => socket.write(text))
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1')
      if (heard.startsWith('HTTP/1.1 4')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })
}
