// Lint rules of this house that no plugin has; tests/house plants a breach of each. The shapes are oxlint's own for JS plugins.
type Node = { readonly type: string }
type Context = { report(told: { readonly node: Node; readonly message: string }): void }

const SQL =
  /\b(SELECT\s|INSERT INTO|DELETE FROM|UPDATE \w+ SET|CREATE (TABLE|VIEW|INDEX|TRIGGER)|WITH RECURSIVE)|^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|VACUUM|PRAGMA)\b/

/** SQL is spelled in ledger/ alone, and so is every hold on a connection: `.prepare(` and `.pragma(`. */
const sqlInLedger = {
  create(context: Context) {
    const told = (node: Node): void =>
      context.report({ node, message: 'SQL belongs into src-main/ledger: see docs/architecture.md' })
    return {
      Literal(node: Node & { readonly value: unknown }) {
        if (typeof node.value === 'string' && SQL.test(node.value)) told(node)
      },
      TemplateElement(node: Node & { readonly value: { readonly raw: string } }) {
        if (SQL.test(node.value.raw)) told(node)
      },
      MemberExpression(node: Node & { readonly property: Node & { readonly name?: string } }) {
        if (['prepare', 'pragma'].includes(node.property.name ?? '')) told(node)
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'sql-in-ledger': sqlInLedger } }
