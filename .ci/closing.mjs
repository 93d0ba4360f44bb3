// The closing line over several runs of the tests, from the counts they left (tests/closing-line.ts). None left: nothing ran.
import { existsSync, readFileSync } from 'node:fs'

const [file = ''] = process.argv.slice(2)
const [passed, failed, skipped] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [0, 1, 0]
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
