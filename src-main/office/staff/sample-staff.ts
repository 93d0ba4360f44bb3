import type { SampleRows } from '../reading/sample-table.ts'
import { STAFF } from './read-staff.ts'

/** A list of people to fill in: the office, and one station with everyone it needs. */
export const SAMPLE_STAFF: SampleRows = {
  sheet: '工作人员',
  rows: [
    ['name', 'roles', 'constituency', 'voter'].map((field) => STAFF.headings[field]![0]!),
    ['例一', '登记员', '', ''],
    ['例二', '审核员', '', ''],
    ['例三', '选举委员会', '', ''],
    ['例四', '选举委员会', '', ''],
    ['例五', '负责人', 'D01', ''],
    ['例六', '签到员', 'D01', ''],
    ['例七', '监票人、计票人', 'D01', ''],
    ['例八', '监票人、计票人', 'D01', ''],
  ],
}
