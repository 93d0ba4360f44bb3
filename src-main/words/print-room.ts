import type { FormName } from './forms.ts'

/** What is printed on other pages of the office, as the print room names it beside its own forms. */
type OtherPrint = 'work-list' | 'completeness' | 'registers' | 'poster' | 'supplement' | 'signing-book' | 'blanks' | 'when-wrong'

/** The stretch of an election in which something is printed, in the order in which they come. */
export const PRINT_STAGES = ['registration', 'roll', 'polling', 'result'] as const
export type PrintStage = (typeof PRINT_STAGES)[number]

export type Printable = FormName | OtherPrint
