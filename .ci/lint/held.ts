import { nameOf, type Context, type Node } from './shapes.ts'

type Member = Node & { readonly object: Node; readonly property: Node & { readonly value?: unknown } }
type Pattern = Node & { readonly properties: readonly (Node & { readonly key?: Node; readonly value?: Node })[] }

/** What holds the connection of a ledger, and what writes queries by it. */
const HOLDS: ReadonlySet<string> = new Set(['db', 'query'])
/** Of `ledger.statements`: whoever writes several things at once has `atOnce`, and nothing else of it. */
const OPEN = 'atOnce'
/** What opens a database, and writes its queries, however it is loaded. */
const LOADED = /^(better-sqlite3|drizzle-orm)(\/|$)/

/** A ledger's connection and its queries are in ledger/ alone: a use case asks `ledger/standing/`, or writes by `write` and `atOnce`. */
export const heldInLedger = {
  create(context: Context) {
    const told = (node: Node): void =>
      context.report({ node, message: 'the connection is held by src-main/ledger: see docs/architecture.md' })
    const takenOut = (pattern: Node | undefined, isHeld: (name: string) => boolean): void => {
      if (pattern?.type !== 'ObjectPattern') return
      for (const { key } of (pattern as Pattern).properties) if (key && isHeld(nameOf(key))) told(key)
    }
    const ofStatements = (name: string): boolean => name !== OPEN
    return {
      MemberExpression(node: Member) {
        const name = calledIn(node)
        if (HOLDS.has(name) || (name !== OPEN && isStatements(node.object))) told(node)
      },
      ObjectPattern(node: Pattern) {
        takenOut(node, (name) => HOLDS.has(name))
        for (const { key, value } of node.properties) if (key && nameOf(key) === 'statements') takenOut(value, ofStatements)
      },
      VariableDeclarator({ id, init }: Node & { readonly id: Node; readonly init: Node | null }) {
        if (init && isStatements(init)) takenOut(id, ofStatements)
      },
      CallExpression({ callee, arguments: given }: Node & { readonly callee: Node; readonly arguments: readonly Node[] }) {
        const texts = given.flatMap((each) => textOf(each) ?? [])
        if (callee.type === 'MemberExpression' && nameOf((callee as Member).object) === 'Reflect')
          for (const text of texts) if (HOLDS.has(text) || text === 'statements') told(callee)
        for (const text of texts) if (LOADED.test(text)) told(callee)
      },
    }
  },
}

const textOf = (node: Node): string | undefined => {
  const { value } = node as { readonly value?: unknown }
  return typeof value === 'string' ? value : undefined
}

const calledIn = ({ property }: Member): string => nameOf(property) || String(property.value)

/** `statements`, and `ledger.statements`. */
const isStatements = (node: Node): boolean =>
  nameOf(node) === 'statements' || (node.type === 'MemberExpression' && calledIn(node as Member) === 'statements')
