import { crc32, deflateRawSync } from 'node:zlib'

export type RawMember = {
  readonly name: string
  readonly content: Uint8Array
  /** Stored instead of deflated. */
  readonly stored?: boolean
  /** What the ZIP says instead of the truth. */
  readonly says?: {
    readonly size?: number
    readonly crc?: number
    readonly localName?: string
    readonly flags?: number
    readonly localSize?: number
  }
  readonly extra?: Uint8Array
  /** Bytes behind the packed ones that belong to nothing, inside the member and behind it. */
  readonly slack?: Uint8Array
  readonly gap?: Uint8Array
}

/** A ZIP written byte by byte, so that it can lie. */
export function rawZip(
  members: readonly RawMember[],
  ends: { before?: Uint8Array; comment?: string; count?: number } = {},
): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[Buffer.from(ends.before ?? [])], []]
  let at = bodies[0]!.length
  for (const {
    name,
    content,
    stored,
    says = {},
    extra = new Uint8Array(),
    slack = new Uint8Array(),
    gap = new Uint8Array(),
  } of members) {
    const packed = Buffer.concat([stored ? content : deflateRawSync(content), slack])
    const [localName, ownName] = [Buffer.from(says.localName ?? name), Buffer.from(name)]
    const size = says.size ?? content.length
    const head = (bytes: Buffer, from: number, size: number, name: Buffer) => {
      bytes.writeUInt16LE(20, from)
      bytes.writeUInt16LE(says.flags ?? 0, from + 2)
      bytes.writeUInt16LE(stored ? 0 : 8, from + 4)
      bytes.writeUInt32LE(0x28216000, from + 6)
      bytes.writeUInt32LE(says.crc ?? crc32(content), from + 10)
      bytes.writeUInt32LE(packed.length, from + 14)
      bytes.writeUInt32LE(size, from + 18)
      bytes.writeUInt16LE(name.length, from + 22)
      bytes.writeUInt16LE(extra.length, from + 24)
    }
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50, 0)
    head(local, 4, says.localSize ?? size, localName)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    head(central, 6, size, ownName)
    central.writeUInt32LE(at, 42)
    const body = Buffer.concat([local, localName, extra, packed, gap])
    bodies.push(body)
    directory.push(Buffer.concat([central, ownName, extra]))
    at += body.length
  }
  const [listing, comment, end] = [Buffer.concat(directory), Buffer.from(ends.comment ?? ''), Buffer.alloc(22)]
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(ends.count ?? members.length, 8)
  end.writeUInt16LE(ends.count ?? members.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, listing, end, comment])
}
