import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { procedures } from '#contract/index.ts'

type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>
const defOf = (schema: unknown): Def => (schema as { readonly def: Def }).def

/** Each text that a schema takes, with where it stands in what is sent. */
function textsIn(schema: unknown, path: string): readonly (readonly [path: string, text: z.ZodType])[] {
  const def = defOf(schema)
  const many = (schemas: readonly unknown[]) => schemas.flatMap((each) => textsIn(each, path))
  switch (def.type) {
    case 'object':
      return Object.entries(def['shape'] as object).flatMap(([name, each]) => textsIn(each, `${path}.${name}`))
    case 'array':
      return textsIn(def['element'], `${path}[]`)
    case 'record':
      return [...textsIn(def['keyType'], `${path}{key}`), ...textsIn(def['valueType'], `${path}{}`)]
    case 'tuple':
      return many(def['items'] as readonly unknown[])
    case 'union':
      return many(def['options'] as readonly unknown[])
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return textsIn(def['innerType'], path)
    case 'pipe':
      return defOf(def['in']).type === 'string' ? [[path, schema as z.ZodType]] : textsIn(def['in'], path)
    case 'string':
      return [[path, schema as z.ZodType]]
    case 'number':
    case 'int':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'never':
      return []
    default:
      throw new Error(`Nobody has said yet how a text is looked for in “${def.type}” (${path}).`)
  }
}

const asked = Object.entries(procedures).flatMap(([name, { input }]) => textsIn(input, name))
const open = [
  ...new Set(
    asked.flatMap(([path, text]) =>
      ['王\u0000小', '王\u202E小', '王\uFFFF'].some((typed) => text.safeParse(typed).success) ? [path] : [],
    ),
  ),
]

/** What is never stated, so that it may hold any sign; why not. */
const NOT_STATED: Readonly<Record<string, readonly RegExp[]>> = {
  'a secret, or what is compared with one': [/\.(passphrase|identity|fingerprint|heard)$/],
  'a place on this machine': [/\.(out|folder|place|backup)$/, /^app\.cancel\.job$/],
  'looked up, and an unknown one is refused or finds nothing': [
    /\.(find|list|lookup)\.text$/,
    /\.(voter|principal|agent|person|replaces|role|book)$/,
    /^voting\.elsewhere\.number$/,
    /\.principals\[\]$/,
    /\.(file|sheet)$/,
    /^voting\.elsewhere\.number$/,
    /^setup\.answer\.(question|answer)$/,
    /^staff\.(kin-form|declare-kin)\.candidate$/,
    /^candidates\.(withdraw|vet|keep)\.candidate$/,
    /^candidates\.(try-preselection|preselect)\.votes\[\]\.candidate$/,
    /^(candidates\.state-formal|count\.start-round)\.candidates\[\]$/,
    /^results\.declare\.elected\[\]$/,
    /^imports\.compare\.accept\[\]$/,
    /^roll\.pass-gate\.accept\[\]\.code$/,
    /^boxes\.(out|in)\.box$/,
    /^prints\.(box|preview)\.box$/,
    /^count\.(check|type)\.figures\.votes\[\]\.candidate$/,
    /^count\.(keep-calls|call)\.papers\[\]\.marks\{key\}$/,
    /^count\.join-write-ins\.names\[\]$/,
    /^count\.adjudicate\.oddPaper$/,
  ],
  'a whole text or draft that is read line by line, and each unseen sign in it is a finding (E.817)': [
    /^(app\.begin|app\.check-setup|setup\.preview|setup\.change)\.draft\./,
    /^app\.read-(areas|election)\.text$/,
    /^staff\.read\.text$/,
  ],
  'the name of a file, of which a plain one is made': [/^app\.upload\.name$/],
  'what chance begins with, in a rehearsal': [/^rehearsal\.(day|count)\.seed$/],
}
/** Cells of a form that may say nothing. */
const MAY_BE_BLANK = [/^decisions\.by-hand\..+\{\}$/, /^candidates\.propose\.details\{\}$/, /^station\.open\.checklist/]
const notStated = Object.values(NOT_STATED).flat()

describe('every word that the contract takes', () => {
  it('is looked for in every procedure', () => expect(asked.length).toBeGreaterThan(300))

  it('is refused with a sign that no eye sees, or is never stated', () =>
    expect(open.filter((path) => !notStated.some((each) => each.test(path)))).toEqual([]))

  it('is refused of blanks alone, but for cells that may say nothing', () => {
    const blank = asked.flatMap(([path, text]) => (text.safeParse('  ').success ? [path] : []))
    expect([...new Set(blank)].filter((path) => ![...notStated, ...MAY_BE_BLANK].some((each) => each.test(path)))).toEqual([])
  })

  it('is named here only while somebody sends it', () =>
    expect(notStated.filter((each) => !open.some((path) => each.test(path))).map(String)).toEqual([]))
})
