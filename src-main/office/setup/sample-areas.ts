import { asExample } from '#rules/setup/filled-in.ts'
import { AREAS } from '../reading/areas-table.ts'
import type { SampleRows } from '../reading/sample-table.ts'

/** A table of constituencies to fill in: the headings, and rows that show how, with names that are examples. */
export const SAMPLE_AREAS: SampleRows = {
  sheet: '选区',
  rows: [
    ['code', 'name', 'level', 'parent', 'seats', 'population', 'covers'].map((field) => AREAS.headings[field]![0]!),
    ['D01', asExample('区人大代表第一选区'), '县级', '', '1', '', '东坞村'],
    ['D01-1', asExample('镇人大代表第一选区'), '乡级', 'D01', '1', '', '东坞村'],
    ['D02', asExample('区人大代表第二选区'), '县级', '', '2', '', '下宅村;上叶村'],
    ['D02-1', asExample('镇人大代表第二选区'), '乡级', 'D02', '3', '', '下宅村[1-6组]'],
    ['D02-2', asExample('镇人大代表第三选区'), '乡级', 'D02', '2', '', '下宅村[7-12组];上叶村'],
  ],
}
