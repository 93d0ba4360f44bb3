import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const read = (file: string): string => readFileSync(join(SCREENS, file), 'utf8')

/** State that outlives its component: what changes at the top of a file. */
const MADE =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=\n]+)? = (?:create(?:<[^\n]*>)?\(|new (?:Map|Set|WeakMap)(?:<[^\n]*>)?\(\)))/gm

/** What is of the computer or of the window itself, whoever's ledger is open. */
const OF_THE_WINDOW = [
  'app/overlay.ts useOverlay',
  'ask/app.ts useApp',
  'ask/cards.ts listeners',
  'ask/drafts.ts isFull',
  'ask/jobs.ts useJobDrawer',
  'ask/keep-up.ts sending',
  'ask/settings.ts useSettings',
  'ask/settings.ts underWay',
  'ask/toasts.ts useNotices',
  'ask/toasts.ts next',
  // The same page, whoever sits down.
  'ask/wrong.ts useWrong',
  // When a key was pressed: milliseconds later it is nothing any more.
  'check-in/keys.ts digit',
  'check-in/keys.ts lastEnter',
  'check-in/keys.ts cardAt',
  'client/call.ts refusalHeard',
  'client/call.ts underWay',
  'ui/readers/reader.ts useReader',
  'start/later.ts useStart',
  'texts/index.ts wanted',
  'texts/sentences.ts table',
  'texts/sentences.ts coming',
  'texts/sentences.ts missing',
  'ui/sound.ts context',
]

/** What another ledger ends by hand. */
const ENDED_BY_HAND = ['ask/drafts.ts useDrafts', 'ask/second.ts useSecond', 'ask/seat.ts lastAt', 'ask/ledger.ts ended']

test('state that outlives its page ends with its ledger, but for what is the window’s own', () => {
  const made = files.flatMap((file) => [...read(file).matchAll(MADE)].map(([, kept, named]) => `${file} ${kept ?? named}`))
  expect(made.toSorted()).toEqual([...OF_THE_WINDOW, ...ENDED_BY_HAND].toSorted())
  for (const each of ENDED_BY_HAND) expect(read(each.split(' ')[0]!)).toMatch(/onAnotherLedger\(/)
  expect(files.filter((file) => /\bofLedger\(/.test(read(file))).length).toBeGreaterThan(4)
})
