import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const ledger = join(at, 'office.sqlite')
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
const hosts = openHosts()
const { signal } = new AbortController()
const run = (...words: readonly string[]) => runCommand(words, { log: () => undefined, signal, hosts })
const put = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(join(at, name), lines.join('\n'))
  return join(at, name)
}
const create = (election: string, areas: string) =>
  run('office', 'create', '--ledger', ledger, '--election', election, '--constituencies', areas, '--rehearsal')

afterAll(() => hosts.closeAll())

describe('an election out of two tables', () => {
  it('has samples that are written once and never over somebody’s own', async () => {
    const out = folder()
    expect(await run('office', 'sample', '--out', out, '--kind', 'csv')).toMatchObject({ exit: 0 })
    expect(readdirSync(out).sort()).toEqual([
      '候选人样表.csv',
      '决定样表.csv',
      '工作人员样表.csv',
      '户籍样表.csv',
      '选举样表.csv',
      '选区样表.csv',
    ])
    const again = await run('office', 'sample', '--out', out, '--kind', 'csv')
    expect(again).toMatchObject({ exit: 1, json: { error: { code: 'out.there-already', params: { file: '选举样表.csv' } } } })
    // As they are they are somebody else's election: nothing is begun with them.
    const untouched = await create(join(out, '选举样表.csv'), join(out, '选区样表.csv'))
    const wrong = [2, 4, 8, 9, 10].map((row) => ({ file: '选举样表.csv', row, code: 'E.835' }))
    expect(untouched).toMatchObject({
      exit: 1,
      json: { created: false, wrong: expect.arrayContaining(wrong.map((each) => expect.objectContaining(each) as unknown)) },
    })
    expect(existsSync(ledger)).toBe(false)
  })

  const areas = put('选区.csv', '编号,选区名称,级别,应选名额,所含村组', 'D01,第一选区,县级,2,东坞村')
  const facts = ['选举名称,换届选举(模拟)', '选举日,2026年12月15日', '投票开始,7:00', '选举委员会,青溪镇选举委员会']

  it('is not begun while they have an error, which is told by file, row and column', async () => {
    const election = put('选举.csv', '项目,内容', ...facts, '选举日,2026-12-16', '类别,改选', '主任,王伟', '镇,青溪镇')
    expect(
      await create(election, put('错.csv', '编号,选区名称,级别,应选名额,所含村组', 'D01,第一选区,县级,九,东坞村')),
    ).toMatchObject({
      exit: 1,
      json: {
        created: false,
        wrong: [
          { file: '选举.csv', row: 6, column: '项目', code: 'E.825' },
          { file: '选举.csv', row: 7, column: '内容', code: 'E.826' },
          { file: '选举.csv', row: 8, column: '项目', code: 'E.824' },
          { file: '选举.csv', row: 10, column: '区（县、市）', code: 'E.801' },
          { file: '错.csv', row: 2, column: '应选名额', code: 'E.807' },
        ],
      },
    })
    expect(existsSync(ledger)).toBe(false)
    expect(await create(put('空.csv', '甲,乙'), areas)).toMatchObject({ json: { error: { code: 'import.headings' } } })
  })

  it('of a day that is over is begun by nobody, which is told before a passphrase is asked for', async () => {
    delete process.env['XUANCE_PASSPHRASE']
    const over = ['选举名称,换届选举', '选举日,2026年1月15日', '选举委员会,青溪镇选举委员会', '镇,青溪镇', '区,云越区']
    const tables = ['--election', put('过.csv', '项目,内容', ...over), '--constituencies', areas]
    expect(await run('office', 'create', '--ledger', join(at, 'over.sqlite'), ...tables, '--admin', '施国强')).toMatchObject({
      exit: 1,
      json: { created: false, wrong: [{ code: 'E.827', column: 'day' }] },
    })
    process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
  })

  it('is what they say: a day in words, an hour without its nought', async () => {
    expect(await create(put('对.csv', '项目,内容', ...facts, '镇,青溪镇', '区,云越区'), areas)).toMatchObject({ exit: 0 })
    expect(await run('office', 'today', '--ledger', ledger)).toMatchObject({ exit: 0, json: { day: '2026-12-15' } })
  })

  it('is begun with what the rules remark, and says so', async () => {
    const peopled = put(
      '人口.csv',
      '编号,选区名称,级别,所属选区,应选名额,人口,所含村组',
      'D01,第一选区,县级,,2,,东坞村',
      'D01-1,镇第一选区,乡级,D01,3,44000,东坞村',
    )
    const tables = ['--election', join(at, '对.csv'), '--constituencies', peopled]
    const begun = await run('office', 'create', '--ledger', join(folder(), 'office.sqlite'), ...tables, '--rehearsal')
    expect(begun).toMatchObject({ exit: 0, json: { findings: [{ code: 'W.129' }] } })
    expect(JSON.stringify(begun)).toContain('人口44000对应代表总名额74')
  })
})
