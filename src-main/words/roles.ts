/** What people are on the staff as, in the office and at a polling station. A department's `vetting:…` is the office's, too. */
export const OFFICE = ['registrar', 'reviewer', 'committee', 'admin'] as const
export const STATION = ['lead', 'clerk', 'overseer', 'typist'] as const
/** Who checks voters in. */
export const CLERKS = ['lead', 'clerk'] as const
export const EVERYONE = [...STATION, ...OFFICE] as const

export type Role = (typeof EVERYONE)[number]

/** Whose word lets another set a first PIN: at a station, in the office. */
export type Keeper = 'lead' | 'admin'

/** Somebody by name, in one role. */
export type NamedInRole = { readonly person: string; readonly name: string; readonly role: string }
