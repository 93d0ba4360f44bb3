import { writeSync } from 'node:fs'
import { scenarios } from './scenarios/index.ts'

// The process that is killed: `victim.ts SCENARIO FOLDER`. What it prints is out before the next step begins.
const [name = '', folder = ''] = process.argv.slice(2)
const print = (value: unknown): number => writeSync(1, `${JSON.stringify(value)}\n`)
await scenarios.find((scenario) => scenario.name === name)!.act(folder, () => print('ready'), print)
