import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UndecidedPerson } from '#contract/decisions.ts'
import type { Decision } from '#office/deciding/decisions-file.ts'

type At = { readonly file: string; readonly sheet?: string | null | undefined; readonly row: number }
export type Resolution = {
  readonly correct_id?: string
  readonly correct_name?: string
  readonly correct_birth?: string
  readonly correct?: Readonly<Record<string, string | number>>
  readonly keep?: string
  readonly other_row_correct_id?: string
  readonly village?: string
  readonly group?: number
}
type Defect = At & { readonly other?: At | undefined; readonly resolution?: Resolution | null | undefined }
type Migrant = { readonly row: number; readonly id: string; readonly other_row?: number | undefined }

/** What a sample's `expected.json` says about the rows somebody has to decide on. */
export type Answers = {
  readonly defects: Readonly<Record<string, { readonly items: readonly Defect[] }>>
  readonly status_cases?: Readonly<Record<string, readonly { readonly id: string }[]>>
  readonly migrant_findings: Readonly<Record<string, { readonly items: readonly Migrant[] }>>
}

/** The answers of a sample that has them. */
export function answersIn(folder: string): Answers | undefined {
  const path = join(folder, 'expected.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Answers) : undefined
}

/** What the office decides about every planted defect, as a file of decisions says it. */
export function resolutionsOf({ defects, migrant_findings: migrants }: Answers): readonly Decision[] {
  const migrant = (row: number) => ({ file: 'migrants.xlsx', sheet: 'Sheet1', row })
  const twice = migrants['same_migrant_in_two_constituencies']?.items ?? []
  const wrong = migrants['id_check_digit']?.items ?? []
  return [
    ...Object.values(defects).flatMap(({ items }) => items.flatMap(decisionsAbout)),
    ...twice.map(({ row, other_row }): Decision => ({
      ...migrant(row),
      do: 'same-person',
      other: migrant(other_row!),
      keep: 'other',
    })),
    ...wrong.map(({ row, id }): Decision => ({ ...migrant(row), do: 'correct', fields: { idNumber: id } })),
  ]
}

/** Whom no rule puts on the roll, since the list leaves open what the law asks (S2 30, 32): the sample's office found them at home. */
const AT_HOME = ['sentence_without_deprivation_keep_listed', 'detained_without_decision_keep_listed']

/** What the office decides about people whom the status lists leave open: as the sample says, once it has asked; else a rehearsal goes on. */
export function keptOf(answers: Answers | undefined, undecided: readonly UndecidedPerson[]): readonly Decision[] {
  const kept = new Set(AT_HOME.flatMap((name) => (answers?.status_cases?.[name] ?? []).map(({ id }) => id)))
  return undecided.map(({ at: { file, sheet, row }, fields, article }) => ({
    file,
    row,
    ...(sheet !== undefined && { sheet }),
    do: 'register',
    register: fields['status'] === '人户分离' ? 2 : 1,
    article,
    reason: kept.has(fields['idNumber'] ?? '') ? '经核实在本地居住，没有被剥夺或者停止行使选举权利' : '演练中无从核实',
  }))
}

/** Our names of the fields that a full true record gives. */
const FULL: Readonly<Record<string, string>> = { id: 'idNumber' }

const place = ({ file, sheet, row }: At): { file: string; sheet?: string; row: number } => ({
  file,
  ...(sheet && { sheet }),
  row,
})

function decisionsAbout(item: Defect): readonly Decision[] {
  const { resolution: how, other } = item
  if (!how) return []
  const correct = (fields: Readonly<Record<string, string>>): readonly Decision[] => [
    { ...place(item), do: 'correct', fields: { ...fields } },
  ]
  if (how.correct)
    return correct(Object.fromEntries(Object.entries(how.correct).map(([field, value]) => [FULL[field] ?? field, String(value)])))
  if (other && how.other_row_correct_id)
    return [
      { ...place(item), do: 'keep' },
      { ...place(other), do: 'correct', fields: { idNumber: how.other_row_correct_id } },
    ]
  if (other && how.keep) return [{ ...place(item), do: 'same-person', other: place(other), keep: 'this' }]
  if (how.village !== undefined) return correct({ village: how.village, group: String(how.group) })
  if (how.correct_id) return correct({ idNumber: how.correct_id })
  if (how.correct_name) return correct({ name: how.correct_name })
  return how.correct_birth ? correct({ birth: how.correct_birth }) : []
}
