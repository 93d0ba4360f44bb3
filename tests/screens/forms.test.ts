import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = new Map(
  readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => [file, readFileSync(join(SCREENS, file), 'utf8')] as const),
)

/** Where something is written that is handed in. */
const WRITTEN = /<(?:TextField|textarea|CountField|DayField|FolderField|GroupFields|select)\b/
const FORM = /<(?:Form|FormSheet|WithReason)\b/

const importers = (file: string): readonly string[] =>
  [...files].flatMap(([each, text]) =>
    [...text.matchAll(/from '(\.[^']+)'/g)].some(([, path = '']) => posix.join(dirname(each), path) === file) ? [each] : [],
  )

/** It has a form, or is a piece of those that have. */
const isInForm = (file: string): boolean => {
  if (FORM.test(files.get(file)!)) return true
  const by = importers(file)
  return by.length > 0 && by.every(isInForm)
}

/** Without one, and why. */
const APART = [
  // Kept as it is filled in, item by item; the page's act goes to what is missing.
  'closing/Reconciled.tsx',
  // Whom of the list to see is chosen; nothing is handed in.
  'office/directory/Filters.tsx',
  // What a file's columns are is chosen, and the file is what is handed in.
  'office/imports/ChosenFile.tsx',
  'office/imports/Columns.tsx',
  // What is looked at is chosen; nothing is handed in.
  'office/print-room/PlaceOfPrints.tsx',
  'office/worklists/WorkLists.tsx',
  'prepare/Checklist.tsx',
  'prepare/OtherDay.tsx',
  'prepare/Papers.tsx',
  // The first field of the form of a passphrase.
  'start/FirstStart.tsx',
  // Of an election: the wizard's form has them, and a page that tells what a change does while it is typed.
  'ui/election/DayFields.tsx',
  'ui/election/ElectionFields.tsx',
  // Which constituency is looked at.
  'ui/town/PlaceChoice.tsx',
]

test('whatever is written and handed in is in the one form, which says what is missing below its field', () => {
  const fields = [...files].filter(([file, text]) => !/^ui\/[^/]+$/.test(file) && WRITTEN.test(text)).map(([file]) => file)
  expect(fields.length).toBeGreaterThan(40)
  expect(fields.filter((file) => !isInForm(file)).toSorted()).toEqual(APART)
})
