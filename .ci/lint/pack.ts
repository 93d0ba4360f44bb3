import { packs } from '../../src-main/rules/packs/index.ts'
import { nameOf, type Context, type Node } from './shapes.ts'

type Binary = Node & { readonly operator: string; readonly left: Node; readonly right: Node }
type Member = Node & { readonly object: Node; readonly property: Node }
type Declarator = Node & { readonly id: Node; readonly init: Node | null }

/** Where a pack states a value: `proxies.limit`. */
const STATED: ReadonlySet<string> = new Set(
  Object.values(packs).flatMap((pack) =>
    Object.entries(pack).flatMap(([part, stated]) =>
      typeof stated !== 'object' ? [] : Object.entries(stated).flatMap(([name, of]) => (isStated(of) ? [`${part}.${name}`] : [])),
    ),
  ),
)
/** Of a list that the pack states: what looks something up in it. (`find` answers one of it, to offer or to show.) */
const LOOKS_UP: ReadonlySet<string> = new Set(['includes', 'indexOf', 'some', 'every', 'has'])
const COMPARES: ReadonlySet<string> = new Set(['===', '!==', '<', '<=', '>', '>=', '-', '+', '*', '/', '%'])

/** What the law says in figures and switches is compared and reckoned with by the rules: a use case asks them, and shows what the pack states. */
export const packInRules = {
  create(context: Context) {
    /** Names that hold a part of the pack, or a value of it. */
    const held = new Set(['pack'])
    const ofPack = (node: Node | null): boolean => node !== null && rootsOf(node).some((name) => held.has(name))
    const isValue = (node: Node): boolean =>
      (node.type === 'MemberExpression' && ((valueIn(node as Member) && ofPack(node)) || isStatedPath(node as Member))) ||
      values.has(nameOf(node))
    const values = new Set<string>()
    const bind = (id: Node): void => {
      for (const { name, key } of boundBy(id)) (key === 'value' ? values : held).add(name)
    }
    /** A pack that is handed in, under whatever name, or taken apart at once. */
    const takes = ({ params }: Node & { readonly params: readonly Node[] }): void => {
      for (const param of params) if (isTypedAsPack(param) || nameOf(param) === 'pack') bind(param)
    }
    const told = (node: Node): void =>
      context.report({ node, message: 'what the pack says is compared in src-main/rules: see docs/architecture.md' })
    const decide = (...nodes: readonly (Node | null)[]): void => {
      for (const node of nodes) if (node && isValue(node)) told(node)
    }
    return {
      VariableDeclarator({ id, init }: Declarator) {
        if (init && isValue(init)) values.add(nameOf(id))
        else if (ofPack(init)) bind(id)
      },
      ArrowFunctionExpression: takes,
      FunctionDeclaration: takes,
      FunctionExpression: takes,
      BinaryExpression(node: Binary) {
        if (COMPARES.has(node.operator) && [node.left, node.right].some((side) => isValue(side))) told(node)
      },
      CallExpression({ callee, arguments: given }: Node & { readonly callee: Node; readonly arguments: readonly Node[] }) {
        if (callee.type !== 'MemberExpression') return
        const { object, property } = callee as Member
        if (nameOf(object) === 'Math') decide(...given)
        if (!LOOKS_UP.has(nameOf(property))) return
        decide(
          object,
          ...(object.type === 'ArrayExpression' ? (object as Node & { readonly elements: readonly Node[] }).elements : []),
        )
      },
      SwitchStatement: ({ discriminant }: Node & { readonly discriminant: Node }) => decide(discriminant),
      IfStatement: ({ test }: Node & { readonly test: Node }) => decide(test),
      ConditionalExpression: ({ test }: Node & { readonly test: Node }) => decide(test),
      UnaryExpression: ({ argument }: Node & { readonly argument: Node }) => decide(argument),
      LogicalExpression({ operator, left, right }: Binary) {
        if (operator !== '??') decide(left, right)
      },
    }
  },
}

function isStated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'value' in value && 'article' in value
}

/** `….proxies.limit.value`, whatever the pack is called, and `proxies.limit.value` where it was taken apart. */
function isStatedPath({ object, property }: Member): boolean {
  if (nameOf(property) !== 'value' || object.type !== 'MemberExpression') return false
  const { object: part, property: name } = object as Member
  return STATED.has(`${part.type === 'MemberExpression' ? nameOf((part as Member).property) : nameOf(part)}.${nameOf(name)}`)
}

/** Whether somewhere on the way the `value` of a statement of the pack is taken. */
const valueIn = ({ object, property }: Member): boolean =>
  nameOf(property) === 'value' || (object.type === 'MemberExpression' && valueIn(object as Member))

/** The name at the root of a chain, and of a call in it. */
function rootsOf(node: Node): readonly string[] {
  const { object, expression, callee } = node as unknown as Readonly<Record<string, Node | undefined>>
  const name = nameOf(node)
  if (name !== '') return [name]
  if (callee && nameOf(callee) === 'packById') return ['pack']
  const inner = object ?? expression
  return inner ? rootsOf(inner) : []
}

/** The type of a parameter: the pack, or a part of it. */
function isTypedAsPack(param: Node): boolean {
  const typed = (param as { readonly typeAnnotation?: { readonly typeAnnotation?: Node } }).typeAnnotation?.typeAnnotation
  return typed !== undefined && namesIn(typed).includes('RulePack')
}

/** `RulePack`, and `RulePack['proxies']`. */
function namesIn(typed: Node): readonly string[] {
  const { typeName, objectType } = typed as { readonly typeName?: Node; readonly objectType?: Node }
  return [...(typeName ? [nameOf(typeName)] : []), ...(objectType ? namesIn(objectType) : [])]
}

type Bound = { readonly name: string; readonly key: string }
type Taken = { readonly key?: Node; readonly value?: Node }

/** The names that a declaration binds, each with the key it is taken out by. */
function boundBy(id: Node, key = ''): readonly Bound[] {
  const { left } = id as { readonly left?: Node }
  if (id.type === 'AssignmentPattern' && left) return boundBy(left, key)
  if (id.type !== 'ObjectPattern') return nameOf(id) === '' ? [] : [{ name: nameOf(id), key }]
  return (id as Node & { readonly properties: readonly Taken[] }).properties.flatMap((taken) =>
    taken.value ? boundBy(taken.value, nameOf(taken.key)) : [],
  )
}
