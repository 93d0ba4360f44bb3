// The sources of src-main as declarations, and what each of them calls or hands on to be called.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src-main')

/** `rules/day/proxies.ts#checkProxy`, from src-main; a procedure by its name, `voting.check-in`; a method of an object as `file#maker.method`. */
export type Place = string
export type Node = { readonly type: string } & Readonly<Record<string, unknown>>

export type Declared = {
  readonly place: Place
  readonly file: string
  readonly node: Node
  readonly isExported: boolean
  /** Names that it declares itself, parameters among them. */
  readonly own: ReadonlyMap<string, Binding>
  /** What a name of it stands for outside it. */
  readonly placeOf: (name: string) => Place | undefined
  /** Methods it calls on something: `machine.begin()` → `begin`. */
  readonly methods: ReadonlySet<string>
  readonly refs: ReadonlySet<Place>
}
/** A name inside a declaration: what it is set to, where that can be seen, and the place it has among the parameters of the declaration itself. */
type Binding = { readonly init?: unknown; readonly parameter?: number }

export type Sources = ReadonlyMap<Place, Declared>

/** What only hosts make, and handlers are handed: its methods go by their names. */
const HANDED = ['hosts/machine/machine.ts', 'people/seat.ts']
const HANDLERS = 'hosts/handlers/'

/** Reads all of src-main. */
export function readSources(): Sources {
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
  return new Map(files.flatMap(declaredIn).map((each) => [each.place, each]))
}

/** All that a declaration comes to, itself included; `passing` says which are gone through. */
export function reachedFrom(
  sources: Sources,
  from: readonly Place[],
  passing: (place: Place) => boolean = () => true,
): ReadonlySet<Place> {
  const reached = new Set<Place>()
  const ahead = [...from]
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    if (reached.has(place)) continue
    reached.add(place)
    if (passing(place)) ahead.push(...callsOf(sources, place))
  }
  return reached
}

/** What one declaration calls or hands on. */
export function callsOf(sources: Sources, place: Place): readonly Place[] {
  const declared = sources.get(place)
  if (!declared) return []
  if (!declared.file.startsWith(HANDLERS)) return [...declared.refs]
  const methods = [...declared.methods].flatMap((name) =>
    HANDED.flatMap((file) => [...sources.keys()].filter((each) => each.startsWith(`${file}#`) && each.endsWith(`.${name}`))),
  )
  return [...declared.refs, ...methods]
}

function declaredIn(file: string): readonly Declared[] {
  const body = parseSync(file, readFileSync(join(main, file), 'utf8')).program.body as unknown as readonly Node[]
  const imported = new Map(body.flatMap((each) => importedBy(file, each)))
  const stated = body.flatMap((each) => statedBy(each))
  const here = new Set(stated.map(({ name }) => name))
  const placeOf = (name: string): Place | undefined => (here.has(name) ? `${file}#${name}` : imported.get(name))
  return stated.flatMap(({ name, node, isExported }) => {
    const whole = declaration(`${file}#${name}`, file, node, isExported, placeOf)
    if (file.startsWith(HANDLERS))
      return [whole, ...proceduresIn(node).map(([key, value]) => declaration(key, file, value, false, placeOf))]
    if (HANDED.includes(file)) return [whole, ...membersOf(node).map(([key, value]) => ofMaker(whole, key, value))]
    return [whole]
  })
}

function declaration(
  place: Place,
  file: string,
  node: Node,
  isExported: boolean,
  outside: (name: string) => Place | undefined,
): Declared {
  const own = bindingsIn(node)
  const placeOf = (name: string): Place | undefined => (own.has(name) ? undefined : outside(name))
  const names = namesIn(node)
  const refs = new Set([...names].flatMap((name) => placeOf(name) ?? []))
  return { place, file, node, isExported, own, placeOf, refs, methods: methodsIn(node) }
}

/** A method of what a function makes: it comes to what the names of that function come to, as far as it uses them. */
function ofMaker(maker: Declared, key: string, node: Node): Declared {
  const seen = new Set<string>()
  const refs = new Set<Place>()
  const ahead = [...namesIn(node)]
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const binding = maker.own.get(name)
    const place = maker.placeOf(name)
    if (binding?.init !== undefined) ahead.push(...namesIn(binding.init))
    else if (place !== undefined) refs.add(place)
  }
  return { ...maker, place: `${maker.place}.${key}`, node, refs, isExported: false }
}

function importedBy(file: string, node: Node): readonly (readonly [string, Place])[] {
  if (node.type !== 'ImportDeclaration' || node['importKind'] === 'type') return []
  const from = (node['source'] as Node)['value'] as string
  if (!from.startsWith('#') && !from.startsWith('.')) return []
  const path = from.startsWith('#') ? from.slice(1) : posix.join(posix.dirname(file), from)
  return (node['specifiers'] as readonly Node[])
    .filter(({ importKind }) => importKind !== 'type')
    .map(({ local, imported }) => [nameOf(local), `${path}#${nameOf(imported)}`])
}

type Stated = { readonly name: string; readonly node: Node; readonly isExported: boolean }

function statedBy(node: Node): readonly Stated[] {
  const isExported = node.type === 'ExportNamedDeclaration'
  const stated = (isExported ? node['declaration'] : node) as Node | null
  if (stated?.type === 'FunctionDeclaration' || stated?.type === 'ClassDeclaration')
    return [{ name: nameOf(stated['id']), node: stated, isExported }]
  if (stated?.type !== 'VariableDeclaration') return []
  return (stated['declarations'] as readonly Node[]).flatMap(({ id, init }) =>
    isNode(init) ? patternNames(id).map((name) => ({ name, node: init, isExported })) : [],
  )
}

/** The members of the handlers' tables: `'voting.check-in': …`. */
const proceduresIn = (node: Node): readonly (readonly [string, Node])[] =>
  (node.type === 'ObjectExpression' ? (node['properties'] as readonly Node[]) : []).flatMap(({ key, value }) =>
    isText(key) && key.value.includes('.') && isNode(value) ? [[key.value, value]] : [],
  )

/** The members of every object that a function makes. */
function membersOf(root: Node): readonly (readonly [string, Node])[] {
  const members: (readonly [string, Node])[] = []
  visit(root, (node) => {
    const { key, value } = node
    if (node.type === 'Property' && isNode(value) && value.type.endsWith('Expression')) members.push([nameOf(key), value])
  })
  return members
}

function namesIn(root: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  visit(root, (node) => {
    if (node.type === 'Identifier') names.add(nameOf(node))
  })
  return names
}

function methodsIn(root: unknown): ReadonlySet<string> {
  const methods = new Set<string>()
  visit(root, ({ type, callee }) => {
    if (type === 'CallExpression' && isNode(callee) && callee.type === 'MemberExpression') methods.add(nameOf(callee['property']))
  })
  return methods
}

function bindingsIn(root: Node): ReadonlyMap<string, Binding> {
  const own = new Map<string, Binding>()
  const parametersOf = (node: Node) => (isFunction(node) ? (node['params'] as readonly unknown[]) : [])
  visit(root, (node) => {
    if (node.type === 'VariableDeclarator')
      for (const name of patternNames(node['id'])) own.set(name, { init: node['init'] ?? undefined })
    if (node.type === 'FunctionDeclaration' && node !== root) own.set(nameOf(node['id']), { init: node })
    if (node.type === 'CatchClause') for (const name of patternNames(node['param'])) own.set(name, {})
    for (const [index, parameter] of parametersOf(node).entries())
      for (const name of patternNames(parameter)) if (!own.has(name)) own.set(name, node === root ? { parameter: index } : {})
  })
  return own
}

function patternNames(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return [nameOf(node)]
  if (node.type === 'AssignmentPattern') return patternNames(node['left'])
  if (node.type === 'RestElement') return patternNames(node['argument'])
  if (node.type === 'ArrayPattern') return (node['elements'] as readonly unknown[]).flatMap(patternNames)
  if (node.type === 'ObjectPattern')
    return (node['properties'] as readonly Node[]).flatMap((each) =>
      patternNames(each.type === 'RestElement' ? each : each['value']),
    )
  return []
}

/** Every node that is asked or said: no types, no names of fields. */
export function visit(node: unknown, each: (node: Node) => void): void {
  if (Array.isArray(node)) for (const part of node) visit(part, each)
  if (!isNode(node)) return
  each(node)
  for (const part of partsOf(node)) visit(part, each)
}

function partsOf(node: Node): readonly unknown[] {
  if (node.type.startsWith('TS')) return 'expression' in node ? [node['expression']] : []
  const skipped = node['computed'] === true ? [] : ['key', 'property']
  return Object.entries(node).flatMap(([name, part]) => (skipped.includes(name) ? [] : [part]))
}

export const isFunction = ({ type }: Node): boolean => /^(Arrow)?Function(Expression|Declaration)$/.test(type)
export const nameOf = (node: unknown): string => String((node as Node | undefined)?.['name'])
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
export const isText = (node: unknown): node is Node & { readonly value: string } =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string'
