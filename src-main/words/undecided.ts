/** Why no rule puts an adult in a register: somebody has to say. */
export type UndecidedReason =
  | 'birth_missing'
  | 'deprivation_end_missing'
  | 'deprivation_unclear'
  | 'suspension_unclear'
  | 'serving_where'
  | 'contact_unknown'
  | 'status_unknown'
