import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FileKind } from '#words/file-kinds.ts'

export type SampleFile = { readonly kind: FileKind; readonly name: string; readonly path: string }

export type SampleFiles = {
  /** Household exports, the status lists and the migrants, in the order in which an office gets them. */
  readonly beforePublication: readonly SampleFile[]
  /** Proxies and candidates, which are checked against the published rolls. */
  readonly afterPublication: readonly SampleFile[]
  /** The household exports taken later, and what came with them. */
  readonly later: readonly SampleFile[]
}

/** Names of the status lists, without their endings, in the order of importing; every other table is a household export. */
const KINDS: Readonly<Record<string, FileKind>> = {
  'previous-roll': 'previous',
  deprived: 'deprived',
  suspended: 'suspended',
  deaths: 'deaths',
  'mental-confirmed': 'mental',
  away: 'away',
  migrants: 'migrants',
  proxies: 'proxies',
  candidates: 'candidates',
}
const AFTER: ReadonlySet<FileKind> = new Set(['proxies', 'candidates'])
const ORDER: readonly FileKind[] = ['household', ...Object.values(KINDS)]

/** Which file of a town's folder is what. */
export function sampleFiles(folder: string): SampleFiles {
  const files = tablesIn(folder)
  return {
    beforePublication: files.filter(({ kind }) => !AFTER.has(kind)),
    afterPublication: files.filter(({ kind }) => AFTER.has(kind)),
    later: readdirSync(folder).includes('later') ? tablesIn(join(folder, 'later')) : [],
  }
}

function tablesIn(folder: string): readonly SampleFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|xls|csv)$/iu.test(name) && name !== 'constituencies.csv')
    .sort()
    .map((name) => ({ name, path: join(folder, name), kind: KINDS[name.replace(/\.\w+$/u, '')] ?? 'household' }))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
