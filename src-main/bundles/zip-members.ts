import { crc32, inflateRawSync } from 'node:zlib'

/** A member as the ZIP's directory and its own header agree on it, not yet unpacked. */
export type Packed = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly deflated: boolean
  readonly size: number
  readonly crc: number
}

const LOCAL = { signature: 0x04034b50, length: 30 }
const DIRECTORY = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22 }
/** UTF-8 names, and how hard the packer tried: the rest (encryption, sizes after the data) is not for bundles. */
const KNOWN_FLAGS = 0x0806

/**
 * The members of a ZIP that holds nothing else: they follow each other without a gap from the first byte, the directory repeats what
 * their headers say, and there are no comments, extra fields, or bytes behind the end. So every unzip program sees the same members.
 * Throws on anything else.
 */
export function packedMembers(zip: Uint8Array): readonly Packed[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = bytes.length - END.length
  same(bytes.readUInt32LE(end), END.signature)
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  const trailer = Buffer.alloc(END.length)
  trailer.writeUInt32LE(END.signature, 0)
  trailer.writeUInt16LE(count, 8)
  trailer.writeUInt16LE(count, 10)
  trailer.writeUInt32LE(end - start, 12)
  trailer.writeUInt32LE(start, 16)
  same(bytes.subarray(end).equals(trailer), true)

  const members: Packed[] = []
  let [at, data] = [start, 0]
  for (let n = 0; n < count; n++) {
    same(bytes.readUInt32LE(at), DIRECTORY.signature)
    same(bytes.readUInt32LE(data), LOCAL.signature)
    // Version to flags, method, time, CRC, both sizes and both lengths: the same 26 bytes in both places.
    const said = bytes.subarray(at + 6, at + 32)
    same(said.equals(bytes.subarray(data + 4, data + 30)), true)
    const [flags, method, crc] = [said.readUInt16LE(2), said.readUInt16LE(4), said.readUInt32LE(10)]
    const [packed, size, nameLength] = [said.readUInt32LE(14), said.readUInt32LE(18), said.readUInt16LE(22)]
    same(flags & ~KNOWN_FLAGS, 0)
    same(method === 0 || method === 8, true)
    same(said.readUInt16LE(24) + bytes.readUInt32LE(at + 32), 0) // extra field; comment and disk number
    same(bytes.readUInt32LE(at + 42), data)
    const name = bytes.subarray(at + DIRECTORY.length, at + DIRECTORY.length + nameLength)
    const body = data + LOCAL.length + nameLength
    same(name.equals(bytes.subarray(data + LOCAL.length, body)), true)
    members.push({ name: name.toString('latin1'), bytes: bytes.subarray(body, body + packed), deflated: method === 8, size, crc })
    at += DIRECTORY.length + nameLength
    data = body + packed
  }
  same(at, end)
  same(data, start)
  return members
}

/** Unpacks one member; never more than it says it holds. Throws where size, checksum or the packed bytes are wrong. */
export function unpack({ bytes, deflated, size, crc }: Packed): Uint8Array {
  const content = deflated ? inflateWhole(bytes, size) : bytes
  same(content.length, size)
  same(crc32(content), crc)
  return content
}

function inflateWhole(bytes: Uint8Array, size: number): Uint8Array {
  const options = { maxOutputLength: Math.max(size, 1), info: true }
  const { buffer, engine } = inflateRawSync(bytes, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
  same(engine.bytesWritten, bytes.length)
  return buffer
}

function same<T>(found: T, expected: T): void {
  if (found !== expected) throw new RangeError('not a plain ZIP')
}
