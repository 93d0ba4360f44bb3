import type { z } from 'zod'
import type { EntryType } from '#ledger/entries/define.ts'
import { entryTypes, isTypeName } from '#ledger/entries/index.ts'
import { limitsOf, spelled } from '../../docs/entry-types.ts'

type Definition = z.core.$ZodTypes['_zod']['def']
const defOf = (schema: z.core.$ZodType): Definition => (schema as unknown as { readonly def: Definition }).def

/** All that a schema takes, a line for each part that can be added, left out or widened by itself. */
function linesOf(schema: z.core.$ZodType, path: string): readonly string[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return [`${path}: an object`, ...Object.entries(def.shape).flatMap(([key, value]) => linesOf(value, `${path}.${key}`))]
    case 'optional':
      return [`${path}: may be left out`, ...linesOf(def.innerType, path)]
    case 'array':
      return [`${path}: a list${limitsOf(def.checks)}`, ...linesOf(def.element, `${path}[]`)]
    case 'record':
      return [`${path}: any ${spelled(def.keyType, false)}`, ...linesOf(def.valueType, `${path}{}`)]
    case 'union':
      return def.options.flatMap((option, n) => linesOf(option, `${path}|${n}`))
    case 'enum':
      return Object.values(def.entries).map((value) => `${path}=${String(value)}`)
    case 'literal':
      return def.values.map((value) => `${path}=${String(value)}`)
    default:
      return [`${path}: ${spelled(schema, false)}`]
  }
}

/** What this program takes in entries, type by type. */
export const schemaLines = (): readonly string[] =>
  Object.keys(entryTypes)
    .filter(isTypeName)
    .flatMap((type) => {
      const { body, scopes, writers }: EntryType = entryTypes[type]
      const places = [...scopes.map((scope) => `${type}: in ${scope}`), ...writers.map((writer) => `${type}: by ${writer}`)]
      return [...places, ...linesOf(body, type)]
    })
