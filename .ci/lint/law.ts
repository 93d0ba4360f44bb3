// Lint rules of this house that know the law's names; tests/house plants a breach of each. The shapes are oxlint's own for JS plugins.
import { layouts } from '../../src-main/rules/findings/layouts.ts'
import { reading } from '../../src-main/rules/findings/reading.ts'
import { heldInLedger } from './held.ts'
import { packInRules } from './pack.ts'
import { rolesByName } from './roles.ts'
import { takenBackInLedger } from './taken-back.ts'
import { nameOf, type Context, type Node } from './shapes.ts'

/** Facts, not law: what a gate sees missing (16x, 17x), what merged books contradict each other in (6xx), how a table is filled in (818, 819). */
const OF_FACTS = /^[EWR]\.((1[67]|6\d)\d|81[89])$/

/** What a file says or lacks, by kind: whoever reads it tells. */
const OF_FILES: ReadonlySet<string> = new Set(Object.values({ ...reading, ...layouts }).map(({ kind }) => kind))

/** The files that have them. */
const MAKERS = /\/findings?\.ts$/

/** What makes a finding, and when it makes one of law: by a code or kind that is spelled where it is called. */
const LAW_BY: Readonly<Record<string, (spelled: string | null) => boolean>> = {
  finding: (code) => code === null || !OF_FACTS.test(code),
  found: (kind) => kind !== null && !OF_FILES.has(kind),
  findingOfKind: (kind) => kind !== null,
  statedFinding: () => true,
}

/**
 * A finding of law is made by the rules: a use case asks them, and makes by its code only what tells of facts, and by its kind (`found`)
 * only what tells of a file; `statedFinding` is for those who read it from an entry (oxlint.config.ts names them). None of the three
 * gets another name, or is handed on, where nobody would see what it makes.
 */
const lawInRules = {
  create(context: Context) {
    const told = (node: Node, what: string): void => context.report({ node, message: `${what}: see docs/architecture.md` })
    const called = new Set<Node>()
    /** Those that this file imports. */
    const makers = new Set<string>()
    return {
      ImportSpecifier(node: Node & { readonly imported: Node; readonly local: Node }) {
        const [imported, local] = [nameOf(node.imported), nameOf(node.local)]
        if (!(imported in LAW_BY)) return
        makers.add(imported)
        if (imported !== local) told(node, `${imported} keeps its name`)
      },
      ImportNamespaceSpecifier(node: Node & { readonly parent?: { readonly source?: { readonly value?: unknown } } }) {
        if (MAKERS.test(String(node.parent?.source?.value))) told(node, 'what makes findings is imported by its name')
      },
      ExportSpecifier(node: Node & { readonly local: Node }) {
        if (nameOf(node.local) in LAW_BY) told(node, `${nameOf(node.local)} is called, and not handed on`)
      },
      ExportAllDeclaration(node: Node & { readonly source: { readonly value?: unknown }; readonly exportKind?: string }) {
        if (node.exportKind !== 'type' && MAKERS.test(String(node.source.value)))
          told(node, 'what makes findings is imported by its name')
      },
      CallExpression(node: Node & { readonly callee: Node; readonly arguments: readonly Node[] }) {
        called.add(node.callee)
        const [code] = node.arguments as readonly (Node & { readonly value?: unknown })[]
        const spelled = typeof code?.value === 'string' ? code.value : null
        if (LAW_BY[nameOf(node.callee)]?.(spelled)) told(node, 'a finding of law is made in src-main/rules')
      },
      Identifier(node: Node & { readonly parent?: Node }) {
        const { parent } = node
        if (!makers.has(nameOf(node)) || called.has(node) || !parent) return
        if (HANDS_ON.has(parent.type)) told(node, `${nameOf(node)} is called, and not handed on`)
      },
    }
  },
}

/** Where a function is given to somebody else, or another name. */
const HANDS_ON: ReadonlySet<string> = new Set([
  'VariableDeclarator',
  'AssignmentExpression',
  'CallExpression',
  'ArrayExpression',
  'ConditionalExpression',
])

const rules = {
  'law-in-rules': lawInRules,
  'pack-in-rules': packInRules,
  'held-in-ledger': heldInLedger,
  'taken-back-in-ledger': takenBackInLedger,
  'roles-by-name': rolesByName,
}

export default { meta: { name: 'law' }, rules }
