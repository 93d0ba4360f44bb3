// Which texts the sources hand to a maker: codes and kinds to `finding`, codes to `refuse`, types of entries to `append`.
import {
  isFunction,
  isNode,
  isText,
  nameOf,
  reachedFrom,
  visit,
  type Declared,
  type Node,
  type Place,
  type Sources,
} from './sources.ts'

/** A function by its place, or by the name that it is handed on with; which of its arguments is the text. */
export type Maker = { readonly place: Place; readonly at: number } | { readonly name: string; readonly at: number }

/**
 * Every text that comes to one of these makers, with the declarations that hand it over: said there, or in the table, the constant or the
 * answer that stands there. A function that hands its own parameter on is a maker too.
 */
export function handedTo(sources: Sources, makers: readonly Maker[]): ReadonlyMap<string, ReadonlySet<Place>> {
  const handed = new Map<string, Set<Place>>()
  const ahead = [...makers]
  const done = new Set<string>()
  for (let maker = ahead.pop(); maker !== undefined; maker = ahead.pop()) {
    const key = JSON.stringify(maker)
    if (done.has(key)) continue
    done.add(key)
    for (const declared of sources.values())
      for (const argument of argumentsFor(maker, declared)) {
        const said = textsOf(sources, declared, argument)
        for (const text of said.texts) handed.set(text, (handed.get(text) ?? new Set()).add(declared.place))
        ahead.push(...said.parameters.map((at) => ({ place: declared.place, at })))
      }
  }
  return handed
}

function argumentsFor(maker: Maker, declared: Declared): readonly unknown[] {
  const found: unknown[] = []
  visit(declared.node, ({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression' || !isNode(callee)) return
    const name = nameOf(callee.type === 'MemberExpression' && 'name' in maker ? callee['property'] : callee)
    const meant = 'place' in maker ? declared.placeOf(name) === maker.place : name === maker.name
    const argument = (given as readonly unknown[])[maker.at]
    if (meant && argument !== undefined) found.push(argument)
  })
  return found
}

type Said = { readonly texts: readonly string[]; readonly parameters: readonly number[] }
const NOTHING: Said = { texts: [], parameters: [] }
const together = (said: readonly Said[]): Said => ({
  texts: said.flatMap(({ texts }) => texts),
  parameters: said.flatMap(({ parameters }) => parameters),
})

/** The texts that an expression of a declaration may come to, and which of the declaration's own parameters it may be. */
function textsOf(sources: Sources, declared: Declared, node: unknown): Said {
  const of = (each: unknown): Said => textsOf(sources, declared, each)
  if (!isNode(node)) return NOTHING
  if (isText(node)) return { texts: [node.value], parameters: [] }
  if (node.type === 'ConditionalExpression') return together([of(node['consequent']), of(node['alternate'])])
  if (node.type === 'LogicalExpression') return together([of(node['left']), of(node['right'])])
  if (node.type.startsWith('TS') || node.type === 'ParenthesizedExpression') return of(node['expression'])
  if (node.type === 'Identifier') return ofName(sources, declared, nameOf(node))
  if (node.type === 'MemberExpression') return ofMember(sources, declared, node)
  if (node.type === 'CallExpression') return ofCall(sources, declared, node)
  return NOTHING
}

function ofName(sources: Sources, declared: Declared, name: string): Said {
  const binding = declared.own.get(name)
  if (binding?.parameter !== undefined) return { texts: [], parameters: [binding.parameter] }
  if (binding?.init !== undefined) return textsOf(sources, declared, binding.init)
  // One after another of a table of the same file.
  if (binding) return { texts: tablesOf(sources, declared).flatMap((table) => saidOfEach(table, name)), parameters: [] }
  const place = declared.placeOf(name)
  const meant = place === undefined ? undefined : sources.get(place)
  return meant ? textsOf(sources, meant, meant.node) : NOTHING
}

/** `KINDS[why]` is any text of the table; `read.kind` any kind that what was asked may answer. */
function ofMember(sources: Sources, declared: Declared, node: Node): Said {
  const { object, property } = node as unknown as { readonly object: Node; readonly property: Node }
  const table = object.type === 'Identifier' ? declared.placeOf(nameOf(object)) : undefined
  if (table !== undefined) {
    const meant = sources.get(table)
    return { texts: meant ? textsOfTable(sources, meant) : [], parameters: [] }
  }
  // `findings[code].kind`: of the row that is named.
  if (object.type === 'MemberExpression' && object['computed'] === true) return textsOf(sources, declared, object['property'])
  const init = object.type === 'Identifier' ? declared.own.get(nameOf(object))?.init : object
  const asked: Place[] = []
  visit(init, (each) => {
    const place = each.type === 'Identifier' ? declared.placeOf(nameOf(each)) : undefined
    if (place !== undefined) asked.push(place)
  })
  const answers = [...reachedFrom(sources, asked)].flatMap((place) => sources.get(place) ?? [])
  return { texts: answers.flatMap((each) => valuesUnder(each.node, nameOf(property))), parameters: [] }
}

function ofCall(sources: Sources, declared: Declared, { callee }: Node): Said {
  const place = isNode(callee) && callee.type === 'Identifier' ? declared.placeOf(nameOf(callee)) : undefined
  const meant = place === undefined ? undefined : sources.get(place)
  if (!meant || !isFunction(meant.node)) return NOTHING
  return { texts: answersOf(meant.node).flatMap((each) => textsOf(sources, meant, each).texts), parameters: [] }
}

function answersOf({ body }: Node): readonly unknown[] {
  if (!isNode(body) || body.type !== 'BlockStatement') return [body]
  const answers: unknown[] = []
  visit(body, ({ type, argument }) => {
    if (type === 'ReturnStatement') answers.push(argument)
  })
  return answers
}

const tablesOf = (sources: Sources, { refs, file }: Declared): readonly Node[] =>
  [...refs].flatMap((place) => {
    const meant = sources.get(place)
    const table = meant?.file === file ? bare(meant.node) : undefined
    return table && /^(Object|Array)Expression$/.test(table.type) ? [table] : []
  })

/** Without what says its type alone. */
const bare = (node: Node): Node => (node.type.startsWith('TS') && isNode(node['expression']) ? bare(node['expression']) : node)

/** Of a table by keys its keys and what stands there; of a list what stands under the name. */
const saidOfEach = (table: Node, name: string): readonly string[] =>
  table.type === 'ArrayExpression' ? valuesUnder(table, name) : [...keysIn(table), ...textsIn(table)]

/** The texts of a table, those of another that it takes in among them. */
function textsOfTable(sources: Sources, { node, placeOf }: Declared): readonly string[] {
  const taken: Declared[] = []
  visit(node, ({ type, argument }) => {
    const place =
      type === 'SpreadElement' && isNode(argument) && argument.type === 'Identifier' ? placeOf(nameOf(argument)) : undefined
    const other = place === undefined ? undefined : sources.get(place)
    if (other) taken.push(other)
  })
  return [...textsIn(node), ...taken.flatMap((other) => textsOfTable(sources, other))]
}

function textsIn(root: unknown): readonly string[] {
  const texts: string[] = []
  visit(root, (node) => {
    if (isText(node)) texts.push(node.value)
  })
  return texts
}

const keysIn = ({ properties }: Node): readonly string[] =>
  (properties as readonly Node[]).flatMap(({ key }) => (isText(key) ? key.value : nameOf(key)))

function valuesUnder(root: unknown, name: string): readonly string[] {
  const values: string[] = []
  visit(root, ({ type, key, value }) => {
    if (type === 'Property' && nameOf(key) === name) values.push(...textsIn(value))
  })
  return values
}
