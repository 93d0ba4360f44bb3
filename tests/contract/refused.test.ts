import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { handedTo } from '../../docs/handed.ts'
import { isNode, isText, nameOf, readSources, visit } from '../../docs/sources.ts'
import { refusals } from '#contract/refusals.ts'

const root = join(import.meta.dirname, '../..')
const sources = readSources()

/** Codes that nothing refuses, each with its reason. */
const NEVER: Readonly<Record<string, string>> = {}

/** What is handed to those who make a refusal, and what stands as the code of one that is written whole, or lacks names yet (`print.*`). */
function madeInMain(): ReadonlySet<string> {
  const made = new Set(
    handedTo(sources, [
      { place: 'contract/result.ts#refuse', at: 0 },
      { place: 'contract/result.ts#refusal', at: 0 },
    ]).keys(),
  )
  for (const { node, file } of sources.values())
    if (!file.startsWith('contract/'))
      visit(node, ({ type, key, value }) => {
        if (type === 'Property' && nameOf(key) === 'code')
          visit(value, (each) => {
            if (isNode(each) && isText(each)) made.add(each.value)
          })
      })
  return made
}

/** A window without its app refuses by itself: `client.*`. */
const saidByScreens = (): string =>
  readdirSync(join(root, 'src-renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('texts'))
    .map((file) => readFileSync(join(root, 'src-renderer', file), 'utf8'))
    .join('\n')

it('every refusal of the table is made by something, or says why not', () => {
  const [made, screens] = [madeInMain(), saidByScreens()]
  const never = Object.keys(refusals).filter(
    (code) => !made.has(code) && !(code.startsWith('client.') && screens.includes(`'${code}'`)),
  )
  expect(never).toEqual(Object.keys(NEVER))
})

it('nothing makes a refusal past `refuse`, `refusal` and `named`: theirs is the only cast', () => {
  const casts = ['src-main', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(root, folder, file), 'utf8').matchAll(/\bas (unknown as )?(Refusal|Refused)\b/g)].map(
          () => `${folder}/${file.replaceAll('\\', '/')}`,
        ),
      ),
  )
  expect(casts).toEqual(['src-main/contract/result.ts'])
})
