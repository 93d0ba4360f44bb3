import { randomBytes, timingSafeEqual } from 'node:crypto'

const fresh = (): string => randomBytes(32).toString('base64url')

/** One key, shown in the address, that buys one bearer token. A key seen in a browser's history afterwards buys nothing. */
export type Gate = {
  readonly key: string
  exchange(key: unknown): string | undefined
  admits(header: string | undefined): boolean
}

export function openGate(): Gate {
  const key = fresh()
  const token = fresh()
  let spent = false
  return {
    key,
    exchange: (offered) => {
      if (spent || typeof offered !== 'string' || !same(offered, key)) return undefined
      spent = true
      return token
    },
    admits: (header) => header !== undefined && same(header, `Bearer ${token}`),
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
