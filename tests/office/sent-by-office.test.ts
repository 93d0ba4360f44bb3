import { expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { readBook } from '#ledger/books/book.ts'
import { done } from '#contract/result.ts'
import { booksOf, factsOf, headOf } from '#ledger/read.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { devicesOf } from '#office/stations/devices.ts'
import { correct } from '#office/stations/provision.ts'
import { officeToday } from '#office/today/office-today.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, provisioned, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, publishMore, stickIn, townOf } from '../fixtures/laptop.ts'

it('what a laptop says was sealed for it is nothing the office sent', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  const desk = await newLaptop(at, 'desk')
  certify(town, desk, 'desk')
  publishMore(town, '后来一')
  need(assignPeople(town.ledger, admin, [{ person: 'x', name: 'x', roles: ['clerk'], constituency: 'D01' }]))
  const before = () => ({
    given: devicesOf(town.ledger).map(({ device, given }) => [device, given?.kind ?? null]),
    station: stationsOverview(town.ledger).stations[0],
    steps: officeToday(town.ledger).constituencies[0]!.done,
  })
  const said = before()
  const recipients = factsOf(town.ledger, 'device.certified').map(({ body }) => body.ageRecipient)
  const heads = booksOf(town.ledger)
    .filter((book) => readBook(book).kind !== 'prep')
    .map((book) => ({ book, to: 1_000_000, head: headOf(town.ledger, book)!.hash }))
  need(
    write(lead.ledger, { actor: clerk }, (append) => {
      for (const kind of ['provision', 'correction'] as const)
        append('D01', 'bundle.exported', { kind, file: 'x', manifest: 'a'.repeat(64), receivers: recipients, heads })
      return done(null)
    }),
  )
  await bring(lead, town, stickIn(at, 'stick'))
  expect(before()).toEqual(said)
})

it('a laptop cannot say for the office that its station got its roll', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const other = await newLaptop(at, 'other')
  certify(town, other, 'lead')
  expect(codeOf(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'early'), { roll: true }))).toBe(
    'correction.not-provisioned',
  )
  await provisioned(town, other)
  expect(officeToday(town.ledger).constituencies[0]!.done).toContain('provisioned')
})
