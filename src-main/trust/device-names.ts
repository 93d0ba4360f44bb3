import type { Ledger } from '#ledger/open.ts'
import { readBook } from '#ledger/books/book.ts'
import { remembered } from '#ledger/remembered.ts'
import { electionStated } from '#ledger/standing/election.ts'
import { factsOf } from '#ledger/read.ts'
import { certificatesByDevice, trustIn, type Certificate } from './certificates.ts'

/**
 * What people call each certified laptop: as the office named it, or else its constituency and its number in the order of certification
 * (第一选区 1号机). Hex stands only beside a name.
 */
export const deviceNames = remembered(
  ['device.certified', 'device.named', 'device.revoked', 'election.created', 'election.changed', 'book.continued'],
  (ledger: Ledger): ReadonlyMap<string, string> => {
    const given = new Map(factsOf(ledger, 'device.named').map(({ body }) => [body.device, body.name]))
    const constituencies = electionStated(ledger).election?.body.constituencies ?? []
    const called = new Map(constituencies.map(({ code, name }) => [code, shortName(name)]))
    const numbers = new Map<string, number>()
    return new Map(
      [...certificatesByDevice(trustIn(ledger).certificates).values()].map((certificate) => {
        const { device, scope } = certificate
        const number = (numbers.get(scope) ?? 0) + 1
        numbers.set(scope, number)
        return [device, given.get(device) ?? usualName(certificate, called.get(scope) ?? scope, number)]
      }),
    )
  },
)

/** A laptop as sentences name it: its name, and eight digits that tell it from any other. */
export const calledDevice = (ledger: Ledger, device: string): string => {
  const name = deviceNames(ledger).get(device)
  return `${name ?? '没有登记的电脑'}（${device.slice(0, 8)}）`
}

/** A book by the laptop that writes it. */
export const calledBook = (ledger: Ledger, book: string): string => calledDevice(ledger, readBook(book).device)

const usualName = ({ role }: Certificate, place: string, number: number): string =>
  role === 'office'
    ? number === 1
      ? '办公室主机'
      : `办公室${number}号机`
    : role === 'standby'
      ? `办公室${number}号机（备用）`
      : `${place} ${number}号机`

/** 区人大代表第一选区 → 第一选区. */
const shortName = (name: string): string => /第[一二三四五六七八九十百零〇\d]+选区/u.exec(name)?.[0] ?? name
