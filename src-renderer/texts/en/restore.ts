/** A damaged ledger restored from a backup. */
export const restore = {
  title: 'Restore a backup',
  searching: 'Looking for backups and checking each',
  running: 'Restoring',
  none: 'No usable backup was found.',
  noneBody: 'Put in the backup stick and look again; if there is none, go on with the spare laptop and call the election office.',
  again: 'Look for backups again',
  elsewhere: 'Look in another folder',
  which: 'Which one (all were checked, the fullest first)',
  machine: 'backup on this computer',
  itself: 'the ledger as it is',
  stick: 'stick {{label}}',
  entries: '{{title}}, {{entries}} entries',
  sealed: 'encrypted backup',
  sealedBody: 'An encrypted backup is opened with the recovery key from the safe; only then it shows what is in it.',
  identity: 'Recovery key (begins with AGE-SECRET-KEY-1)',
  passphrase: 'Passphrase of this computer',
  passphraseWhy: 'Nobody can sign in while the ledger does not open, so the passphrase of this computer decides.',
  act: 'Restore this one',
  lost: 'Not in this backup, to be entered again',
  receipts: 'Enter again receipts {{numbers}}',
  unread: 'Not readable, look for the paper receipts: {{numbers}}',
  others: '{{n}} further entries after no. {{from}} to be done again',
  paper: 'The damaged file may not tell everything: in the end the paper roll decides.',
  nothingLost: 'Whatever can be read of the ledger is here. Compare it with the paper roll.',
  last: 'This goes as far as no. {{n}}: whatever paper receipt has a higher one is to be entered again after restoring.',
}

export const restored = {
  title: 'The ledger is restored',
  body: 'The damaged one was put aside, not deleted. Work can go on.',
  certify: 'Have this computer certified anew',
  certifyBody:
    'It has new keys now. Check-in and count need not wait; the final bundle does: give the enrolment to the office, then take its bundle in under “From the office”.',
  kept: 'The damaged ledger lies in: {{path}}',
  goOn: 'Understood, sign in',
  reenter: 'Sign in and enter the receipts again',
}
