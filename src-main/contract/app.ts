import { LANGUAGES, TEXT_SIZES, TABLE_FORMATS } from '#words/choices.ts'
import { z } from 'zod'
import { JobId, Path, Uuid, OfTable, OfUpload, IntoFolder } from '#words/asked.ts'
import type { FirstBundle, KnownBackup, RestoredLedger, Enrolment, AppState, Drive } from './app-answers.ts'
import { Mode } from '#words/election.ts'
import { Pin } from '#words/pin.ts'
import { Draft } from '#words/draft.ts'
import { Day } from '#words/fields.ts'
import { TypedReason, ReadOff, TypedWord } from '#words/typed.ts'
import { PART_BYTES } from './limits.ts'
import type { AreasChecked, FactsChecked, SetupChecked } from './setup.ts'
import { command, job, nothing, query } from './procedure.ts'

const Passphrase = z.string().min(1).max(200)
const Place = z.string().min(1).max(24)

export const appProcedures = {
  'app.state': query<AppState>()({ input: nothing, roles: [], place: 'app' }),
  'app.cancel': command<null>()({ input: z.strictObject({ job: JobId }), roles: [], place: 'app' }),
  /** Kept in the home folder, because a browser forgets it with the address. */
  'app.set-screen': command<null>()({
    input: z.strictObject({ language: z.enum(LANGUAGES), size: z.enum(TEXT_SIZES), sound: z.boolean() }),
    roles: [],
    place: 'app',
  }),
  /** Builds an invented town in this machine's own folder, with one station left open to try the check-in. */
  'app.rehearse': job<null>()({ input: z.strictObject({ voters: z.int().min(180).max(60_000) }), roles: [], place: 'app' }),

  /**
   * What this computer is to be. `office`: a new election from a draft, with its first administrator; `standby`: the
   * office's second laptop; `station`: a laptop of a polling station; both make keys and wait for the office. `rehearsal` opens the
   * rehearsal's own folder (`app.rehearse` builds the town).
   */
  'app.begin': command<{ readonly election: string | null }>()({
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('office'),
        passphrase: Passphrase,
        admin: TypedWord,
        /** The administrator's, where it is set at once; else at the first sign-in. Refuses `pin.too-easy`. */
        pin: Pin.optional(),
        draft: Draft,
      }),
      /** An office to rehearse in: its staff are stand-ins, put on it by entries. Never beside another rehearsal. */
      z.strictObject({ kind: z.literal('trial'), draft: Draft }),
      z.strictObject({ kind: z.literal('standby'), passphrase: Passphrase }),
      z.strictObject({ kind: z.literal('station'), passphrase: Passphrase }),
      z.strictObject({ kind: z.literal('rehearsal') }),
    ]),
    roles: [],
    place: 'app',
  }),
  /** What is wrong with a draft, field by field, and what the calendar says of its day: a rehearsal may be of a day that is over. No election has to be here. */
  'app.check-setup': query<SetupChecked>()({
    input: z.strictObject({ draft: Draft, trial: z.boolean().optional() }),
    roles: [],
    place: 'app',
  }),
  /** Constituencies out of a spreadsheet, pasted or as a file, with what is wrong at its row and column. Refuses `import.headings`, `import.*`. */
  'app.read-areas': query<AreasChecked>()({
    input: OfTable,
    roles: [],
    place: 'app',
  }),
  /** An election's own facts out of a spreadsheet, a row each, pasted or as a file. Refuses `import.headings`, `import.*`. */
  'app.read-election': query<FactsChecked>()({
    input: OfTable,
    roles: [],
    place: 'app',
  }),
  /**
   * A table to fill in, of an election, its constituencies, staff, candidates or decisions of rows, in base64, or a household register of invented people to
   * try them with. `day`: election day of a sample; six weeks ahead without it.
   */
  'app.sample': query<{ readonly name: string; readonly base64: string }>()({
    input: z.strictObject({
      of: z.enum(['election', 'areas', 'staff', 'candidates', 'household', 'decisions']),
      kind: z.enum(TABLE_FORMATS),
      day: Day.optional(),
    }),
    roles: [],
    place: 'app',
  }),
  /**
   * Lays out a station with invented voters in a folder of its own and opens it: nothing done there can reach another ledger. `app.open`
   * leads back. Refuses `app.busy` while other work is under way.
   */
  'app.practise': job<null>()({ input: nothing, roles: [], place: 'app' }),
  /** Goes from the election to its rehearsal on this computer, or back. Whoever is signed in is signed out. */
  'app.open': command<null>()({ input: z.strictObject({ what: Mode }), roles: [], place: 'app' }),
  'app.unlock': command<null>()({ input: z.strictObject({ passphrase: Passphrase }), roles: [], place: 'app' }),
  /** Forgets the keys until the next `app.unlock`, and signs everyone out. */
  'app.lock': command<null>()({ input: nothing, roles: [], place: 'app' }),
  /**
   * The recovery identity `AGE-SECRET-KEY-1…`, as long as it lies here. Until somebody has a PIN nobody can sign in, and whoever
   * began the election may ask; after the first, a signed-in administrator alone.
   */
  'app.recovery': query<{ readonly election: string; readonly identity: string }>()({
    input: nothing,
    roles: ['admin'],
    place: 'app',
  }),
  /** It was printed and locked away: it is removed from this computer. Asked for as `app.recovery` is. */
  'app.recovery-kept': command<null>()({ input: nothing, roles: ['admin'], place: 'app' }),
  /** Writes this computer's enrolment for the office into a folder (a stick). */
  'app.enrolment': command<Enrolment>()({ input: IntoFolder, roles: [], place: 'app' }),

  /**
   * The office's first bundle, for a place whose phase is `new`: the provision for a station, the archive for a standby. `fingerprint` is the
   * office's, whole, as its screen shows it. Refuses `app.begun` where an election is in already, and what taking it in refuses.
   */
  'app.first-bundle': command<FirstBundle>()({
    input: z.strictObject({ upload: Uuid, fingerprint: z.string().min(1).max(200).optional() }),
    roles: [],
    place: 'app',
  }),

  /**
   * The backups that can take the place of a ledger that cannot be opened, newest first: on this computer, on the sticks that are in and in
   * `folder`, each checked whole and laid beside the damaged file. Refuses `restore.not-damaged` while the ledger opens, and why it does not
   * open where nothing is wrong with what is in it.
   */
  'app.backups': job<readonly KnownBackup[]>()({
    input: z.strictObject({ place: Place, folder: Path.optional() }),
    roles: [],
    place: 'app',
  }),
  /**
   * Puts a backup in the place of a ledger that cannot be opened. Nobody can be signed in, so whoever knows the passphrase of this
   * computer may do it (a rehearsal asks for none); a sealed backup takes the recovery key as well. The damaged file goes to quarantine
   * and the computer gets new keys under the same passphrase, to be certified by the office. Refuses what `app.backups`
   * does, `keys.wrong-passphrase`, `app.busy`, and what `restore` refuses. A ledger that opens and lacks what its newest backup holds
   * (`backup.ledger-behind`) is restored at the command line alone, where no screen has it open.
   */
  'app.restore': job<RestoredLedger>()({
    input: z.strictObject({
      place: Place,
      backup: Path,
      passphrase: Passphrase.optional(),
      identity: ReadOff.optional(),
      reason: TypedReason.optional(),
    }),
    roles: [],
    place: 'app',
  }),

  /**
   * A file the user chose, in parts of at most `PART_BYTES` in order from 0 to `of` − 1; a part sent again is taken once. The last one makes
   * `id` usable wherever a procedure takes an upload. It lies on this computer only until the app is closed.
   */
  'app.upload': command<{ readonly name: string; readonly size: number; readonly whole: boolean }>()({
    input: z.strictObject({
      id: Uuid,
      name: z.string().min(1).max(200),
      part: z.int().min(0).max(4095),
      of: z.int().min(1).max(4096),
      base64: z.base64().max(Math.ceil(PART_BYTES / 3) * 4),
    }),
    roles: [],
    place: 'app',
  }),
  /** Where exports can go: sticks and the user's own folders. A typed path is as good. */
  'app.drives': query<readonly Drive[]>()({ input: nothing, roles: [], place: 'app' }),
  /** The system's own dialog; `path` null when the user thought better of it. Refuses `app.no-dialog` in a browser. */
  'app.choose-folder': command<{ readonly path: string | null }>()({ input: nothing, roles: [], place: 'app' }),
  /** Opens an uploaded PDF in the system's viewer, to be printed from there. Refuses `app.no-dialog` in a browser, which shows PDFs itself. */
  'app.show-pdf': command<null>()({ input: OfUpload, roles: [], place: 'app' }),
}
