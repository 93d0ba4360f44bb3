import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request may be answered at all: only from our own page, on our own address. An exact Host defeats DNS rebinding, an exact
 * Origin and `Sec-Fetch-Site` every other page in the same browser, whatever its port.
 */
export function isOurs(method: string, headers: IncomingHttpHeaders, port: number): boolean {
  const host = `127.0.0.1:${port}`
  if (headers.host !== host) return false
  const site = headers['sec-fetch-site']
  if (method === 'GET') return site === undefined || site === 'none' || site === 'same-origin'
  return headers.origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

/** No script but ours, no connection but to us, nothing framed. Blobs are the PDFs that the page itself fetched. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}
