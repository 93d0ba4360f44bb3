import { checkDigit } from '#rules/roll/id-number.ts'
import { HOUSEHOLD } from '../reading/household-layout.ts'
import type { SampleRows } from '../reading/sample-table.ts'

const FIELDS = ['household', 'head', 'relation', 'name', 'sex', 'birth', 'idNumber', 'village', 'group', 'status'] as const

/** Who lives in each household: relation, sex, year of birth. */
const MEMBERS = [
  ['户主', '男', 1968],
  ['妻', '女', 1970],
  ['长子', '男', 1994],
  ['父亲', '男', 1944],
] as const

const SURNAMES = ['楼', '龚', '金', '毛', '计'] as const
const GIVEN = ['甲', '乙', '丙', '丁'] as const

/** A register of five invented households of 东坞村, as a police station exports it: to try an election with. Nobody has these numbers. */
export const SAMPLE_HOUSEHOLD: SampleRows = {
  sheet: '户籍',
  rows: [
    FIELDS.map((field) => HOUSEHOLD.headings[field][0]),
    ...SURNAMES.flatMap((surname, house) =>
      MEMBERS.map(([relation, sex, year], i) => {
        const name = `${surname}东${GIVEN[i]!}`
        const birth = `${year + house}-0${house + 1}-1${i}`
        const first17 = `330000${birth.replaceAll('-', '')}${String(house * 8 + i * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}`
        const household = `00${house + 1}`
        const head = `${surname}东甲`
        return [household, head, relation, name, sex, birth, first17 + checkDigit(first17), '东坞村', '1', '在户']
      }),
    ),
  ],
}
