import { nameOf, type Context, type Node } from './shapes.ts'
import { EVERYONE } from '../../src-main/words/roles.ts'

/** What people act as; `lead` is a laptop's, too. */
const ROLES: ReadonlySet<unknown> = new Set(EVERYONE.filter((role) => role !== 'lead'))

/** Who acts in a role, and whether they may, is asked by name: `whoAs`, `peopleAs`, and the rules' own (`areOfCommittee`). */
export const rolesByName = {
  create(context: Context) {
    const isRole = (node: Node): boolean => {
      const { property } = node as { readonly property?: Node }
      return nameOf(node) === 'role' || nameOf(property) === 'role'
    }
    const isOne = (node: Node): boolean => ROLES.has((node as { readonly value?: unknown }).value)
    return {
      BinaryExpression(node: Node & { readonly left: Node; readonly right: Node }) {
        const { left, right } = node
        if ((isRole(left) && isOne(right)) || (isRole(right) && isOne(left)))
          context.report({
            node,
            message: 'who acts in a role is asked of src-main/words/acting.ts, or of the rules: see docs/architecture.md',
          })
      },
    }
  },
}
