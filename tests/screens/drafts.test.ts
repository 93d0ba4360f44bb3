import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const read = (file: string): string => readFileSync(join(SCREENS, file), 'utf8')

/** Where a secret is typed: a PIN, a passphrase, the recovery key. */
const SECRET = /<PinField|type="password"|setPassphrase|AGE-SECRET-KEY|\bidentity\b/

describe('a PIN, a passphrase or a recovery key', () => {
  const typedIn = files.filter((file) => file.endsWith('.tsx') && SECRET.test(read(file)))

  test('is typed somewhere', () => {
    expect(typedIn.length).toBeGreaterThan(4)
  })

  test.each(typedIn)('is never kept with what is typed in %s', (file) => {
    expect(read(file)).not.toMatch(/useDraft|keepDraft|sessionStorage|localStorage/)
  })
})

describe('an act of a form', () => {
  /** What it is called, and what stands beside its name up to the end of the call. */
  const acts = (text: string): readonly (readonly [name: string, given: string])[] =>
    [...text.matchAll(/\buseAct\('([\w.-]+)'((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\)/g)].map(
      ([, name = '', given = '']) => [name, given] as const,
    )
  /** Where what is typed is kept, or handed to the piece that keeps it. */
  const KEEPS = /\buse(?:Draft|Unused|Prepared|Typed)\b|<WithReason\b/
  /**
   * Of this computer, which is asked before there is anybody: done twice it is as done once. Groups are drawn anew each time; and where
   * nothing is typed, the calling ends once.
   */
  const NOT_KEPT = /^app\.|^devices\.challenge$|^count\.agree$/

  test('is sent as its draft’s: the same request after a reload, and another when the draft is gone', () => {
    const kept = files.filter((file) => !file.startsWith('ask') && KEEPS.test(read(file)))
    const all = kept.flatMap((file) => acts(read(file)).map(([name, given]) => ({ file, name, given })))
    expect(all.length).toBeGreaterThan(40)
    const alone = all.filter(({ name, given }) => !NOT_KEPT.test(name) && !/\btask\b/.test(given))
    expect(alone.map(({ file, name }) => `${file} ${name}`)).toEqual([])
  })
})

/** Where what is typed goes into a state of the window, which a reload forgets: `onText={setName}`, `onChange={… setName(…) …}`. */
function forgotten(text: string): readonly string[] {
  const setters = [...text.matchAll(/const \[\w+, (\w+)\] = useState\b/g)].map(([, setter = '']) => setter)
  const handlers = [
    ...text.matchAll(
      /\bon(?:Text|Folder|Count|Day|Groups|Change|Pick|Tick|Choose|Check|File|Held|Table)=\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g,
    ),
  ]
  return setters.filter((setter) => handlers.some(([, handler = '']) => new RegExp(`\\b${setter}\\b`).test(handler)))
}

/** The secret itself, by what the states of its fields are called. */
const OF_A_SECRET = /^set(?:Pin|Passphrase|Identity|Repeat|Current|Fresh)$/

/** What is looked for or looked at, and is nothing that anybody would hand in. */
const LOOKED_FOR: readonly string[] = [
  'count/JoinWriteIns.tsx setLooking',
  // A number as it is typed; the one it comes to is its form's.
  'ui/election/CoverInput.tsx setText',
  'ui/people/SignIn.tsx setPicked',
  'ui/DataTable.tsx setText',
  'ui/DayField.tsx setTyped',
  'ui/DayField.tsx setWrong',
  'ui/FindBox.tsx setChosen',
  'ui/SearchSelect.tsx setText',
  'ui/SearchSelect.tsx setOpen',
  // Which way, part or list of a page is looked at.
  'office/decisions/Decisions.tsx setTab',
  'office/decisions/Decisions.tsx setAt',
  'office/gates/PrintSheet.tsx setWhat',
  'office/imports/Imports.tsx setWay',
  'office/setup/Setup.tsx setPart',
  'start/PassphraseForm.tsx setShown',
  // Said of a secret that is typed, or chosen to go with it: it goes as the secret does.
  'start/PassphraseForm.tsx setPaper',
  'start/restore/Backups.tsx choose',
  'ui/people/GivePin.tsx setRole',
  'ui/people/SecondSheet.tsx setPerson',
]

describe('what people type', () => {
  test('is forgotten by no reload: every field of a form keeps a draft, but for secrets', () => {
    const forms = files.filter((file) => file.endsWith('.tsx'))
    expect(forms.length).toBeGreaterThan(150)
    const forgetting = forms.flatMap((file) => {
      const setters = forgotten(read(file))
      const own = SECRET.test(read(file)) ? setters.filter((setter) => !OF_A_SECRET.test(setter)) : setters
      return own.map((setter) => `${file} ${setter}`)
    })
    expect(forgetting.filter((each) => !LOOKED_FOR.includes(each))).toEqual([])
    expect(LOOKED_FOR.filter((each) => !forgetting.includes(each))).toEqual([])
  })

  /** What is erased by those who draft by it, or is over with what it came to, or is chosen for the next time as well. */
  const NOT_ERASED_THERE: readonly string[] = [
    // The form that hands it in is in another file.
    'count/sheet/typed.ts',
    'office/objections/useDecision.ts',
    'prepare/prepared.ts',
    'ui/unused.ts',
    // Files and bundles are taken off the list as they are in.
    'office/imports/Take.tsx',
    'office/merge/brought.ts',
    'office/merge/merging.ts',
    'receive/Receive.tsx',
    // Which groups of a fingerprint were compared, by the fingerprint.
    'office/merge/ticks.ts',
    // The folder of the stick, and which bundle until one is written.
    'hand-over/HandOver.tsx',
    'office/stations/useWriting.ts',
    'prepare/PaperCopy.tsx',
    'start/EnrolmentOut.tsx',
    'start/restore/Restore.tsx',
    'ui/town/PrintForm.tsx',
    // The enrolment was carried over: the laptop goes on when it is answered.
    'start/Enrol.tsx',
    // What of a page is looked at.
    'office/candidates/Candidates.tsx',
    'office/completeness/Completeness.tsx',
    'office/directory/Directory.tsx',
    'office/gates/Gates.tsx',
    'office/gates/PrintSheet.tsx',
    'office/merge/Evening.tsx',
    'office/objections/Objections.tsx',
    'office/print-room/PrintRoom.tsx',
    'office/results/ContestCard.tsx',
    'office/results/Results.tsx',
    'office/setup/Questions.tsx',
    'office/staff/Staff.tsx',
    'office/stations/Stations.tsx',
    'office/worklists/WorkLists.tsx',
  ]

  test('is erased when it is handed in, whatever is handed in', () => {
    const drafting = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('ask/') && /\buseDraft[<(]/.test(read(file)))
    expect(drafting.length).toBeGreaterThan(60)
    expect(drafting.filter((file) => !/\berase\b/.test(read(file))).toSorted()).toEqual(NOT_ERASED_THERE.toSorted())
  })

  test('is kept in the window’s session by one store, and the token of the line by the client', () => {
    const keeps = files.filter((file) => /\b(?:session|local)Storage\b/.test(read(file))).sort()
    expect(keeps).toEqual([
      'ask/drafts.ts',
      'client/loopback.ts',
      // What is at this laptop: nobody's typing.
      'ui/readers/reader.ts',
    ])
  })
})
