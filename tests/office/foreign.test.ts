import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { admin, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const FILES = join(import.meta.dirname, '../fixtures/foreign')

type Expected = Readonly<
  Record<
    string,
    {
      readonly persons: readonly {
        readonly [field in 'name' | 'id' | 'birth' | 'sex' | 'relation' | 'village' | 'head']: string
      }[]
    }
  >
>
const expected = JSON.parse(readFileSync(join(FILES, 'expected.json'), 'utf8')) as Expected

describe('a file in a layout that nobody has seen before', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = (await office(folder())).ledger
  })

  it.each(Object.keys(expected))('%s is read person by person, and nothing is asked', async (name) => {
    const path = join(FILES, name)
    const file = { path, name, size: readFileSync(path).length }
    const imported = await importFiles(ledger, admin, { files: [{ file, kind: 'household' }], dry: true, list: true })
    expect(imported.refused).toEqual([])
    const told = imported.persons!.map(({ file: _, sheet: __, row: ___, part: ____, constituency: _____, waits, ...said }) => {
      expect(waits.filter((kind) => kind !== 'constituency_unmapped')).toEqual([])
      return said
    })
    expect(told).toEqual(
      expected[name]!.persons.map(({ id, ...said }) => ({
        ...said,
        idNumber: id,
        group: String((said as unknown as { group: number }).group),
      })),
    )
    expect(recordedPersons(ledger)).toEqual([])
  })
})
