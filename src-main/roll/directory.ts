import { createHmac, randomBytes } from 'node:crypto'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll, rollOf } from './election.ts'

const keyed = (key: string, idNumber: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(idNumber, 'ascii').digest('hex').slice(0, 16)

/**
 * Lists the voters of every published roll that is not listed yet, for the other stations, by keyed hash of their ID numbers: so each
 * bundle to a station carries the directory as it stands.
 */
export function listDirectories(ledger: Ledger, actor: Actor): Result<null> {
  return write(ledger, { actor }, (append) => {
    const listed = newestDirectories(ledger)
    for (const { code } of electionOf(ledger).body.constituencies) {
      const version = publishedRoll(ledger, code)?.body.version
      if (version === undefined || listed.get(code)?.version === version) continue
      const key = randomBytes(32).toString('hex')
      const hashes = rollOf(ledger, code).map(({ fields }) => keyed(key, fields.idNumber))
      append('town', 'directory.listed', { constituency: code, version, key, hashes: hashes.sort() })
    }
    return done(null)
  })
}

const newestDirectories = (ledger: Ledger) =>
  new Map(factsOf(ledger, 'directory.listed').map(({ body }) => [body.constituency, body]))

/** The constituency on whose newest directory a full ID number stands, with its name; undefined when none of them has it. */
export function whereListed(
  ledger: Ledger,
  idNumber: string,
): { readonly constituency: string; readonly name: string } | undefined {
  const found = [...newestDirectories(ledger).values()].find(({ key, hashes }) => hashes.includes(keyed(key, idNumber)))
  if (!found) return undefined
  const area = electionOf(ledger).body.constituencies.find(({ code }) => code === found.constituency)
  return { constituency: found.constituency, name: area?.name ?? found.constituency }
}
