/** Refusals that a second person's confirmation answers. */
export const WANTS_SECOND: ReadonlySet<string> = new Set([
  'people.second-needed',
  'undo.second-person',
  'check-in.box-out',
  'enrol.second-person',
  'pin.keeper',
  'pin.two-others',
  'gate.second-person',
  'conflict.second-person',
  'fork.second-person',
  'revoke.second-person',
])
