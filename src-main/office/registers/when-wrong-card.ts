import type { Preview } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import { printOnce } from '#print/print-once.ts'
import type { PrintOptions } from '#print/printer.ts'
import { whenWrongCard } from '#print/when-wrong-card.ts'
import type { Actor } from '#words/acting.ts'
import { whenWrong } from '#words/when-wrong.ts'
import { sheetHead } from './print-table.ts'

/** Prints the card that lies on the desk of the office, keeps its bytes and states it in the town book. Refuses `print.*`. */
export async function printWhenWrong(ledger: Ledger, actor: Actor, options: PrintOptions): Promise<Result<Preview>> {
  const document: TableDocument = {
    ...sheetHead(ledger, 'town'),
    ...whenWrongCard(whenWrong.office, '选举委员会电话＿＿＿＿＿＿＿＿＿＿　　备用办公室电话＿＿＿＿＿＿＿＿＿＿'),
    paper: 'A4',
  }
  const made = await printOnce(document, { register: document.title }, options)
  if (!made.ok) return made
  const { bytes, sha256, pages } = made.value
  const { printId: print, madeAt } = document.stamp
  return write(ledger, { actor }, (append) => {
    attach(ledger, bytes)
    append('town', 'print.made', { print, form: 'when-wrong', params: {}, madeAt, sha256, pages })
    return done({ name: `when-wrong_${print}.pdf`, sha256, pages })
  })
}
