import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatcher } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { MAX_FRAME, readFrame } from '../frame-text.ts'
import type { Asset } from './assets.ts'
import { openGate } from './keys.ts'
import { isOurs, SECURITY_HEADERS } from './policy.ts'

/** A body that trickles is cut off. */
const BODY_TIME = 10_000

export type Loopback = { readonly address: string; close(): Promise<void> }

/**
 * The app over HTTP on 127.0.0.1 and a free port, for an installed browser on the same machine: built screens, `POST /session`
 * (one-time key from the address' fragment → bearer token), `POST /rpc` (a frame → a reply), `POST /events` (lines of events).
 */
export async function serveLoopback(
  dispatcher: Dispatcher,
  {
    assets,
    session,
    port = 0,
    bodyTime = BODY_TIME,
  }: {
    readonly assets: ReadonlyMap<string, Asset>
    readonly session: Session
    readonly port?: number
    readonly bodyTime?: number
  },
): Promise<Loopback> {
  const gate = openGate()
  const streams = new Set<ServerResponse>()
  // Node looks for late requests only so often: twice in the time they have.
  const times = { requestTimeout: bodyTime, headersTimeout: bodyTime, connectionsCheckingInterval: bodyTime / 2 }
  const server = createServer(times, (request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const bound = (server.address() as AddressInfo).port
    const method = request.method ?? ''
    // Of several, Node would show the first one alone.
    const oneHost = request.headersDistinct['host']?.length === 1
    if (!oneHost || !isOurs(method, request.headers, bound)) return end(response, 403)
    if (method === 'GET') return sendAsset(response, assets.get(request.url ?? ''))
    if (method !== 'POST') return end(response, 405)
    if (request.headers['content-type'] !== 'application/json') return end(response, 415)
    if (request.url === '/session') {
      const token = gate.exchange(((await readJson(request)) as { key?: unknown } | undefined)?.key)
      return token === undefined ? end(response, 401) : sendJson(response, { token })
    }
    if (!gate.admits(request.headers.authorization)) return end(response, 401)
    if (request.url === '/rpc') {
      const frame = await readJson(request)
      return frame === undefined ? end(response, 400) : sendJson(response, await dispatcher.dispatch(frame, session))
    }
    return request.url === '/events' ? stream(response) : end(response, 404)
  }

  const stream = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
    response.write('\n')
    streams.add(response)
    const stop = dispatcher.listen((event) => response.write(`${JSON.stringify(event)}\n`))
    response.on('close', () => {
      stop()
      streams.delete(response)
    })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    address: `http://127.0.0.1:${bound}/#key=${gate.key}`,
    close: async () => {
      for (const response of streams) response.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

function sendAsset(response: ServerResponse, asset: Asset | undefined): void {
  if (!asset) return end(response, 404)
  response.writeHead(200, { 'Content-Type': asset.type }).end(asset.bytes)
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

/** The body as JSON, or undefined when it is too large, too slow or not JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_FRAME) return undefined
    chunks.push(chunk)
  }
  return readFrame(Buffer.concat(chunks).toString('utf8'))
}
