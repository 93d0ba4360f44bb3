// Lint rules of this house that no plugin has; tests/house plants a breach of each. The shapes are oxlint's own for JS plugins.
import { dirname, resolve, sep } from 'node:path'
import { pagesAlone } from './lint/pages.ts'
import type { Context, Node } from './lint/shapes.ts'

const QUERY =
  /\bSELECT\s+[\s\S]*\bFROM\b|\b(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\w+\s+SET\b|\b(CREATE|DROP|ALTER)\s+(TABLE|VIEW|INDEX|TRIGGER)\b|\bWITH RECURSIVE\b/i
const STATEMENT = /^\s*(SELECT|SAVEPOINT|PRAGMA)\s|^(BEGIN|BEGIN IMMEDIATE|COMMIT|ROLLBACK|VACUUM)$/
/** A piece of one, which somebody puts together with others: SQL's own words in capitals, as no sentence has them. */
const PIECE =
  /\b(FROM|JOIN|INTO|UPDATE)\s+"?[a-z_]+\b|\b(WHERE|AND|OR|HAVING)\s+[\w."(]+.*(=|<|>|\bIS\b|\bIN\b|\bLIKE\b|\bGLOB\b)|\b(ORDER|GROUP) BY\b|\bjson_(extract|each)\s*\(/
const isSql = (text: string): boolean => QUERY.test(text) || STATEMENT.test(text) || PIECE.test(text)

/** SQL is spelled in ledger/ alone, and so is every hold on a connection: `.prepare(` and `.pragma(`. */
const sqlInLedger = {
  create(context: Context) {
    const told = (node: Node): void =>
      context.report({ node, message: 'SQL belongs into src-main/ledger: see docs/architecture.md' })
    return {
      Literal(node: Node & { readonly value: unknown }) {
        if (typeof node.value === 'string' && isSql(node.value)) told(node)
      },
      TemplateElement(node: Node & { readonly value: { readonly raw: string } }) {
        if (isSql(node.value.raw)) told(node)
      },
      MemberExpression(node: Node & { readonly property: Node & { readonly name?: string; readonly value?: unknown } }) {
        const { name, value } = node.property
        if (['prepare', 'pragma'].includes(name ?? String(value))) told(node)
      },
    }
  },
}

/** A layer is asked by its name (`#layer/file.ts`), so that the list of layers sees it: no path climbs out of one. */
const layersByName = {
  create(context: Context) {
    const layerOf = (path: string): string | undefined => /\/src-main\/([^/]+)\//.exec(path.split(sep).join('/'))?.[1]
    const told = (node: Node & { readonly source?: { readonly value: unknown } | null }): void => {
      const to = node.source?.value
      if (typeof to !== 'string' || !to.startsWith('.')) return
      if (layerOf(context.filename) === layerOf(resolve(dirname(context.filename), to))) return
      context.report({ node, message: 'another layer is imported by its name, #layer/file.ts: see docs/architecture.md' })
    }
    return { ImportDeclaration: told, ExportNamedDeclaration: told, ExportAllDeclaration: told, ImportExpression: told }
  },
}

/** A form is `ui/Form.tsx`, also where somebody makes its element without JSX. */
const formsByForm = {
  create(context: Context) {
    return {
      CallExpression(
        node: Node & { readonly callee: Named; readonly arguments: readonly (Node & { readonly value?: unknown })[] },
      ) {
        const called = node.callee.name ?? node.callee.property?.name
        if (called === 'createElement' && node.arguments[0]?.value === 'form')
          context.report({ node, message: 'a form is ui/Form.tsx: see docs/architecture.md' })
      },
    }
  },
}

type Named = Node & { readonly name?: string; readonly property?: { readonly name?: string } }

const rules = {
  'sql-in-ledger': sqlInLedger,
  'layers-by-name': layersByName,
  'pages-alone': pagesAlone,
  'forms-by-form': formsByForm,
}

export default { meta: { name: 'house' }, rules }
