import type { Ledger } from '#ledger/open.ts'
import { whenWrong } from '#words/when-wrong.ts'
import { stationDay } from '../day.ts'
import type { Form } from './print-form.ts'

/** 出事了怎么办: the words of the page on a card, so that they lie on the desk when the screen is dark. */
export function whenWrongForm(ledger: Ledger): Form {
  const { constituency } = stationDay(ledger)
  const all = whenWrong.station
  const rows = all.flatMap(({ steps }) => steps.map(({ zh }, i) => ({ number: String(i + 1), step: zh })))
  const before = all.map((_, i) => all.slice(0, i).reduce((sum, { steps }) => sum + steps.length, 0))
  return {
    form: 'when-wrong',
    params: { constituency },
    document: {
      title: '出事了怎么办',
      columns: [
        { key: 'number', label: '步', width: 12, align: 'center' },
        { key: 'step', label: '怎么办', width: 160 },
      ],
      rows,
      bands: all.map(({ title }, i) => [before[i]!, title.zh]),
      nameKey: 'step',
      emptyText: '',
      foot: ['选举办公室电话＿＿＿＿＿＿＿＿＿＿　　负责人电话＿＿＿＿＿＿＿＿＿＿'],
      signatures: [],
      paper: 'A4',
    },
  }
}
