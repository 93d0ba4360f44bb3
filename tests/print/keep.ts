import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { greyPng } from './grey-png.ts'
import { KEPT, keptHash, madeForms, REASONS } from './kept-pages.ts'
import { pictureOf } from './picture.ts'

// Keeps every form anew as it looks now: `npm run paper -- "why it looks otherwise"`. Look at the pictures before you commit them.
const why = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .join(' ')
  .trim()
if (why === '') {
  console.error('npm run paper -- "why the forms look otherwise"')
  process.exit(2)
}
const forms = await madeForms()
mkdirSync(KEPT, { recursive: true })
for (const name of readdirSync(KEPT)) if (/\.(txt|png)$/.test(name)) rmSync(join(KEPT, name))
for (const { files } of forms) for (const [name, bytes] of files) writeFileSync(join(KEPT, name), bytes)
appendFileSync(REASONS, `- \`${keptHash()}\` ${why}\n`)

// What the handbook and the first page of the project show of them, larger.
const shown = fileURLToPath(new URL('../../docs/handbook/pictures/', import.meta.url))
for (const [picture, name, page] of [
  ['print-register', 'register-1', 1],
  ['print-poster', 'poster', 1],
  ['print-cards', 'voter-cards', 1],
] as const) {
  const sheet = forms.find((form) => form.name === name)!.sheets[page]!
  writeFileSync(join(shown, `${picture}.png`), greyPng(pictureOf(sheet, 1.5)))
}
