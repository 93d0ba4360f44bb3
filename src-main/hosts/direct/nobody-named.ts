/** In an election in earnest somebody has to be named for what was asked; the message names the roles that may. */
export class NobodyNamed extends Error {}
