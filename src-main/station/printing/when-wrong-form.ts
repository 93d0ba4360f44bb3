import type { Ledger } from '#ledger/open.ts'
import { whenWrongCard } from '#print/when-wrong-card.ts'
import { whenWrong } from '#words/when-wrong.ts'
import { stationDay } from '../day.ts'
import type { Form } from './print-form.ts'

/** The card that lies on the desk of a polling station. */
export const whenWrongForm = (ledger: Ledger): Form => ({
  form: 'when-wrong',
  params: { constituency: stationDay(ledger).constituency },
  document: {
    ...whenWrongCard(whenWrong.station, '选举办公室电话＿＿＿＿＿＿＿＿＿＿　　负责人电话＿＿＿＿＿＿＿＿＿＿'),
    paper: 'A4',
  },
})
