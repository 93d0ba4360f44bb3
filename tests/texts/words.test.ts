import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { refusals } from '#contract/refusals.ts'
import { findings } from '#rules/findings.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import { roleWords } from '#words/role-words.ts'
import { whenWrong } from '#words/when-wrong.ts'
import * as en from '../../src-renderer/texts/en/index.ts'
import * as zh from '../../src-renderer/texts/zh/index.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')

type Rule = { readonly say: string; readonly not: string }
const table = glossary.slice(glossary.indexOf('## One word for one thing')).split('\n')
const rules: readonly Rule[] = table
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, say, not]) => say !== undefined && not !== undefined && !say.startsWith('say') && !say.startsWith('-'))
  .flatMap(([, say, not]) => not!.split(/、|, /).map((each) => ({ say: say!, not: each })))

/** Every text within, with where it stands. */
function textsIn(within: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof within === 'string') return [[at, within]]
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([key, value]) => textsIn(value, `${at}.${key}`))
}

/** What stands in quotes in the files of a folder, and has Chinese in it. */
const spelledIn = (folder: string): readonly (readonly [at: string, text: string])[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(ROOT, folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return [...code.matchAll(/'[^'\n]*'|`[^`]*`/g)]
        .map(([text]) => [`${folder}/${file}`, text] as const)
        .filter(([, text]) => /\p{Script=Han}/u.test(text))
    })

const commands = spelledIn('src-main/hosts/cli')
const texts = [
  ...textsIn(zh, 'zh'),
  ...textsIn(en, 'en'),
  ...textsIn(refusals, 'refusals'),
  ...textsIn(findings, 'findings'),
  ...textsIn(zhejiang2021, 'pack'),
  ...textsIn(whenWrong, 'whenWrong'),
  ...commands,
  ...spelledIn('src-main/station/printing'),
  ...spelledIn('src-main/print'),
]

/** Another program's own words: the system's session, and what somebody locked a table with. */
const EXCUSED = /^refusals\.(?:keys\.keyring-shut|import\.unreadable|import\.password)\./

describe('one word for one thing', () => {
  it('is what the table of the glossary says, and it is read whole', () => {
    expect(rules.length).toBeGreaterThan(40)
    expect(rules).toContainEqual({ say: '记录号', not: '领票号' })
    expect(texts.length).toBeGreaterThan(3000)
  })

  it.each(rules)('“$say”, never “$not”', ({ not }) => {
    const isLatin = /^[a-z ]+$/i.test(not)
    const banned = isLatin ? new RegExp(String.raw`\b${not}s?\b`, 'i') : null
    const found = texts.filter(([at, text]) => (banned ? !/\.zh\b/.test(at) && banned.test(text) : text.includes(not)))
    expect(found.filter(([at]) => !EXCUSED.test(at))).toEqual([])
  })
})

describe('the roles of people', () => {
  it('are called the same on a screen and in a refusal', () => {
    for (const [role, word] of Object.entries(zh.roles)) expect(roleWords(role, 'zh')).toBe(word)
    for (const [role, word] of Object.entries(en.roles)) expect(roleWords(role, 'en')).toBe(word.toLowerCase())
  })
})

describe('the Chinese answers of the command line', () => {
  it('spell no code of the program', () => {
    expect(commands.length).toBeGreaterThan(60)
    const coded = commands.filter(([, text]) => /\$\{JSON\.|(?<![\w$.{])[a-z]+_[a-z_]+(?!\w)|waiting\//.test(text))
    expect(coded).toEqual([])
  })

  it('say every role, verdict, outcome, kind and state through the table of words', () => {
    const bare = commands.filter(([, text]) =>
      /\$\{(?:\w+\.)*(?:roles?|verdict|outcome|kind|state|standing|gate)(?:\.join\([^)]*\))?\}/.test(text),
    )
    expect(bare).toEqual([])
  })
})
