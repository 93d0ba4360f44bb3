import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import { procedures, type Name } from '#contract/index.ts'
import { refusals } from '#contract/refusals.ts'
import { WANTS_SECOND } from '#contract/wants-second.ts'
import type { perform } from '../../src-renderer/ask/perform.ts'
import type { Said } from '../../src-renderer/ask/second.ts'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const read = (file: string): string => readFileSync(join(SCREENS, file), 'utf8')

it('whatever refuses one person where it takes two opens the dialog for the second', () => {
  const wanting = Object.keys(refusals).filter((code) => code.endsWith('.second-person'))
  expect(wanting.length).toBeGreaterThan(4)
  expect(wanting.filter((code) => !WANTS_SECOND.has(code))).toEqual([])
  expect(read('ask/perform.ts')).toContain('WANTS_SECOND.has(')
})

it('every act that may take two says act and figures to the second person', () => {
  const two = (Object.keys(procedures) as Name[]).filter((name) => 'second' in procedures[name])
  const pages = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const text = pages.map(read).join('\n')
  /** What stands beside the name where a page acts, up to the end of the call. */
  const calledWith = (what: string): string =>
    new RegExp(`useAct\\(${what}, place(, \\{[\\s\\S]*?)?\\n?\\s*\\}?\\)\\n`).exec(text)?.[1] ?? ''
  // One piece asks what a page names (`asks`), and says it for all of them.
  const given = (name: string): string => calledWith(text.includes(`asks="${name}"`) ? 'asks' : `'${name}'`)
  expect(two.length).toBeGreaterThan(25)
  expect(two.filter((name) => !/\bsays\b/.test(given(name)))).toEqual([])
})

it('and the compiler asks for both wherever the contract knows a second person', () => {
  type Given<N extends 'count.sign' | 'count.type'> = Parameters<typeof perform<N>>['length']
  expectTypeOf<Given<'count.sign'>>().toEqualTypeOf<4>()
  expectTypeOf<Given<'count.type'>>().toEqualTypeOf<3 | 4>()
  expectTypeOf<undefined>().not.toExtend<Said['figures']>()
})

it('and what opens it is a refusal', () => {
  expect([...WANTS_SECOND].filter((code) => !Object.hasOwn(refusals, code))).toEqual([])
})
