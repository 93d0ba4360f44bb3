import { FACTS, HEADINGS } from '../reading/facts-table.ts'
import type { PlainDate } from '#rules/dates.ts'
import { asExample } from '#rules/setup/filled-in.ts'
import type { SampleRows } from '../reading/sample-table.ts'

/** A table of an election's facts to fill in, a row each; what is an example is written as one. */
export const sampleFacts = (day: PlainDate): SampleRows => ({
  sheet: '选举',
  rows: [
    HEADINGS,
    [FACTS.name[0], asExample('云越区、青溪镇两级人民代表大会换届选举')],
    [FACTS.kind[0], '换届'],
    [FACTS.term[0], asExample('第十八届')],
    [FACTS.day[0], day],
    [FACTS.open[0], '07:00'],
    [FACTS.close[0], '17:00'],
    [FACTS.committee[0], asExample('青溪镇选举委员会')],
    [FACTS.town[0], asExample('青溪镇')],
    [FACTS.county[0], asExample('云越区')],
  ],
})
