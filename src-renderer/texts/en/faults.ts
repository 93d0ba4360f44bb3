/** What may be wrong with the machine or its ledger: what happened, what to do. */
export const faults = {
  what: 'What happened',
  now: 'What to do now',
  again: 'Check again',
  paper: 'Voting cannot wait: go on with the paper roll at once, and enter it here later.',
  keep: 'Do not delete any file. A damaged ledger is evidence too, and is needed to compare after restoring.',
  call: 'When you call support, read this out: {{code}}',
  damaged: {
    title: 'The ledger is damaged',
    what: 'The check of the ledger file failed. Xuance has stopped and written nothing more.',
    now: 'Restore the fullest backup below; put in the backup stick first if there is one. The receipts to enter again are listed with it.',
  },
  walGone: {
    title: 'The last part of the ledger is gone',
    what: 'Xuance was not closed last time; the last entries were still in the -wal file beside the ledger, and that file is gone. The ledger was not opened, and nothing was written.',
    now: 'Look for it first: if it was moved, quarantined or put into the bin, put it back beside the ledger and check again. If it cannot be found, restore the fullest of those below, and enter from the paper receipts what is missing.',
  },
  newer: {
    title: 'The ledger was written by a newer Xuance',
    what: 'The Xuance on this computer is older than the one that wrote the ledger. Opening it might harm it, so it was not opened.',
    now: 'Install the newer version. It is on the stick from the office, or ask the election office for it.',
  },
  readOnly: {
    title: 'The ledger cannot be written to',
    what: 'The disk is read-only, or this account may not write to it. Whatever was not recorded was not reported as recorded.',
    now: 'Look for the write protection of the stick or disk, or sign in to the computer with another account. Then check again.',
  },
  full: {
    title: 'The disk is full',
    what: 'There is no room for new entries. All that was recorded is there.',
    now: 'Empty the bin and move large unrelated files away, then check again. Leave all files of Xuance alone.',
  },
  clock: {
    title: 'The clock of this computer is wrong',
    what: 'The ledger is safe: entries are in the order of their receipts, not of time. But printed times will be wrong.',
    now: 'Set date, time and time zone right in the system settings.',
    goOn: 'Understood, go on',
  },
  second: {
    title: 'Xuance is open already',
    what: 'Another program is using the same ledger. Two writing at once would do harm, so this one did not open it.',
    now: 'Go back to the window that is open. If you cannot find it, restart the computer.',
  },
  other: {
    title: 'The ledger cannot be opened',
    what: 'Something went wrong on opening the ledger. Xuance changed nothing.',
    now: 'Check again; if it still fails, restore the newest backup or call the election office.',
  },
}
