import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { PASSPHRASE } from '../fixtures/election.ts'
import { electionTable } from '../fixtures/election-table.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = join(import.meta.dirname, '../fixtures/faults/town')
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
const hosts = openHosts()
const { signal } = new AbortController()
const ledger = ['--ledger', join(at, 'office.sqlite')]
const run = (...words: readonly string[]) => runCommand(words, { log: () => undefined, signal, hosts })
const put = (name: string, text: string): string => {
  writeFileSync(join(at, name), text)
  return join(at, name)
}
const read = (file: string, ...more: readonly string[]) =>
  run('office', 'import', ...ledger, '--kind', 'household', file, '--dry-run', '--list', ...more)
const id = (first17: string): string => first17 + checkDigit(first17)

// Two columns that could be the names, and nothing that says which.
const people = [
  ['王伟', '李芳', id('33079919800302011')],
  ['张敏', '刘洋', id('33079919850506022')],
  ['陈静', '赵磊', id('33079919900708024')],
]
const lines = people.map((row) => [...row, '试验镇东坞村1组1号'].join(','))

describe('a layout that somebody confirmed', () => {
  const file = put('a.csv', lines.join('\n'))
  beforeAll(async () => {
    const made = ['--election', electionTable(town, at), '--constituencies', join(town, 'constituencies.csv'), '--rehearsal']
    await run('office', 'create', ...ledger, ...made)
  })

  it('reads files of its shape, written by hand or as the list of an import has it', async () => {
    expect(await read(file)).toMatchObject({ json: { refused: [{ code: 'import.unclear' }] } })
    const layout = put('layout.json', JSON.stringify({ fields: { name: 'B列', idNumber: 'C列', address: 'D列' } }))
    const listed = await read(file, '--layout', layout)
    expect(listed).toMatchObject({
      exit: 0,
      json: {
        files: [{ layout: [{ headless: true, fields: { name: 'B列', idNumber: 'C列', address: 'D列' } }] }],
        persons: [{ name: '李芳', village: '东坞村' }, { name: '刘洋' }, { name: '赵磊' }],
      },
    })
    const again = put('answer.json', JSON.stringify(listed.json))
    const other = put('b.csv', [...lines, `周艳,黄勇,${id('33079919910910031')},试验镇东坞村1组1号`].join('\n'))
    expect(await read(other, '--layout', again)).toMatchObject({ exit: 0, json: { totals: { persons: 4 } } })
  })

  it('and no others', async () => {
    const layout = put('c.json', JSON.stringify([{ fields: { name: '当家人', idNumber: '证号' } }]))
    const plain = put('d.csv', people.map(([name, , number]) => [name, number, '试验镇东坞村1组1号'].join(',')).join('\n'))
    expect(await read(plain, '--layout', layout)).toMatchObject({
      exit: 1,
      json: { refused: [{ code: 'import.other-shape', params: { file: 'd.csv', missing: '当家人、证号' } }] },
    })
    for (const text of ['{', '{"fields":[]}', '{"files":[]}'])
      expect(await read(file, '--layout', put('bad.json', text))).toMatchObject({ exit: 2, json: { error: { code: 'usage' } } })
    expect(await read(file, '--layout', join(at, 'none.json'))).toMatchObject({ exit: 2 })
  })
})
