import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Ledger } from '#ledger/open.ts'
import { refuse } from '#ledger/result.ts'
import { decideAll } from '#office/decide.ts'
import { importHouseholds, type ImportedFile } from '#office/import-households.ts'
import { publishRoll } from '#office/publish-roll.ts'
import { registerCounts, type RegisterCounts } from '#office/registers.ts'
import { electionOf } from '#roll/election.ts'
import { brief, codeOfKind, finding } from '#rules/findings.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { answer, UsageError, type Arguments, type Command } from './command.ts'
import { actor, AS, LEDGER, need, oneOf, optional, withLedger } from './given.ts'

const importing: Command = {
  usage: 'office import --kind household FILE... --ledger L',
  summary: 'Imports household exports: good rows enter, rows with errors wait and are listed with file, sheet and row.',
  options: { ...LEDGER, ...AS, kind: { type: 'string' } },
  async run(given) {
    oneOf(given, 'kind', ['household'] as const)
    if (given.positionals.length === 0) throw new UsageError('office import takes files')
    return withLedger(given, (ledger) => {
      const read = given.positionals.map((path) => ({ path, result: importOne(ledger, given, path) }))
      const files = read.flatMap(({ result }) => (result.ok ? [result.value] : []))
      const refused = read.flatMap(({ path, result }) => (result.ok ? [] : [{ file: basename(path), ...result.error }]))
      const findings = files
        .flatMap((file) => file.findings)
        .map(({ blocking: _, params, ...place }) => ({
          ...place,
          ...brief(finding(codeOfKind(place.kind)!, { ...params, row: place.row })),
        }))
      const totals = {
        files: files.length,
        rows: sum(files, 'rows'),
        persons: sum(files, 'persons'),
        known: sum(files, 'known'),
        findings: findings.length,
      }
      const json = { files: files.map(({ findings: __, ...file }) => file), findings, refused, totals }
      const lines = [
        ...files.map(({ file, rows, persons, known }) => `✓ ${file}：${rows} 行，新增 ${persons} 人，无变化 ${known} 人`),
        ...findings.map(
          ({ file, sheet, row, severity, message }) =>
            `  ${severity === 'error' ? '✕' : '!'} ${file} ${sheet ?? ''} 第 ${row} 行：${message}`,
        ),
        ...refused.map(({ file, code, params }) => `✕ ${file}：${sentenceOf(code, params).zh}`),
      ]
      const bad = refused.length > 0 || findings.some(({ severity }) => severity === 'error')
      return answer(json, lines, bad ? 1 : 0)
    })
  },
}

function importOne(ledger: Ledger, given: Arguments, path: string) {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return refuse('input.unreadable', { file: path })
  }
  return importHouseholds(ledger, actor(given), path, bytes)
}

const sum = (files: readonly ImportedFile[], of: 'rows' | 'persons' | 'known'): number =>
  files.reduce((total, file) => total + file[of], 0)

const decide: Command = {
  usage: 'office decide --auto --ledger L',
  summary: 'Puts every undecided person into the register the law gives by default; whom it does not decide stays open.',
  options: { ...LEDGER, ...AS, auto: { type: 'boolean' } },
  async run(given) {
    if (given.values['auto'] !== true) throw new UsageError('office decide takes --auto')
    return withLedger(given, (ledger) => {
      const decided = need(decideAll(ledger, actor(given)))
      return answer(decided, [`✓ 已定 ${decided.decided} 人，未满18岁 ${decided.underAge} 人，待定 ${decided.open} 人`])
    })
  },
}

const constituenciesOf = (ledger: Ledger, given: Arguments): readonly string[] => {
  const asked = optional(given, 'constituency')
  return asked === undefined ? electionOf(ledger).body.constituencies.map(({ code }) => code) : [asked]
}

const publish: Command = {
  usage: 'office publish --ledger L [--constituency D01]',
  summary: 'Publishes the roll of one constituency, or of all, as a numbered version.',
  options: { ...LEDGER, ...AS, constituency: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const rolls = constituenciesOf(ledger, given).map((constituency) => need(publishRoll(ledger, actor(given), constituency)))
      return answer(
        { rolls },
        rolls.map(({ constituency, version, count }) => `✓ ${constituency}：第 ${version} 版，${count} 人`),
      )
    }),
}

const registers: Command = {
  usage: 'office registers --ledger L [--constituency D01]',
  summary: 'Counts of the four registers and sections per constituency, and whether the identities hold.',
  options: { ...LEDGER, constituency: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const counts = constituenciesOf(ledger, given).map((constituency) => registerCounts(ledger, constituency))
      return answer({ constituencies: counts }, counts.map(countsLine))
    }),
}

function countsLine({ constituency, registers: r, published, toHandle, undecided, identities }: RegisterCounts): string {
  const holds = identities.roll && identities.handled
  return `${holds ? '✓' : '!'} ${constituency}：册一 ${r[1]} 册二 ${r[2]} 册三 ${r[3]} 册四 ${r[4]}，R ${published}，应核 ${toHandle}，未定 ${undecided}`
}

export const officeRollCommands = {
  'office import': importing,
  'office decide': decide,
  'office publish': publish,
  'office registers': registers,
}
