import { afterAll, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { postingForm } from '#station/printing/forms.ts'
import { printForm } from '#station/printing/print-form.ts'
import { clerk, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)
const { ledger } = await station(town, at, 'D01')
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

it('two forms printed at the same time carry two numbers, and the next one a third', async () => {
  const print = async () => need(await printForm(ledger, clerk, postingForm(ledger), {})).print
  const both = await Promise.all([print(), print()])
  expect([...both.sort(), await print()]).toEqual(['S0001', 'S0002', 'S0003'])
  expect(factsOf(ledger, 'print.made').map(({ body }) => body.print)).toHaveLength(3)
})
