import { isCanonical, sha256 } from '#ledger/canonical.ts'
import { deviceOf, isSignedBy, signKeyOfPem } from '#ledger/device-key.ts'
import { textOf } from '#ledger/utf8.ts'
import type { Signed } from '#ledger/sealed/proofs.ts'
import { isKnownFormat, Manifest, numberOf } from './manifest.ts'
import { isRehearsed } from '#words/rehearsed.ts'

/** A manifest, what names it, and the key that signed it. */
export type SignedManifest = {
  readonly manifest: Manifest
  readonly manifestHash: string
  /** SPKI DER, base64. */
  readonly signKey: string
  /** As it came, to be kept and passed on. */
  readonly signed: Signed
}

/** What is wrong with it, in the order in which it is asked; `field` of the manifest where it is one. */
export type Fault = { readonly at: 'sender' | 'signature' | 'newer' | 'manifest'; readonly field: string }

type Parts = { readonly manifest: Uint8Array; readonly signature: Uint8Array; readonly sender: Uint8Array }

const fault = (at: Fault['at'], field = ''): Fault => ({ at, field })

/** Reads a manifest with its signature strictly, whoever signed it. Whether that one may be believed is `trust.ts`. */
export function readSigned({ manifest: bytes, signature, sender }: Parts): SignedManifest | Fault {
  const pem = textOf(sender) ?? ''
  const signKey = signKeyOfPem(pem)
  if (!signKey) return fault('sender')
  if (!isSignedBy(signKey, bytes, signature)) return fault('signature')
  const text = textOf(bytes)
  if (text === undefined || !isCanonical(text)) return fault('manifest')
  const stated: unknown = JSON.parse(text)
  const newer = newerFormat(stated)
  if (newer !== undefined) return fault('newer', newer)
  const read = Manifest.safeParse(stated)
  if (!read.success) return fault('manifest', read.error.issues[0]?.path.join('.') ?? '')
  const manifest = read.data
  if (manifest.sender !== deviceOf(signKey)) return fault('sender')
  if (new Set(manifest.books.map(({ head }) => head)).size !== manifest.books.length) return fault('manifest', 'books')
  if ((manifest.mode === 'rehearsal') !== isRehearsed(manifest.election)) return fault('manifest', 'mode')
  return { manifest, manifestHash: sha256(bytes), signKey, signed: { manifest: text, signature, sender: pem } }
}

/** A format of this family that this program does not know yet. */
export function newerFormat(stated: unknown): string | undefined {
  const format = (stated as { format?: unknown } | null)?.format
  return (numberOf(format) ?? 0) > 2 && !isKnownFormat(format) ? (format as string) : undefined
}
