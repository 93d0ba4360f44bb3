// docs/entry-types.md from the schemas in src-main/ledger/entries: what a field may hold is said there once, and read from there.
import type { z } from 'zod'
import * as fields from '../src-main/words/fields.ts'
import { authority, type Authority } from '../src-main/ledger/entries/authority.ts'
import { CONDITIONS, mayName, type MayName } from '../src-main/ledger/entries/may-name.ts'
import { entryTypes, isTypeName } from '../src-main/ledger/entries/index.ts'
import { Contest, ConflictKind, Figures } from '../src-main/ledger/entries/town.ts'
import { VoterFields } from '../src-main/ledger/entries/constituency.ts'
import * as sheet from '../src-main/words/sheet.ts'
import { PendingRow } from '../src-main/ledger/entries/prep.ts'
import type { EntryType } from '../src-main/ledger/entries/define.ts'

/** Schemas that are called by name wherever they occur, and spelled out once. */
const named = new Map<unknown, string>(
  Object.entries({
    ...fields,
    CountFigures: sheet.CountFigures,
    Papers: sheet.Papers,
    Participants: sheet.Participants,
    Contest,
    Figures,
    ConflictKind,
    VoterFields,
    PendingRow,
  })
    .map(([name, schema]) => [schema, name] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1)),
)

type Schema = z.core.$ZodType
type Definition = z.core.$ZodTypes['_zod']['def']
type Check = z.core.$ZodCheck
const defOf = (schema: Schema): Definition => (schema as unknown as { readonly def: Definition }).def
const checkOf = ({ ['_zod']: inside }: Check) => inside.def as unknown as Readonly<Record<string, unknown>>
type Shape = Readonly<Record<string, Schema>>

/** A schema in one line: `[T]` a list, `{a, b?}` an object, `{T: U}` a map, `|` a choice. */
export function spelled(schema: Schema, byName = true): string {
  const name = named.get(schema)
  if (byName && name !== undefined) return `*${name}*`
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return `{${spelledShape(def.shape)}}`
    case 'array':
      return `[${spelled(def.element)}]${limitsOf(def.checks)}`
    case 'record':
      return `{${spelled(def.keyType)}: ${spelled(def.valueType)}}`
    case 'union':
      return def.options.map((option) => spelled(option)).join(' \\| ')
    case 'enum':
      return Object.values(def.entries)
        .map((value) => `\`${value}\``)
        .join(' \\| ')
    case 'literal':
      return def.values.map((value) => `\`${JSON.stringify(value)}\``).join(' \\| ')
    case 'boolean':
      return '`true` \\| `false`'
    case 'number':
      return `integer${limitsOf(def.checks)}`
    case 'string':
      return `text${limitsOf(def.checks)}${'format' in def ? ` (${String(def.format)})` : ''}`
    case 'optional':
      return spelled(def.innerType)
    default:
      throw new TypeError(`no words for a schema of type ${def.type}`)
  }
}

const spelledShape = (shape: Shape): string =>
  Object.entries(shape)
    .map(([key, schema]) => `${key}${isOptional(schema) ? '?' : ''}: ${spelled(schema)}`)
    .join(', ')

const isOptional = (schema: Schema): boolean => defOf(schema).type === 'optional'

/** What the checks of a text, number or list say: ` ≥ 1`, ` 1–100 long`, a pattern. */
export function limitsOf(checks: readonly Check[] | undefined): string {
  const words = (checks ?? []).flatMap((check) => {
    const def = checkOf(check)
    switch (def['check']) {
      case 'greater_than':
        return [`≥ ${String(def['value'])}`]
      case 'less_than':
        return [`≤ ${String(def['value'])}`]
      case 'min_length':
        return [`≥ ${String(def['minimum'])} long`]
      case 'max_length':
        return [`≤ ${String(def['maximum'])} long`]
      case 'length_equals':
        return [`${String(def['length'])} long`]
      case 'string_format':
        return [
          def['format'] === 'starts_with'
            ? `begins \`${String(def['prefix'])}\``
            : `\`${String(def['pattern']).replaceAll('|', '\\|')}\``,
        ]
      case 'overwrite':
        return ['not blank']
      case 'number_format':
        return []
      default:
        throw new TypeError(`no words for the check ${String(def['check'])}`)
    }
  })
  return words.length > 0 ? ` ${words.join(', ')}` : ''
}

/** `lead + clerk/overseer`: one person for each place. */
function peopleOf({ people, alone }: Authority, scopes: EntryType['scopes']): string {
  if (people.length === 0) return 'of the office'
  const places = people.map((place) => place.join('/')).join(' + ')
  const one = alone ? `; with \`${alone.field}\` ${alone.place.join('/')}` : ''
  return `${places}${one}${scopes.includes('town') ? '; of the office in its books' : ''}`
}

const WHOSE: Readonly<Record<MayName['whose'], string>> = {
  anybody: '',
  'this constituency': ' of this constituency',
  'this preparation': ' of this preparation',
  'the same laptop': ' of the same laptop',
}

/** `ref`: a `box.out` of the same laptop (E.620). */
function entryNamed({ field, types, whose, otherwise, as = [] }: MayName): string {
  const which = types?.map((type) => `\`${type}\``).join(' or ') ?? 'an entry'
  const [same, others] = [
    as.filter((each) => CONDITIONS[each] === otherwise),
    as.filter((each) => CONDITIONS[each] !== otherwise),
  ]
  const besides = others.map((condition) => `, ${condition} (${CONDITIONS[condition]})`)
  return `\`${field}\`: ${[`${which}${WHOSE[whose]}`, ...same].join(', ')} (${otherwise})${besides.join('')}`
}

/** docs/entry-types.md */
export function entryTypesPage(): string {
  const words = [...named].map(([schema, name]) => `| *${name}* | ${spelled(schema as Schema, false)} |`)
  const types = Object.keys(entryTypes)
    .filter(isTypeName)
    .map((name) => {
      const { scopes, body }: EntryType = entryTypes[name]
      const { by, names } = authority[name]
      const named = [...(mayName[name] ?? []).map(entryNamed), ...(names === undefined ? [] : [names])].join('; ')
      const people = peopleOf(authority[name], scopes)
      return `| \`${name}\` | ${scopes.join(', ')} | ${by.join(', ')} | ${people} | ${named} | ${spelledShape(body.shape)} |`
    })
  return [
    '# Entry types · 记载类型',
    '',
    'Generated by `npm run docs` from `src-main/ledger/entries`. A body holds exactly these fields, those with `?` or not; anything else',
    'makes the entry `entry.malformed`. `[T]` is a list, `{a, b?}` an object, `{T: U}` an object with any number of such keys. Lengths',
    'are UTF-16 units. *Scope* is the kind of book an entry belongs into (`entry.wrong-book`): see [bundle-format.md](bundle-format.md).',
    '',
    '*By* is the device that states it, by the role of its certificate; the standby is an office, and a spare that leads its station is a',
    'lead. What an office writes in a station’s place, or a station in an office’s, is refused (`bundle.not-granted`). *People* are those',
    'who act: one for each place, all different, each on the staff of the constituency in the role they act in (`person.assigned`,',
    '`person.replaced`). *May name* is what it may point at, field by field, and in brackets what becomes of an entry that points at another:',
    'E.620, it counts for nothing, and of a check-in the papers are asked about; R.624, who took part is reckoned with and without it; R.626,',
    'R.632, R.643, the contest refers; *unsigned*, it signs nothing. An entry of another constituency is E.620 everywhere. The table is',
    '`ledger/entries/may-name.ts`, and the one that is asked. What is not so of people and devices is kept and is in doubt: it is never',
    'subtracted in silence, and a figure of the count refers its contest (decision 0012).',
    '',
    '| word | what it holds |',
    '|---|---|',
    ...words,
    '',
    '| type | scope | by | people | may name | body |',
    '|---|---|---|---|---|---|',
    ...types,
    '',
  ].join('\n')
}
