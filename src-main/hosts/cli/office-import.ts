import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { tryOut } from '#ledger/file/try-out.ts'
import type { Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#contract/result.ts'
import { fileKinds, importInSteps } from '#office/importing/import-file.ts'
import type { ImportedFile } from '#office/importing/imported-file.ts'
import { MOST_BYTES } from '#office/reading/tables.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { actor, AS, LEDGER, oneOf, withLedger } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { findingLines, isError, spokenFinding } from './office-findings.ts'

export const importing: Command = {
  usage: `office import --kind ${fileKinds.join('|')} FILE... --ledger L [--map HEADING=FIELD]... [--hidden] [--dry-run]`,
  summary: 'Imports files of one kind: good rows enter, rows with errors wait and are listed with file, sheet and row.',
  options: {
    ...LEDGER,
    ...AS,
    kind: { type: 'string' },
    map: { type: 'string', multiple: true },
    hidden: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(given) {
    const kind = oneOf(given, 'kind', fileKinds)
    const options = { mapping: mappingOf(given), hidden: given.values['hidden'] === true }
    if (given.positionals.length === 0) throw new UsageError('office import takes files')
    return withHeartbeat(given.log, (tell) =>
      withLedger(given, (ledger) =>
        tryingOut(ledger, given.values['dry-run'] === true, async () => {
          const read: { readonly path: string; readonly result: Result<ImportedFile> }[] = []
          for (const [i, path] of given.positionals.entries()) {
            const told = (rows: string): void => tell(`import ${i + 1}/${given.positionals.length} ${basename(path)}${rows}`)
            told('')
            const bytes = bytesOf(path)
            const onProgress = (done: number, of: number): void => told(` ${done}/${of}`)
            const pace = { signal: given.signal, onProgress: nowAndThen(onProgress) }
            const result = bytes.ok
              ? await importInSteps(kind, ledger, actor(given), path, bytes.value, { ...options, ...pace })
              : bytes
            read.push({ path, result })
          }
          return report(read)
        }),
      ),
    )
  },
}

/** A line every half second is enough for people. */
function nowAndThen(tell: (done: number, of: number) => void): typeof tell {
  let told = 0
  return (done, of) => {
    if (done < of && performance.now() - told < 500) return
    told = performance.now()
    tell(done, of)
  }
}

/** A dry run does everything and takes it back. */
const tryingOut = <T>(ledger: Ledger, dry: boolean, act: () => Promise<T>): Promise<T> => (dry ? tryOut(ledger, act) : act())

function mappingOf({ values }: Arguments): ReadonlyMap<string, string> {
  const pairs = [values['map'] ?? []].flat() as readonly string[]
  return new Map(
    pairs.map((pair) => {
      const [heading, field, more] = pair.split('=')
      if (!heading || !field || more !== undefined) throw new UsageError(`--map takes HEADING=FIELD, not ${pair}`)
      return [heading, field]
    }),
  )
}

export function bytesOf(path: string): Result<Buffer> {
  try {
    const { size } = statSync(path)
    // Not even read: it would only fill the memory.
    if (size > MOST_BYTES) return refuse('import.too-large', { file: basename(path), megabytes: Math.ceil(size / 2 ** 20) })
    return { ok: true, value: readFileSync(path) }
  } catch {
    return refuse('input.unreadable', { file: path })
  }
}

function report(read: readonly { path: string; result: Result<ImportedFile> }[]): Answer {
  const files = read.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const refused = read.flatMap(({ path, result }) => (result.ok ? [] : [{ file: basename(path), ...result.error }]))
  const findings = files.flatMap((file) => file.findings).map(spokenFinding)
  const totals = {
    files: files.length,
    rows: sum(files, 'rows'),
    persons: sum(files, 'persons'),
    known: sum(files, 'known'),
    findings: findings.length,
  }
  const json = { files: files.map(({ findings: _, ...file }) => file), findings, refused, totals }
  const lines = [
    ...files.map(({ file, rows, persons, known }) => `✓ ${file}：${rows} 行，新增 ${persons} 人，无变化 ${known} 人`),
    ...findingLines(findings),
    ...refused.map((each) => `✕ ${each.file}：${sentenceOf(each).zh}`),
  ]
  return answer(json, lines, refused.length > 0 || findings.some(isError) ? 1 : 0)
}

const sum = (files: readonly ImportedFile[], of: 'rows' | 'persons' | 'known'): number =>
  files.reduce((total, file) => total + file[of], 0)
