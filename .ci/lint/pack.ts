import { nameOf, type Context, type Node } from './shapes.ts'

type Binary = Node & { readonly operator: string; readonly left: Node; readonly right: Node }
type Member = Node & { readonly object: Node; readonly property: Node }
type Declarator = Node & { readonly id: Node; readonly init: Node | null }

const COMPARES: ReadonlySet<string> = new Set(['===', '!==', '<', '<=', '>', '>=', '-', '+', '*', '/', '%'])

/** What the law says in figures and switches is compared and reckoned with by the rules: a use case asks them, and shows what the pack states. */
export const packInRules = {
  create(context: Context) {
    /** Names that hold a part of the pack, or a value of it. */
    const held = new Set(['pack'])
    const ofPack = (node: Node | null): boolean => node !== null && rootsOf(node).some((name) => held.has(name))
    const isValue = (node: Node): boolean =>
      (node.type === 'MemberExpression' && valueIn(node as Member) && ofPack(node)) || values.has(nameOf(node))
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
    return {
      VariableDeclarator({ id, init }: Declarator) {
        if (!ofPack(init)) return
        if (init?.type === 'MemberExpression' && valueIn(init as Member)) values.add(nameOf(id))
        else bind(id)
      },
      ArrowFunctionExpression: takes,
      FunctionDeclaration: takes,
      FunctionExpression: takes,
      BinaryExpression(node: Binary) {
        if (COMPARES.has(node.operator) && [node.left, node.right].some((side) => isValue(side))) told(node)
      },
    }
  },
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
