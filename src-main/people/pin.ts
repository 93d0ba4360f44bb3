import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Pin } from '#words/pin.ts'

/** What is kept of a PIN: scrypt's parameters, salt and result. */
const Verifier = z.strictObject({
  v: z.literal(1),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.base64(),
  hash: z.base64(),
})
type Verifier = z.infer<typeof Verifier>

export type Cost = Pick<Verifier, 'N' | 'r' | 'p'>

/** 32 MiB and 100 to 200 ms on an office laptop. */
export const COST: Cost = { N: 2 ** 15, r: 8, p: 1 }

export const isPin = (pin: string): boolean => Pin.safeParse(pin).success

/** Whether everyone's first guess would open it: one digit repeated, or digits that count up or down by one. */
export function isEasy(pin: string): boolean {
  const digits = Array.from(pin, Number)
  return [-1, 0, 1].some((step) => digits.every((digit, i) => i === 0 || digit === digits[i - 1]! + step))
}

/** The text to keep of a new PIN. */
export async function verifierOf(pin: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, cost)
  const verifier: Verifier = { v: 1, ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') }
  return JSON.stringify(verifier)
}

/** Whether `pin` is the one this was made from. Where nothing is kept the answer is no, after the same work. */
export async function isRightPin(kept: string | undefined, pin: string): Promise<boolean> {
  if (kept === undefined) {
    await derive(pin, randomBytes(16), COST)
    return false
  }
  const { salt, hash, ...cost } = Verifier.parse(JSON.parse(kept))
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), cost), Buffer.from(hash, 'base64'))
}

function derive(pin: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer): void => (error ? reject(error) : resolve(key))
    scrypt(pin, salt, 32, { N, r, p, maxmem: 256 * N * r }, done)
  })
}
