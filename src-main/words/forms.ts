/** Forms that are no tables, in the order in which an election needs them. */
export const FORMS = [
  'registration-notice',
  'voter-cards',
  'polling-notice',
  'away-letter',
  'proxy-form',
  'elected-notice',
  'elected-letter',
] as const
export type FormName = (typeof FORMS)[number]

/** Those that are made of sentences, which a county may word otherwise; a card is none. */
export const WORDED = FORMS.filter((form): form is WordedForm => form !== 'voter-cards')
export type WordedForm = Exclude<FormName, 'voter-cards'>

/** Of what one of them is: printed once for the town, or for each constituency or contest. */
export const FORM_OF = {
  'registration-notice': 'town',
  'voter-cards': 'constituency',
  'polling-notice': 'town',
  'away-letter': 'constituency',
  'proxy-form': 'constituency',
  'elected-notice': 'contest',
  'elected-letter': 'contest',
} as const satisfies Readonly<Record<FormName, 'town' | 'constituency' | 'contest'>>
