import { ID_NUMBER, PERSON } from './patterns.ts'
import { SECTIONS, GENERAL_ROUNDS } from './choices.ts'
import { z } from 'zod'

// The words that entries and the contract are spelled with. Everything is strict: what a schema does not name is refused.

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const Device = z.string().regex(/^[0-9a-f]{16}$/)
export const Day = z.iso.date()
export const Instant = z.iso.datetime({ precision: 3 })
/** A non-negative whole number that JSON and JavaScript both hold exactly. */
export const Count = z.int().min(0)
/** Counted from one: a row, a version, a receipt, a batch; or as many as there have to be. */
export const FromOne = z.int().min(1)
export const Word = z.string().min(1).max(100)
export const Line = z.string().min(1).max(500)
export const Reason = z.string().trim().min(1).max(500)
/** Code of a 选区 in constituencies.csv, such as `D01`; contests are coded alike (`D01`, `D01-1`). */
export const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,15}$/)
/** 选民证号: constituency code and serial, such as `D01-0007`. Stable for the whole election. */
export const Voter = z.string().regex(/^[A-Za-z0-9-]{1,16}-\d{4,6}$/)
/** 公民身份号码. */
export const IdNumber = z.string().regex(ID_NUMBER)
/** What somebody is called in the preparation. */
export const Person = z.string().regex(PERSON)
/** How a book is called: `<device>/<scope>`, as `readBook` takes it apart. No constituency may be called `town` or `prep`. */
export const BookName = z
  .string()
  .regex(/^[0-9a-f]{16}\/(town|prep\/town|(prep\/)?(?!(?:town|prep)$)[A-Za-z0-9][A-Za-z0-9-]{0,15})$/)
/** A book that an entry of somebody else's names: whether there is such a one is found out later. */
export const BookNamed = z.string().regex(/^[0-9a-f]{16}\/[A-Za-z0-9/-]{1,24}$/)
/** A number of the mobile box. */
export const Box = z.string().min(1).max(20)
/** Who can open what is sealed. */
export const AgeRecipient = z.string().startsWith('age1')
/** Who stands on a list, and how it calls them. */
export const Nominee = z.strictObject({ candidate: Word, name: Word })
export type Nominee = z.infer<typeof Nominee>

/** At least one of them. */
export const Hashes = z.array(Hash).min(1)
export const Words = z.array(Word).min(1)
export const Nominees = z.array(Nominee).min(1)
export const RegisterNumber = z.int().min(1).max(4)
export const Round = z.enum([...GENERAL_ROUNDS, 'byelection'])
export type Round = z.infer<typeof Round>
/** Papers by the code of their contest. */
export const PapersByContest = z.record(Code, Count)
export type PapersByContest = Readonly<z.infer<typeof PapersByContest>>
export const Sex = z.enum(['男', '女'])
export type Sex = z.infer<typeof Sex>
export const Section = z.enum(SECTIONS)
export type Section = z.infer<typeof Section>
/** How somebody took part: at the station, by the mobile box, or through an agent. */
export type Channel = 'station' | 'mobile' | 'proxy'
/** A vote after the first one, which a result calls for. */
export const LaterRound = z.enum(['revote', 'separate'])
export type LaterRound = z.infer<typeof LaterRound>
/** What stands in a cell of a table. */
export const Cell = z.string().max(1000)
export const Texts = z.record(Word, Cell)
/** Where the mobile box is: made ready, on its way, brought back. */
export type BoxState = 'listed' | 'out' | 'back'
