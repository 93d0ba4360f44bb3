import type { z } from 'zod'

/** Whether a value certainly fits. `false` says nothing: then the schema itself is asked, and knows what is wrong. */
export type Accepts = (value: unknown) => boolean

/** Where zod lets others read what a schema was made of. */
const inside = '_zod'

type Def = Readonly<Record<string, unknown>> & { readonly type: string }
type Check = { readonly [inside]: { readonly def: Readonly<Record<string, unknown>> } }

const never: Accepts = () => false

/**
 * A check of a JSON value that accepts nothing the schema refuses, several times as fast: made for the nearly always sound. Whatever
 * of zod it does not know it never accepts, so a schema may use anything.
 */
export function acceptsOf(schema: z.core.$ZodType): Accepts {
  const def = schema[inside].def as unknown as Def
  const make = makers[def.type]
  const checks = checksOf(def)
  return make && checks ? make(def, checks) : never
}

const inner = (def: Def, key: string): Accepts => acceptsOf(def[key] as z.core.$ZodType)

const makers: Readonly<Record<string, (def: Def, checks: readonly Check[]) => Accepts>> = {
  string: textAccepts,
  number: numberAccepts,
  array: arrayAccepts,
  object: objectAccepts,
  record: recordAccepts,
  enum: (def) => oneOf(Object.values(def['entries'] as Record<string, unknown>)),
  literal: (def) => oneOf(def['values'] as readonly unknown[]),
  optional: (def) => {
    const accepts = inner(def, 'innerType')
    return (value) => value === undefined || accepts(value)
  },
  union: (def, checks) => {
    // Exactly one of several, not at least one.
    if (checks.length > 0 || (def['inclusive'] === false && def['discriminator'] === undefined)) return never
    const options = (def['options'] as readonly z.core.$ZodType[]).map(acceptsOf)
    return (value) => options.some((accepts) => accepts(value))
  },
  unknown: () => () => true,
}

function oneOf(values: readonly unknown[]): Accepts {
  const set = new Set(values)
  return (value) => set.has(value)
}

/** A schema may itself be a check (a format); `undefined` for an ending this file does not know, such as `trim`. */
function checksOf(def: Def): readonly Check[] | undefined {
  const own = def['check'] === undefined ? [] : [{ [inside]: { def } }]
  const checks = [...own, ...((def['checks'] as readonly Check[] | undefined) ?? [])]
  return checks.every(isKnown) ? checks : undefined
}

const EXACT_FORMATS: ReadonlySet<unknown> = new Set(['regex', 'date', 'datetime', 'starts_with', 'safeint'])
const KNOWN: ReadonlySet<unknown> = new Set(['min_length', 'max_length', 'length_equals', 'greater_than', 'less_than'])

const isKnown = ({ [inside]: { def } }: Check): boolean =>
  KNOWN.has(def['check']) ||
  (['string_format', 'number_format'].includes(def['check'] as string) && EXACT_FORMATS.has(def['format']))

/** Bounds of a length or a number; both inclusive where the numbers are whole. */
function boundsOf(checks: readonly Check[]): readonly [number, number] {
  let [least, most] = [-Infinity, Infinity]
  for (const {
    [inside]: { def },
  } of checks) {
    const [value, exact] = [
      Number(def['value'] ?? def['minimum'] ?? def['maximum'] ?? def['length']),
      def['inclusive'] === false ? 1 : 0,
    ]
    if (def['check'] === 'min_length' || def['check'] === 'length_equals' || def['check'] === 'greater_than')
      least = Math.max(least, value + exact)
    if (def['check'] === 'max_length' || def['check'] === 'length_equals' || def['check'] === 'less_than')
      most = Math.min(most, value - exact)
  }
  return [least, most]
}

function textAccepts(_: Def, checks: readonly Check[]): Accepts {
  const [least, most] = boundsOf(checks)
  const patterns = checks.flatMap(({ [inside]: { def } }) => (def['check'] === 'string_format' ? [def['pattern'] as RegExp] : []))
  if (patterns.some((pattern) => pattern.global || pattern.sticky)) return never
  const [pattern, ...more] = patterns
  return (value) =>
    typeof value === 'string' &&
    value.length >= least &&
    value.length <= most &&
    (pattern === undefined || pattern.test(value)) &&
    more.every((each) => each.test(value))
}

function numberAccepts(def: Def, checks: readonly Check[]): Accepts {
  const [least, most] = boundsOf(checks)
  if (def['format'] !== 'safeint') return never
  return (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
}

function arrayAccepts(def: Def, checks: readonly Check[]): Accepts {
  const [accepts, [least, most]] = [inner(def, 'element'), boundsOf(checks)]
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false
    for (let i = 0; i < value.length; i++) if (!accepts(value[i])) return false
    return true
  }
}

function objectAccepts(def: Def, checks: readonly Check[]): Accepts {
  const shape = Object.entries(def['shape'] as Record<string, z.core.$ZodType>)
  const strict = (def['catchall'] as z.core.$ZodType | undefined)?.[inside].def.type === 'never'
  if (!strict || checks.length > 0) return never
  const members = new Map(shape.map(([key, schema]) => [key, acceptsOf(schema)]))
  const needed = shape.filter(([, schema]) => schema[inside].def.type !== 'optional').map(([key]) => key)
  return (value) => {
    if (!isPlain(value)) return false
    for (const key in value) {
      const accepts = members.get(key)
      if (accepts === undefined || !accepts(value[key])) return false
    }
    for (const key of needed) if (!Object.hasOwn(value, key)) return false
    return true
  }
}

function recordAccepts(def: Def, checks: readonly Check[]): Accepts {
  if (checks.length > 0 || (def['keyType'] as z.core.$ZodType)[inside].def.type !== 'string') return never
  const [acceptsKey, acceptsValue] = [inner(def, 'keyType'), inner(def, 'valueType')]
  return (value) => {
    if (!isPlain(value)) return false
    for (const key in value) if (key === '__proto__' || !acceptsKey(key) || !acceptsValue(value[key])) return false
    return true
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
