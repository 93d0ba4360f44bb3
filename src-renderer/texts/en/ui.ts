/** Words of the pieces every page is made of. */
export const ui = {
  group: 'Group {{n}}',
  close: 'Close',
  cancel: 'Cancel',
  kept: 'What you typed is kept, and is there when you open this again.',
  noRoom:
    'Too much is typed and not handed in for this window to keep: everything works as before, but a reload loses all of it. Hand some of it in, or cancel it.',
  strayCard: 'A card was read where none is asked for: nothing was done, and what it typed is taken out.',
  discard: 'Throw away what you typed? It cannot be brought back.',
  discardAct: 'Throw away',
  discardStay: 'Go on',
  back: 'Back',
  next: 'Next',
  search: 'Search',
  searchIn: 'Search in {{what}}',
  print: 'Print',
  save: 'Save as a table',
  rows: '{{n, number}} rows',
  rowsOf: '{{n, number}} of {{all, number}} rows',
  noRows: 'Nothing here yet.',
  noHits: 'Nothing found.',
  sortUp: 'Sort ascending',
  sortDown: 'Sort descending',
  sortOff: 'Original order',
  chooseFiles: 'Choose files',
  chooseFile: 'Choose a file',
  noFile: 'No file chosen yet',
  day: {
    tooEarly: 'Not before {{day}} ({{what}})',
    tooLate: 'Not after {{day}} ({{what}})',
    ahead: 'Today is {{day}}: no day that has not come. If the clock of this computer is wrong, put it right first',
    hint: 'As in 2026-12-30',
    none: '“{{text}}” is no day: write it as 2026-12-30',
    before: 'A day earlier',
    after: 'A day later',
  },
  choose: 'Choose',
  show: 'Show',
  dismiss: 'Put away',
  table: {
    paste: 'Copied from a spreadsheet, pasted here',
    pasteHint: 'Copy the names of the columns, too.',
    file: 'Or choose a file (xlsx, xls, csv)',
  },
  toast: { good: 'Done', note: 'Note', warning: 'Attention', refused: 'Not done' },
}

export const levels = { 县级: 'County', 乡级: 'Town' }
export const levelsShort = { 县级: 'C', 乡级: 'T' }
export const colours = { 县级: 'yellow', 乡级: 'red' }
export const hows = { station: 'In person', mobile: 'Mobile box', proxy: 'By proxy' }

export const turnout = {
  label: 'Turnout {{percent}}, more than half is {{quorum, number}} voters',
  reached: 'More than half ({{quorum, number}})',
  missing: '{{n, number}} short of half',
  taken: 'Took part',
  mark: 'The red mark is where more than half begins',
}

export const roles = {
  registrar: 'Registrar',
  reviewer: 'Reviewer',
  committee: 'Committee',
  admin: 'Administrator',
  lead: 'Lead',
  clerk: 'Clerk',
  overseer: 'Overseer',
  typist: 'Typist',
}
