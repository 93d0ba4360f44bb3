/**
 * Commands that do not ask the contract, by file, each with the reason: `tests/contract/commands.test.ts` holds the list, and the linter lets
 * these files alone see below the contract.
 */
export const WITHOUT_CONTRACT: Readonly<Record<string, string>> = {
  'verify.ts': 'checks a ledger or a bundle as a stranger would, who is on no staff and cannot sign in; it writes nothing',
  'tally.ts': 'applies the law to a count that somebody typed into a file; there is no ledger and nobody to sign in',
  'start.ts': 'opens the app, in which people sign in, and asks nothing itself',
}

/**
 * What those files are made of, and no command by itself; and `rehearse.ts`, which asks the contract for every act of its office and of
 * its stations, and sees of `#rehearsal` in which order.
 */
export const PARTS_OF_THEM = ['seal-lines.ts', 'rehearse.ts', 'rehearse-table.ts', 'station-process.ts']
