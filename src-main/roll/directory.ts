import { createHmac, randomBytes } from 'node:crypto'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll, rollOf } from './election.ts'

/**
 * In hex digits, 20 bits. The key travels with the hashes, so whoever has a station's bundle can try every number there is: some hundreds
 * fit each voter where a dozen area codes are as likely, and some thirty where four in five have the town's own. One digit fewer would let
 * five hundred fit, and of eight lists of 5,000 one would name nearly half of all strangers, where it names about four in a hundred.
 */
const DIGITS = 5

const keyed = (key: string, idNumber: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(idNumber, 'ascii').digest('hex')

/**
 * Lists the voters of every published roll that is not listed yet, for the other stations, by short keyed hashes of their ID numbers: so
 * each bundle to a station carries the directory as it stands. A constituency keeps its key: under a second one the numbers that fit both
 * hashes of a voter would be few.
 */
export function listDirectories(ledger: Ledger, actor: Actor): Result<null> {
  return write(ledger, { actor }, (append) => {
    const newest = newestDirectories(ledger)
    for (const { code } of electionOf(ledger).body.constituencies) {
      const version = publishedRoll(ledger, code)?.body.version
      const listed = newest.get(code)
      if (version === undefined || listed?.version === version) continue
      const key = listed?.key ?? randomBytes(32).toString('hex')
      const hashes = new Set(rollOf(ledger, code).map(({ fields }) => keyed(key, fields.idNumber).slice(0, DIGITS)))
      append('town', 'directory.listed', { constituency: code, version, key, hashes: [...hashes].sort() })
    }
    return done(null)
  })
}

const newestDirectories = (ledger: Ledger) =>
  new Map(factsOf(ledger, 'directory.listed').map(({ body }) => [body.constituency, body]))

/**
 * The constituencies whose newest directory has the hash of a full ID number, with their names, in the election's order. The voter's own is
 * among them; any other, or all where the voter is listed nowhere, is there by chance.
 */
export function whereListed(
  ledger: Ledger,
  idNumber: string,
): readonly { readonly constituency: string; readonly name: string }[] {
  const directories = newestDirectories(ledger)
  return electionOf(ledger).body.constituencies.flatMap(({ code, name }) => {
    const directory = directories.get(code)
    if (!directory) return []
    const hash = keyed(directory.key, idNumber)
    return directory.hashes.some((each) => hash.startsWith(each)) ? [{ constituency: code, name }] : []
  })
}
