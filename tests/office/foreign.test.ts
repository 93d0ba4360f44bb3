import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { lookAt } from '#office/importing/look-at.ts'
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
    const [{ rows, counts }] = imported.files as [(typeof imported.files)[number]]
    expect(counts.persons + counts.evidence + counts.pending + counts.known).toBe(rows)
  })

  it('is looked at before it is read: columns without headings have letters', () => {
    const name = '2_没有标题行.csv'
    const path = join(FILES, name)
    const looked = lookAt(ledger, { path, name, size: readFileSync(path).length }, 'household')
    expect(looked).toMatchObject({ ok: true, value: { sheets: [{ headingRow: 0, missing: [], rows: 34 }] } })
    const columns = looked.ok ? looked.value.sheets[0]!.columns.map(({ heading, field }) => [heading, field]) : []
    expect(columns).toEqual([
      ['A列', 'household'],
      ['B列', 'name'],
      ['C列', 'relation'],
      ['D列', 'idNumber'],
      ['E列', 'sex'],
      ['F列', 'address'],
      ['G列', 'phone'],
    ])
  })

  it('counts every row as a person, a fact, waiting, known, or as nobody', async () => {
    const name = '3_两层标题_组名成行.xlsx'
    const path = join(FILES, name)
    const files = [{ file: { path, name, size: readFileSync(path).length }, kind: 'household' as const }]
    const { files: read } = await importFiles(ledger, admin, { files, dry: true })
    expect(read[0]!.counts).toMatchObject({
      noise: { blank: 0, title: 2, heading: 2, place: 4, household: 0, total: 4, note: 0 },
    })
  })

  it('of which two columns could be the names is not read before somebody says which, and not asked about again', () => {
    const people = [
      ['王伟', '李芳', '330799198003020115'],
      ['张敏', '刘洋', '330799198505060221'],
      ['陈静', '赵磊', '330799199007080240'],
    ]
    const text = people.map((row) => [...row, '青溪镇东坞村1组1号'].join(',')).join('\n')
    const take = (csv: string, mapping?: ReadonlyMap<string, string>) =>
      importHouseholds(ledger, admin, 'unclear.csv', new TextEncoder().encode(csv), mapping && { mapping })
    expect(take(text)).toMatchObject({
      ok: false,
      error: { code: 'import.unclear', params: { field: '姓名', example: 'A列=name' } },
    })
    expect(take(text, new Map([['B列', 'name']]))).toMatchObject({ ok: true, value: { persons: 3 } })
    expect(take(`${text}\n周艳,黄勇,330799199109100310,青溪镇东坞村1组1号`)).toMatchObject({ ok: true, value: { persons: 1 } })
    expect(recordedPersons(ledger).map(({ fields }) => fields['name'])).toEqual(['李芳', '刘洋', '赵磊', '黄勇'])
  })
})
