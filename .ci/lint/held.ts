import { nameOf, type Context, type Node } from './shapes.ts'

type Member = Node & { readonly object: Node; readonly property: Node & { readonly value?: unknown } }
type Pattern = Node & { readonly properties: readonly (Node & { readonly key?: Node; readonly value?: Node })[] }

/** What holds the connection of a ledger, and what writes queries by it. */
const HOLDS: ReadonlySet<string> = new Set(['db', 'query'])
/** Of `ledger.statements`: what takes a text of SQL. Whoever writes several things at once has `atOnce`. */
const BY_TEXT: ReadonlySet<string> = new Set(['on'])

/** A ledger's connection and its queries are in ledger/ alone: a use case asks `ledger/standing/`, or writes by `write` and `atOnce`. */
export const heldInLedger = {
  create(context: Context) {
    const told = (node: Node): void =>
      context.report({ node, message: 'the connection is held by src-main/ledger: see docs/architecture.md' })
    const takenOut = (pattern: Node | undefined, names: ReadonlySet<string>): void => {
      if (pattern?.type !== 'ObjectPattern') return
      for (const { key } of (pattern as Pattern).properties) if (key && names.has(nameOf(key))) told(key)
    }
    return {
      MemberExpression(node: Member) {
        const name = calledIn(node)
        if (HOLDS.has(name) || (BY_TEXT.has(name) && isStatements(node.object))) told(node)
      },
      ObjectPattern(node: Pattern) {
        takenOut(node, HOLDS)
        for (const { key, value } of node.properties) if (key && nameOf(key) === 'statements') takenOut(value, BY_TEXT)
      },
      VariableDeclarator({ id, init }: Node & { readonly id: Node; readonly init: Node | null }) {
        if (init && isStatements(init)) takenOut(id, BY_TEXT)
      },
    }
  },
}

const calledIn = ({ property }: Member): string => nameOf(property) || String(property.value)

/** `statements`, and `ledger.statements`. */
const isStatements = (node: Node): boolean =>
  nameOf(node) === 'statements' || (node.type === 'MemberExpression' && calledIn(node as Member) === 'statements')
