/** Signing in, the lock, PINs and the second person. */
export const people = {
  title: 'Who is working here?',
  body: 'Choose your name, then enter your PIN.',
  bodyFirst: 'Nobody has a PIN on this computer yet: {{keeper}} chooses their own name first and sets one.',
  find: 'Find a name',
  none: 'No staff is listed here yet.',
  noneBody: 'Ask the election office to send the staff list with its bundle.',
  noPin: 'no PIN yet',
  rehearsal: 'Rehearsal: any 4 to 8 digits will do.',
  pin: 'PIN',
  pinHint: '4 to 8 digits',
  role: 'Role this time',
  signIn: 'Sign in',
  signingIn: 'Checking',
  other: 'Someone else',
  wait: 'Wait {{seconds}} s',
  failed: 'Since you last signed in, a wrong PIN was given for you {{n}} times. If it was not you, tell your lead.',
  replaced:
    'Since you last signed in, your PIN was replaced by {{by}}. If you did not ask them to, tell your lead and the office at once.',
  signedIn: 'Welcome, {{name}}',
  lockedTitle: 'The seat of {{name}} is locked',
  lockedIdle: 'Nothing was done for a while, so it was locked. What was not saved is still there.',
  lockedHand: 'It is locked. What was not saved is still there.',
  lockSoon: 'Locks in {{seconds}} s, press any key to go on',
  needPin: '{{name}} has no PIN on this computer yet',
  needPinKeeper: 'Ask the {{keeper}} to sign in and set one under “Staff”.',
  firstKeeper: 'You are the first {{keeper}} to set a PIN here. Choose your own now.',
}

export const pins = {
  mine: 'Change my PIN',
  forWhom: 'Set a PIN for {{name}}',
  beside: 'Let {{name}} enter it; nobody else looks.',
  current: 'PIN so far',
  fresh: 'New PIN',
  repeat: 'Once more',
  differ: 'The two are not the same.',
  short: 'It takes 4 to 8 digits.',
  set: 'Set',
  done: 'The PIN of {{name}} is set',
}

export const staff = {
  title: 'Staff',
  lead: 'Who works here, and in which role, is decided by the election office. A PIN is good on this computer only.',
  name: 'Name',
  roles: 'Roles',
  pin: 'PIN',
  has: 'set',
  hasNot: 'not set',
  set: 'Set PIN',
  reset: 'Reset',
  keeperOnly:
    'A first PIN takes the {{keeper}} signed in. Whoever has one changes it with the old one; if it is forgotten, two other people replace it together, and at the next sign-in the person is told who did.',
}

export const replacing = {
  open: 'Somebody cannot come',
  body: 'The lead and an overseer decide. The office is told by the next bundle. Candidates and their near kin may not serve.',
  whom: 'Who cannot come',
  nobody: 'Nobody is missing: one more comes',
  who: 'Who comes',
  fresh: 'Somebody new (enter the name)',
  name: 'Name of who comes',
  reason: 'Reason',
  reasonHint: 'Such as: called at five, with a fever.',
  act: 'Let them serve: two confirm',
  says: '{{name}} serves at this station',
  saysWhom: 'In the place of',
  done: '{{name}} may work here now',
} as const

export const second = {
  act: 'What is to be confirmed',
  title: 'Two people confirm',
  who: 'Second person',
  first: 'Signed in: {{name}}',
  none: 'Nobody else here can confirm this.',
  noneBody: 'It takes: {{roles}}.',
  confirm: 'Confirm together',
  pending: 'Checking',
}
