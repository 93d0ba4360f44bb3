import { z } from 'zod'
import { entryType } from './define.ts'
import { Count, Hash, Line, Section, Texts, Word } from './fields.ts'

/** A row a person has to look at before it can count; the raw row stays in the attached file. */
export const PendingRow = z.strictObject({ sheet: Word.optional(), row: z.int().min(1), kind: Word, field: Word.optional() })

/** What the office works out about persons. These books never leave the office. */
export const prepEntries = {
  'import.done': entryType('prep', 'office', {
    sha256: Hash,
    file: Line,
    kind: z.enum([
      'household',
      'migrants',
      'previous',
      'deprived',
      'suspended',
      'deaths',
      'mental',
      'away',
      'proxies',
      'candidates',
    ]),
    /** Per sheet: field name → heading as the file spells it. */
    mapping: z.array(z.strictObject({ sheet: Word.optional(), headingRow: z.int().min(1), fields: Texts })),
    rows: Count,
    persons: Count,
    pending: z.array(PendingRow),
  }),
  'person.recorded': entryType('prep', 'office', {
    person: z.string().regex(/^P[0-9a-f]{16}$/),
    source: z.strictObject({ sha256: Hash, sheet: Word.optional(), row: z.int().min(1) }),
    /** The fields Xuance knows, by its own names; dates as YYYY-MM-DD. */
    fields: Texts,
    /** Every other column of the row, by its own heading: unknown columns are never dropped. */
    extra: Texts,
  }),
  'person.decided': entryType('prep', 'office', {
    person: z.string().regex(/^P[0-9a-f]{16}$/),
    register: z.int().min(1).max(4),
    section: Section.optional(),
    category: Word.optional(),
    /** The article the decision rests on. */
    article: Word,
    by: z.enum(['default', 'operator']),
    evidence: Texts,
  }),
  'gate.passed': entryType('prep', 'office', {
    gate: z.enum(['registration', 'review', 'publication']),
    counts: z.record(Word, Count),
  }),
}
