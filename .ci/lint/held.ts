import { nameOf, type Context, type Node } from './shapes.ts'

type Member = Node & { readonly property: Node & { readonly value?: unknown } }
type Pattern = Node & { readonly properties: readonly (Node & { readonly key?: Node })[] }

/** What holds the connection of a ledger, and what writes queries by it. */
const HOLDS: ReadonlySet<string> = new Set(['db', 'query'])

/** A ledger's connection and its queries are in ledger/ alone: a use case asks `ledger/standing/`, or writes by `write` and `atOnce`. */
export const heldInLedger = {
  create(context: Context) {
    const told = (node: Node): void =>
      context.report({ node, message: 'the connection is held by src-main/ledger: see docs/architecture.md' })
    return {
      MemberExpression(node: Member) {
        if (HOLDS.has(nameOf(node.property) || String(node.property.value))) told(node)
      },
      ObjectPattern(node: Pattern) {
        for (const { key } of node.properties) if (key && HOLDS.has(nameOf(key))) told(key)
      },
    }
  },
}
