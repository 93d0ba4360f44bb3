// Which law a use case asks, found from the sources: what a file imports of the rules, and what that asks for in turn.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src-main')

/** A use case is what people do, and what office and station both ask; a rehearsal only lives through them. */
const USE_CASES = ['station', 'office', 'people', 'roll', 'counting', 'conflicts']

/** What tells of the rules, and states no law. */
const ABOUT: ReadonlySet<string> = new Set(['trace.ts', 'unasked.ts', 'findings.ts'])

/** `day/proxies.ts#checkProxy`, from the folder of the rules. */
type Place = string
type Node = { readonly type: string } & Readonly<Record<string, unknown>>

/** A declaration: what it names, its words and the names of its fields, and the words that it hands to `finding`. */
type Said = { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string>; readonly findings: ReadonlySet<string> }
type Source = {
  readonly path: string
  /** What a name means that was imported from the rules. */
  readonly imports: ReadonlyMap<string, Place>
  readonly declared: ReadonlyMap<string, Said>
  /** What of the declared others may ask. */
  readonly exported: ReadonlySet<string>
}

export type CallSites = {
  /** The use cases, from src-main, whose asking comes to a function of the rules in the end. */
  readonly askedBy: (place: Place) => readonly string[]
  /** What the rules export and nothing of the product comes to: tests may ask it, nobody else does. */
  readonly unreached: readonly Place[]
  /** Whether a use case can ever make a finding: by law that it asks, by its code, or by the name of its kind. */
  readonly canMake: (code: string, kind: string) => boolean
}

/** Reads all of src-main that states law or asks for it. */
export function callSites(): CallSites {
  const rules = new Map(sourcesIn('rules').map((source) => [source.path.slice('rules/'.length), source]))
  const layers = readdirSync(main).filter((layer) => layer !== 'rules')
  const useCases = USE_CASES.flatMap(sourcesIn)
  const others = layers.filter((layer) => !USE_CASES.includes(layer)).flatMap(sourcesIn)
  const askedBy = new Map<Place, string[]>()
  for (const { path, imports } of useCases)
    for (const place of reachedFrom(rules, [...imports.values()])) askedBy.set(place, [...(askedBy.get(place) ?? []), path])
  const law = [...askedBy.keys()]
    .filter((place) => !place.startsWith('findings'))
    .flatMap((place) => [...(saidAt(rules, place)?.words ?? [])])
  const own = useCases.flatMap(({ declared }) => [...declared.values()])
  const codes = new Set([...law, ...own.flatMap(({ findings }) => [...findings])])
  const kinds = new Set([...law, ...own.flatMap(({ words }) => [...words])])
  const reached = reachedFrom(
    rules,
    [...useCases, ...others].flatMap(({ imports }) => [...imports.values()]),
  )
  const exported = [...rules].flatMap(([file, source]) =>
    ABOUT.has(file) ? [] : [...source.exported].map((name) => `${file}#${name}`),
  )
  return {
    unreached: exported.filter((place) => !reached.has(place)),
    askedBy: (place) => askedBy.get(place) ?? [],
    canMake: (code, kind) => codes.has(code) || kinds.has(kind),
  }
}

const apart = (place: Place): readonly [file: string, name: string] => {
  const [file = '', name = ''] = place.split('#')
  return [file, name]
}

function saidAt(rules: ReadonlyMap<string, Source>, place: Place): Said | undefined {
  const [file, name] = apart(place)
  return rules.get(file)?.declared.get(name)
}

function reachedFrom(rules: ReadonlyMap<string, Source>, places: readonly Place[]): ReadonlySet<Place> {
  const reached = new Set<Place>()
  const ahead = [...places]
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    if (reached.has(place)) continue
    reached.add(place)
    const [file] = apart(place)
    const source = rules.get(file)
    for (const name of saidAt(rules, place)?.names ?? []) {
      if (source?.declared.has(name)) ahead.push(`${file}#${name}`)
      const imported = source?.imports.get(name)
      if (imported) ahead.push(imported)
    }
  }
  return reached
}

const sourcesIn = (layer: string): readonly Source[] =>
  readdirSync(join(main, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${layer}/${file.replaceAll('\\', '/')}`)
    .sort()
    .map(sourceAt)

function sourceAt(path: string): Source {
  const body = parseSync(path, readFileSync(join(main, path), 'utf8')).program.body as unknown as readonly Node[]
  const imports = body.filter(({ type, importKind }) => type === 'ImportDeclaration' && importKind !== 'type')
  return {
    path,
    imports: new Map(imports.flatMap((each) => importedBy(path, each))),
    declared: new Map(body.flatMap((each) => declaredBy(each))),
    exported: new Set(
      body.filter(({ type }) => type === 'ExportNamedDeclaration').flatMap((each) => declaredBy(each).map(([name]) => name)),
    ),
  }
}

function importedBy(path: string, node: Node): readonly (readonly [string, Place])[] {
  const from = (node['source'] as Node)['value'] as string
  const file = from.startsWith('#') ? from.slice(1) : posix.join(posix.dirname(path), from)
  if (!file.startsWith('rules/')) return []
  return (node['specifiers'] as readonly Node[])
    .filter(({ importKind }) => importKind !== 'type')
    .map(({ local, imported }) => [nameOf(local), `${file.slice('rules/'.length)}#${nameOf(imported)}`])
}

function declaredBy(node: Node): readonly (readonly [string, Said])[] {
  const stated = (node.type === 'ExportNamedDeclaration' ? node['declaration'] : node) as Node | null
  if (stated?.type === 'FunctionDeclaration') return [[nameOf(stated['id']), saidIn(stated)]]
  if (stated?.type !== 'VariableDeclaration') return []
  return (stated['declarations'] as readonly Node[]).map((each) => [nameOf(each['id']), saidIn(each['init'])])
}

const nameOf = (node: unknown): string => String((node as Node | undefined)?.['name'])

function saidIn(root: unknown): Said {
  const said = { names: new Set<string>(), words: new Set<string>(), findings: new Set<string>() }
  const walk = (node: unknown, told: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => walk(each, told))
    if (!isNode(node)) return undefined
    if (node.type === 'Identifier') said.names.add(nameOf(node))
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      said.words.add(node['value'])
      if (told) said.findings.add(node['value'])
    }
    if (node.type === 'Property') said.words.add(nameOf(node['key']))
    const tells = told || (node.type === 'CallExpression' && nameOf(node['callee']) === 'finding')
    for (const part of partsOf(node)) walk(part, tells)
  }
  walk(root, false)
  return said
}

/** What of a node is asked or said: no types, no names of fields, no code that something is only compared with. */
function partsOf(node: Node): readonly unknown[] {
  if (node.type.startsWith('TS') && !('expression' in node)) return []
  if (node.type.startsWith('TS')) return [node['expression']]
  if (node.type === 'BinaryExpression')
    return [node['left'], node['right']].filter((side) => !isNode(side) || side.type !== 'Literal')
  const skipped = node['computed'] === true ? [] : ['key', 'property']
  return Object.entries(node).flatMap(([name, part]) => (skipped.includes(name) ? [] : [part]))
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
