/** The frame around every page. */
export const app = {
  name: 'Xuance',
  rehearsal: 'Rehearsal',
  practice: 'Practice',
  practiceMeaning: 'Practice: invented voters, no ledger is touched',
  rehearsalMeaning: 'A rehearsal: names and figures are invented',
  loading: 'Opening',
  lost: 'Not connected',
  lostTitle: 'The connection to Xuance is lost',
  lostBody: 'Trying again. See whether Xuance is still open; what was recorded is safe.',
  back: 'Connected again',
  notFound: 'There is no such page',
  notFoundBody: 'Choose a page on the left.',
  home: 'First page',
  skip: 'Skip to the page',
}

export const locked = {
  title: 'This window cannot open Xuance',
  body: 'The key in the address is good once, and this one has been used.',
  now: 'Close this window and open Xuance again.',
}

export const strip = {
  day: 'Polling day {{day}}',
  ledger: 'Ledger',
  roll: 'Roll version {{version}}',
  menu: 'Menu',
  who: '{{name}}, {{role}}',
  whoMenu: 'Signed in: {{name}}, {{role}}. Opens the menu',
  nobody: 'Nobody signed in',
  jobs: '{{n}} at work',
  backup: {
    minutes: 'Backup {{n}} min ago',
    now: 'Backup just now',
    at: 'Backup {{time}}',
    none: 'No backup yet',
    failed: 'Backup failed',
  },
  phases: {
    new: 'Waiting for the office',
    fault: 'Cannot open',
    office: 'Office',
    before: 'Not open yet',
    open: 'Voting',
    closed: 'Voting over',
  },
}

export const menu = {
  title: 'Menu',
  pages: 'Pages',
  places: 'Other places on this computer',
  practise: 'Practise checking in and counting',
  practiseAnew: 'Practise from the start',
  open: { live: 'Back to the election', rehearsal: 'Try it in the rehearsal' },
  person: 'Who is signed in',
  lock: 'Lock',
  switch: 'Someone else signs in',
  pin: 'Change my PIN',
  machine: 'This computer',
  size: 'Text size',
  sizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  sound: 'Warning sounds',
  sounds: { on: 'On', off: 'Off' },
  keys: 'Keyboard',
  jobs: 'Work under way',
  wrong: 'When something goes wrong',
}

export const keys = {
  title: 'Keyboard',
  everywhere: 'On every page',
  here: 'On this page',
  help: 'Open this list',
  close: 'Close a window, cancel',
  lock: 'Lock',
  menu: 'Open the menu',
  jobs: 'Work under way',
  wrong: 'When something goes wrong',
  move: 'Next, previous',
  confirm: 'Confirm',
}

export const wrong = {
  title: 'When something goes wrong',
  open: 'Trouble',
  which: 'What went wrong',
  signIn: 'Whoever is signed in finds here the pages where it is done.',
  print: 'Print this card',
}

export const nav = { label: 'Pages', open: '{{n}} open', groups: { prepare: 'Prepare', rolls: 'Rolls', day: 'Polling day' } }
