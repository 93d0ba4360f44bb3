import type { Draft, Output } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { shortName } from '../../ui/format.ts'

export type Member = Output<'staff.list'>[number]
export type Gap = Output<'staff.gaps'>[number]
export type Kin = Output<'staff.kin'>[number]

/** The office, or the station of a constituency. */
export type Place = { readonly code: string | null; readonly name: string }

/** The office first, then the stations as the election has them. */
export const placesOf = ({ constituencies }: Pick<Draft, 'constituencies'>): readonly Place[] => [
  { code: null, name: t('officeStaff.office') },
  ...constituencies.map(({ code, name }) => ({ code, name: shortName(name) })),
]

/** `还差监票人 1 人、计票人 2 人`; nothing where nobody is missing. */
export const gapWords = (gaps: readonly Gap[]): string =>
  listed(
    gaps.map(({ role, given, needed }) => t('officeStaff.lacksOne', { role: known('roles', role) ?? role, n: needed - given })),
  )
