import type { Context, Node } from './shapes.ts'

/** Types whose entries take back another. */
const TAKES_BACK: ReadonlySet<unknown> = new Set(['undone', 'proxy.withdrawn', 'count.withdrawn'])

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
      SwitchCase({ test }: Node & { readonly test: Node | null }) {
        look(test)
      },
    }
  },
}
