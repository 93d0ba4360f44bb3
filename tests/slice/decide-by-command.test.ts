import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const ledger = join(at, 'office.sqlite')
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
const hosts = openHosts()
const { signal } = new AbortController()
afterAll(() => hosts.closeAll())

const run = async (...words: readonly string[]) => {
  const { exit, json } = await runCommand([...words, '--ledger', ledger], { log: () => undefined, signal, hosts })
  return { exit, json }
}
const decide = (...words: readonly string[]) => run('office', 'decide', ...words)
const waiting = async (): Promise<unknown> => {
  const { json } = await run('office', 'registers', '--constituency', 'D01')
  return (json as { constituencies: readonly { pending: number }[] }).constituencies[0]!.pending
}

const FIRST17 = '33000019680110001'
const ROWS = [
  '户号,户主,与户主关系,姓名,性别,出生日期,公民身份号码,村(居)委会,组,人户状态',
  '001,楼甲,户主,楼甲,男,1968-01-10,330000196801100019,东坞村,1,在户',
  '001,楼甲,妻,楼乙,女,1970-01-11,330000197001110021,东坞村,1,在户',
  '001,楼甲,长子,楼丙,男,1994-01-12,330000199401120031,东坞村,1,在户',
]

beforeAll(async () => {
  const out = folder()
  await runCommand(['office', 'sample', '--out', out, '--kind', 'csv'], { log: () => undefined, signal, hosts })
  for (const name of ['选举样表.csv', '选区样表.csv'])
    writeFileSync(join(out, name), readFileSync(join(out, name), 'utf8').replaceAll('例：', ''))
  const tables = ['--election', join(out, '选举样表.csv'), '--constituencies', join(out, '选区样表.csv')]
  await run('office', 'create', ...tables, '--rehearsal')
  const file = join(at, 'D01.csv')
  // Of all three the check digit is wrong.
  writeFileSync(file, ROWS.join('\n'))
  await run('office', 'import', '--kind', 'household', file)
})

it('a waiting row is decided by one command, each with its reason, as on the page', async () => {
  expect(await waiting()).toBe(3)
  const right = ['--do', 'correct', '--set', `idNumber=${FIRST17}${checkDigit(FIRST17)}`, '--reason', '核对身份证']
  expect(await decide('D01.csv:2', ...right)).toMatchObject({ exit: 0, json: { done: 1, already: 0, refused: [] } })
  expect(await decide('D01.csv:2', ...right)).toMatchObject({ exit: 0, json: { done: 0, already: 1 } })
  expect(await decide('D01.csv:3', '--do', 'drop', '--reason', '已迁出')).toMatchObject({ exit: 0, json: { done: 1 } })
  expect(await waiting()).toBe(1)
  expect(await decide('D01.csv:9', '--do', 'drop', '--reason', '没有这一行')).toMatchObject({
    exit: 1,
    json: { done: 0, refused: [{ number: 1 }] },
  })
})

it('many are decided by a table as the sample has it, and nothing of one with a row that cannot be', async () => {
  const table = (...lines: readonly string[]): string => {
    const path = join(at, '决定.csv')
    writeFileSync(path, ['文件,行号,怎样办理,理由,姓名,证明文号', ...lines].join('\n'))
    return path
  }
  expect(await decide('--file', table('D01.csv,4,作废,重复,,', 'D01.csv,x,作废,重复,,'))).toMatchObject({
    exit: 1,
    json: { error: { code: 'decide.malformed', params: { number: 2, field: '行号' } } },
  })
  expect(await decide('--file', table('D01.csv,4,烧掉,重复,,'))).toMatchObject({
    json: { error: { code: 'decide.malformed', params: { number: 1, field: '怎样办理' } } },
  })
  expect(await waiting()).toBe(1)
  expect(await decide('--file', table('D01.csv,4,作废,重复,,证1'))).toMatchObject({ exit: 0, json: { done: 1, refused: [] } })
  expect(await waiting()).toBe(0)
})

it.each([
  ['nothing to do', []],
  ['a row and a rule', ['D01.csv:4', '--auto']],
  ['no deed', ['D01.csv:4']],
  ['a correction of nothing', ['D01.csv:4', '--do', 'correct']],
  ['no row', ['D01.csv', '--do', 'drop']],
  ['two people without the other', ['D01.csv:4', '--do', 'same-person']],
])('%s is wrong usage', async (_, words) => {
  expect(await decide(...words)).toMatchObject({ exit: 2 })
})
