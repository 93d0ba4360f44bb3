import type { UndecidedReason } from '#words/undecided.ts'
import type { PlainDate } from '../dates.ts'
import type { RulePack, Section } from '../pack.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Category } from './register-category.ts'

type OutsideReason = 'dead_marked_in_export' | 'residence_permit_missing' | 'certificate_missing' | 'certificate_incomplete'

/** The register a person belongs to by rule alone, or why it names none. */
export type DefaultDecision =
  | { readonly decided: true; readonly register: 1; readonly category: Category; readonly rule: string; readonly article: string }
  | { readonly decided: true; readonly register: 2 | 3; readonly rule: string; readonly article: string }
  | { readonly decided: true; readonly register: 4; readonly section: Section; readonly rule: string; readonly article: string }
  | { readonly decided: false; readonly underAge: true; readonly article: string }
  | { readonly decided: false; readonly outside: true; readonly reason: OutsideReason; readonly article: string }
  | { readonly decided: false; readonly reason: UndecidedReason; readonly article: string }

/** One rule of the order: its decision, or null where it says nothing of this person. */
export type Rule = (facts: PersonFacts, day: PlainDate, pack: RulePack) => DefaultDecision | null

export const section = (name: Section, rule: string, article: string): DefaultDecision => ({
  decided: true,
  register: 4,
  section: name,
  rule,
  article,
})

export const given = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
