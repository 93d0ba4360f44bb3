import { EVIDENCE_LISTS, DECIDED_BY } from '#words/choices.ts'
import { z } from 'zod'
import { GateName } from '#words/gates.ts'
import { InSheet, Source } from '#words/rows.ts'
import { entryType } from './define.ts'
import {
  Code,
  Count,
  Day,
  Hash,
  Line,
  Person,
  Reason,
  Section,
  Texts,
  Word,
  FromOne,
  Cell,
  RegisterNumber,
} from '#words/fields.ts'
import { FILE_KINDS } from '#words/file-kinds.ts'

/** A row a person has to look at before it can count; the raw row stays in the attached file. */
export const PendingRow = z.strictObject({
  ...InSheet,
  kind: Word,
  field: Word.optional(),
})

/** What the office works out about persons. These books never leave the office. */
export const prepEntries = {
  'import.done': entryType('prep', 'office', {
    sha256: Hash,
    file: Line,
    kind: z.enum(FILE_KINDS),
    /** Per sheet: field name → heading as the file spells it, or the letters of its column where it has none (`headless`; `headingRow` is 1 then). */
    mapping: z.array(
      z.strictObject({ sheet: Word.optional(), headingRow: FromOne, headless: z.literal(true).optional(), fields: Texts }),
    ),
    rows: Count,
    persons: Count,
    pending: z.array(PendingRow),
  }),
  /** A village as files write it and no constituency does, and which one is meant: asked once, the latest word counts. */
  'village.named': entryType('prep', 'office', { written: Word, village: Word }),
  /** A row that waits for a person: what was read of it, and why it waits. */
  'row.held': entryType('prep', 'office', {
    source: Source,
    fields: Texts,
    extra: Texts,
    findings: z.array(z.strictObject({ kind: Word, field: Word, params: Texts })),
    /** Rows it may be the same person as; those recorded already are in question until this one is settled. */
    constituency: Code.optional(),
    others: z.array(z.strictObject({ ...Source.shape, constituency: Code.optional(), person: Person.optional() })),
  }),
  /** What became of a row that waited, or of one that had been recorded. */
  'row.settled': entryType('prep', 'office', {
    source: Source,
    verdict: z.enum(['recorded', 'dropped', 'different', 'later']),
    reason: Reason.optional(),
    evidence: Texts,
  }),
  /** Rows of a status list, up to a thousand at a time; joined to persons by number and name when decisions are made. */
  'evidence.listed': entryType('prep', 'office', {
    list: z.enum(EVIDENCE_LISTS),
    sha256: Hash,
    sheet: Word.optional(),
    rows: z
      .array(z.strictObject({ row: FromOne, idNumber: Word, name: Word, fields: Texts }))
      .min(1)
      .max(1000),
  }),
  'person.recorded': entryType('prep', 'office', {
    person: Person,
    source: Source,
    /** The fields Xuance knows, by its own names; dates as YYYY-MM-DD. */
    fields: Texts,
    /** Every other column of the row, by its own heading: unknown columns are never dropped. */
    extra: Texts,
  }),
  /** One field put right by hand; the record that follows has it. A later export does not undo it. */
  'person.corrected': entryType('prep', 'office', {
    person: Person,
    field: Word,
    before: Cell,
    after: Cell,
    reason: Reason,
    /** What it was seen in, column by column. */
    evidence: Texts.optional(),
  }),
  /** Somebody who is in no file is registered by hand: the slip that was filled in, kept like a file, and what it rests on. */
  'slip.written': entryType('prep', 'office', { sha256: Hash, file: Line, person: Person, reason: Reason, evidence: Texts }),
  /** Taken out of this constituency, with what was recorded last. */
  'person.dropped': entryType('prep', 'office', { person: Person, fields: Texts, extra: Texts, reason: Reason }),
  'person.decided': entryType('prep', 'office', {
    person: Person,
    register: RegisterNumber,
    section: Section.optional(),
    category: Word.optional(),
    /** The article the decision rests on. */
    article: Word,
    by: z.enum(DECIDED_BY),
    evidence: Texts,
  }),
  'gate.passed': entryType('prep', 'office', {
    gate: GateName,
    /** Frozen as they were when it was signed. */
    counts: z.record(Word, Count),
    /** The day of signing, as the signers state it. */
    on: Day.optional(),
    /** Over everything the gate looked at: when it is another now, the gate is stale. */
    state: Hash.optional(),
    /** Warnings and referrals that stood, each taken on with a reason. */
    accepted: z.array(z.strictObject({ code: Word, count: Count, reason: Reason })).optional(),
  }),
}
