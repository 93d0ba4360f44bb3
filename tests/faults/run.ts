// `npm run faults [KILLS]`: kills a process at random moments of everything that writes, 500 times in all, and prints what was lost.
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killDuring } from './kill.ts'
import { scenarios } from './scenarios/index.ts'
import { makeTemplate } from './template.ts'

const kills = Number(process.argv[2] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'xuance-faults-'))
const template = join(folder, 'template')
mkdirSync(template)
await makeTemplate(template)

type Row = { tried: number; answered: number; lost: number; damaged: number }
const table = new Map(scenarios.map(({ name }): [string, Row] => [name, { tried: 0, answered: 0, lost: 0, damaged: 0 }]))
const queue = Array.from({ length: kills }, (_, i) => scenarios[i % scenarios.length]!).values()

async function worker(): Promise<void> {
  for (const scenario of queue) {
    const { said, problems } = await killDuring(scenario, template)
    const row = table.get(scenario.name)!
    row.tried++
    row.answered += said.length
    row.lost += problems.filter((problem) => problem.startsWith('lost')).length
    row.damaged += problems.filter((problem) => problem.startsWith('damaged')).length
    for (const problem of problems) console.error(`${scenario.name}: ${problem}`)
  }
}
await Promise.all([worker(), worker()])
rmSync(folder, { recursive: true, force: true })

const rows = [...table].map(([what, row]) => ({ what, ...row }))
const total = { what: 'all', tried: 0, answered: 0, lost: 0, damaged: 0 }
for (const row of rows) for (const key of ['tried', 'answered', 'lost', 'damaged'] as const) total[key] += row[key]
console.log('| killed during | tried | successes answered | lost | damaged |\n|---|---|---|---|---|')
for (const { what, tried, answered, lost, damaged } of [...rows, total])
  console.log(`| ${what} | ${tried} | ${answered} | ${lost} | ${damaged} |`)
process.exitCode = total.lost + total.damaged > 0 ? 1 : 0
