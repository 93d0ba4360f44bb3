/**
 * Public keys that belong to nobody: points whose order divides eight. Whoever likes signs under such an Ed25519 key, and nothing can be
 * sealed for such an X25519 recipient. In hex as they are written, also where a number is spelled past the prime, with the top bit off.
 */
const ZERO = '0000000000000000000000000000000000000000000000000000000000000000'
const ONE = '0100000000000000000000000000000000000000000000000000000000000000'
const MINUS_ONE = 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
const PRIME = 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
const PRIME_AND_ONE = 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
const BOTH = [ZERO, ONE, MINUS_ONE, PRIME, PRIME_AND_ONE]

const ED25519: ReadonlySet<string> = new Set([
  ...BOTH,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])
const X25519: ReadonlySet<string> = new Set([
  ...BOTH,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
])

/** Whether 32 bytes are the key of nobody, in either spelling of its top bit. */
export function isSmallOrder(curve: 'ed25519' | 'x25519', point: Uint8Array): boolean {
  const bytes = Buffer.from(point)
  bytes[31] = bytes[31]! & 0x7f
  return (curve === 'ed25519' ? ED25519 : X25519).has(bytes.toString('hex'))
}
