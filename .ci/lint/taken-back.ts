import { nameOf, type Context, type Node } from './shapes.ts'

/** Types whose entries take back another, a round or a proposal. */
const TAKES_BACK: ReadonlySet<unknown> = new Set([
  'undone',
  'proxy.withdrawn',
  'count.withdrawn',
  'round.withdrawn',
  'candidate.withdrawn',
])

/** Whose lists say of which types an answer is computed anew. */
const FOLLOWS: ReadonlySet<string> = new Set(['remembered', 'keptUp'])

/** What was taken back is said in ledger/standing/ alone: whoever looks for it by a type forgets what may not, and what was entered again. */
export const takenBackInLedger = {
  create(context: Context) {
    const look = (side: Node | null): void => {
      if (TAKES_BACK.has((side as { readonly value?: unknown } | null)?.value))
        context.report({
          node: side!,
          message: 'what was taken back is asked of src-main/ledger/standing: see docs/architecture.md',
        })
    }
    return {
      BinaryExpression({ left, right }: Node & { readonly left: Node; readonly right: Node }) {
        look(left)
        look(right)
      },
      /** A list or a set of types to look one up in; what an answer follows from (`remembered`) looks up nothing. */
      ArrayExpression(node: Node & { readonly elements: readonly (Node | null)[]; readonly parent?: Node }) {
        const by = (node.parent as { readonly callee?: unknown } | undefined)?.callee
        if (!FOLLOWS.has(nameOf(by))) for (const each of node.elements) look(each)
      },
      /** Whoever reads entries of such a type by its name; `append` writes one. */
      CallExpression({ callee, arguments: given }: Node & { readonly callee: Node; readonly arguments: readonly Node[] }) {
        if (nameOf(callee) !== 'append') for (const each of given) look(each)
      },
      SwitchCase({ test }: Node & { readonly test: Node | null }) {
        look(test)
      },
    }
  },
}
