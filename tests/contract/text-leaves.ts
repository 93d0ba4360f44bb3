import type { z } from 'zod'

type Definition = z.core.$ZodTypes['_zod']['def']
export type TextLeaf = { readonly path: string; readonly schema: z.ZodType }

/** Every text that an input may hold, by where it stands; of a map its keys, too. */
export function textLeaves(schema: z.core.$ZodType, path: string): readonly TextLeaf[] {
  const def = (schema as unknown as { readonly def: Definition }).def
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, value]) => textLeaves(value, `${path}.${key}`))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return textLeaves(def.innerType, path)
    case 'array':
      return textLeaves(def.element, `${path}[]`)
    case 'tuple':
      return def.items.flatMap((item) => textLeaves(item, `${path}[]`))
    case 'record':
      return [...textLeaves(def.keyType, `${path}{key}`), ...textLeaves(def.valueType, `${path}{}`)]
    case 'union':
      return def.options.flatMap((option) => textLeaves(option, path))
    case 'string':
    case 'pipe':
      return [{ path, schema: schema as z.ZodType }]
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return []
    default:
      throw new TypeError(`texts in a schema of type ${def.type}: ${path}`)
  }
}
