import { beforeAll, describe, expect, it } from 'vitest'
import { acceptBundle } from '#bundles/accept-bundle.ts'
import { addEntries } from '#bundles/accept.ts'
import { makeKeys } from '#bundles/keys.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { insertEntries } from '#ledger/append.ts'
import { setLocalValue, type Ledger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { keepProofs } from '#ledger/sealed/proofs.ts'
import { sealFindings } from '#office/merging/seal-findings.ts'
import { sealsOf, type Seal } from '#trust/seals.ts'
import { calledDevice } from '#trust/device-names.ts'
import { clerk, bench, must } from '../ledger/sample-books.ts'
import { aTown, bookOf, readAll, states, type Machine, type Town } from '../bundles/town.ts'

const { newLedger } = bench()
const accept = (ledger: Ledger, opened: OpenedBundle) => ledger.statements.atOnce(() => acceptBundle(ledger, opened))
const sealOf = (ledger: Ledger, book: string): Seal => sealsOf(ledger, [book])[0]!
/** What nothing proves: in which book, from which place on, how many. */
const unsealedIn = (ledger: Ledger) =>
  sealsOf(ledger).flatMap(({ book, unsealed }) => (unsealed ? [[book, unsealed.from, unsealed.entries]] : []))
const says = (at: Machine, what: string) => states(at, (append) => append('D01', 'incident', { what }))

let town: Town
const opened = async (from: Machine, books: readonly string[], kind: 'sync' | 'final' | 'archive' = 'final') =>
  must(await town.open((await town.seal(from, books, { kind })).bytes))
beforeAll(async () => {
  town = await aTown(newLedger)
})

/** The same machine with what it held at some moment: a disk that was copied. */
function copied({ keys, ledger }: Machine): Machine {
  const other = newLedger(keys.device)
  other.statements.atOnce(() => insertEntries(other.statements, readAll(ledger, `${keys.device}/D01`)))
  return { keys, ledger: other }
}

/** An office that knows the town's certificates and nothing of the day. */
function anOffice(): Ledger {
  const ledger = newLedger(town.office.keys.device)
  for (const scope of ['town', 'D01'])
    ledger.statements.atOnce(() => insertEntries(ledger.statements, readAll(town.office.ledger, bookOf(town.office, scope))))
  return ledger
}

describe('a book of another device', () => {
  it('counts as far as that device has signed it, whoever brings it', async () => {
    const [office, desk] = [anOffice(), bookOf(town.desk, 'D01')]
    accept(town.lead.ledger, await opened(town.desk, [desk], 'sync'))
    const brought = await opened(town.lead, [bookOf(town.lead, 'D01'), desk])
    expect([brought.manifest.format, brought.proofs.map(({ device }) => device)]).toEqual([
      'xuance/bundle/2',
      [town.desk.keys.device],
    ])
    accept(office, brought)
    const { seq, hash } = headOf(office, desk)!
    expect(sealOf(office, desk)).toMatchObject({
      to: seq,
      sealedUpTo: seq,
      seal: { head: hash, signKey: town.desk.keys.signKey },
    })
    expect([sealOf(office, desk).unsealed, unsealedIn(office)]).toEqual([undefined, []])
  })

  it('is unsealed from where its signature ends, and the finding names the device', async () => {
    const [office, lead, desk] = [anOffice(), copied(town.lead), bookOf(town.desk, 'D01')]
    const signed = await opened(town.desk, [desk], 'sync')
    accept(lead.ledger, signed)
    // The lead goes on in the desk's book, which only the desk may.
    const forger: Machine = { keys: town.desk.keys, ledger: lead.ledger }
    setLocalValue(lead.ledger, 'device', town.desk.keys.device)
    says(forger, '冒写')
    setLocalValue(lead.ledger, 'device', town.lead.keys.device)
    accept(office, await opened(lead, [bookOf(lead, 'D01'), desk]))
    const to = headOf(office, desk)!.seq
    expect(sealOf(office, desk)).toMatchObject({ to, sealedUpTo: to - 1, unsealed: { from: to, entries: 1 } })
    expect(unsealedIn(office)).toEqual([[desk, to, 1]])
    const findings = sealFindings(office, [{ book: desk }])
    expect(findings.map(({ code, params }) => [code, params.device])).toEqual([
      ['W.613', calledDevice(office, town.desk.keys.device)],
    ])
  })

  it('without any signature of its device is kept, and unsealed from its beginning', async () => {
    const [office, lead, desk] = [anOffice(), copied(town.lead), bookOf(town.desk, 'D01')]
    const signed = await opened(town.desk, [desk], 'sync')
    lead.ledger.statements.atOnce(() => addEntries(lead.ledger, signed))
    const brought = await opened(lead, [bookOf(lead, 'D01'), desk])
    expect(brought.manifest.format).toBe('xuance/bundle/1')
    accept(office, brought)
    expect(sealOf(office, desk)).toMatchObject({ sealedUpTo: 0, unsealed: { from: 1, entries: signed.entries.length } })
  })

  it('of the ledger’s own needs no seal', () => {
    const own = sealOf(town.lead.ledger, bookOf(town.lead, 'D01'))
    expect([own.own, own.sealedUpTo, own.unsealed]).toEqual([true, 0, undefined])
  })
})

describe('two heads that one device signed and that exclude each other', () => {
  it.each(['both brought', 'the other one’s manifest only'])('prove that it forked its book: %s', async (how) => {
    const [office, book] = [anOffice(), bookOf(town.desk, 'D01')]
    const [mine, other] = [copied(town.desk), copied(town.desk)]
    says(mine, '上午')
    says(other, '下午')
    const [a, b] = [await opened(mine, [book]), await opened(other, [book])]
    accept(office, a)
    if (how === 'both brought') accept(office, b)
    else office.statements.atOnce(() => keepProofs(office, [b.signed]))
    const heads = [a, b].map(({ manifest }) => manifest.books[0]!.head).sort()
    const { contradicts, device } = sealOf(office, book)
    expect([device, contradicts!.map(({ head }) => head)]).toEqual([town.desk.keys.device, heads])
    expect(sealFindings(office, [{ book }]).map(({ code, params }) => [code, params.device])).toEqual([
      ['R.614', calledDevice(office, device)],
    ])
  })

  it('also where neither follows from the other, at different places', async () => {
    const [office, book] = [anOffice(), bookOf(town.desk, 'D01')]
    const [mine, other] = [copied(town.desk), copied(town.desk)]
    says(mine, '上午')
    says(other, '下午')
    says(other, '傍晚')
    for (const bundle of [await opened(mine, [book]), await opened(other, [book])]) accept(office, bundle)
    const { contradicts, to } = sealOf(office, book)
    expect(contradicts!.map(({ seq }) => seq)).toEqual([to - 1, to])
  })

  it('but an interim head and a later one that follows from it do not', async () => {
    const [office, book, desk] = [anOffice(), bookOf(town.desk, 'D01'), copied(town.desk)]
    accept(office, await opened(desk, [book], 'sync'))
    for (const what of ['一', '二', '三']) {
      says(desk, what)
      accept(office, await opened(desk, [book], 'sync'))
    }
    expect(sealOf(office, book).contradicts).toBeUndefined()
  })

  it('an unsigned branch beside a signed one is unsealed, and stays so once the signed one was chosen for good', async () => {
    const [office, book] = [anOffice(), bookOf(town.desk, 'D01')]
    const [mine, other] = [copied(town.desk), copied(town.desk)]
    says(mine, '上午')
    says(other, '下午')
    const [a, b] = [await opened(mine, [book]), await opened(other, [book])]
    accept(office, a)
    office.statements.atOnce(() => addEntries(office, b))
    const { to, seal, contradicts } = sealOf(office, book)
    expect([seal?.head, contradicts]).toEqual([a.manifest.books[0]!.head, undefined])
    expect(unsealedIn(office)).toEqual([[book, to, 1]])
    const keep = a.manifest.books[0]!.head
    states(
      { ledger: office, keys: town.office.keys },
      (append) => append('town', 'fork.resolved', { book, keep, reason: '原机' }),
      [...clerk, { person: 'committee', role: 'committee' }],
    )
    expect([sealOf(office, book).unsealed, unsealedIn(office)]).toEqual([undefined, []])
  })
})

describe('a restored laptop', () => {
  /** The desk wrote on after its backup; a new device goes on from the backup, certified in this role and place. */
  async function restored(certified: { readonly role: 'desk' | 'lead'; readonly scope: string }, scope = 'D01') {
    const [office, old] = [anOffice(), copied(town.desk)]
    const book = bookOf(old, 'D01')
    const { seq, hash: head } = headOf(old.ledger, book)!
    says(old, '备份之后')
    const bundle = await opened(old, [book])
    office.statements.atOnce(() => addEntries(office, bundle)) // what it had handed over, without its signature
    const keys = await makeKeys()
    const again: Machine = { keys, ledger: newLedger(keys.device) }
    states(again, (append) => append(scope, 'book.continued', { book, seq, head, reason: '硬盘坏道' }))
    states({ ledger: office, keys: town.office.keys }, (append) => {
      const { device, signKey, ageRecipient } = keys
      append('town', 'device.certified', { device, signKey, ageRecipient, ...certified, readBack: { skipped: '测试' } })
    })
    return { office, book, seq, again }
  }

  it('vouches for its old book up to where it took it up; the lost tail is marked', async () => {
    const { office, book, seq, again } = await restored({ role: 'desk', scope: 'D01' })
    expect(sealOf(office, book)).toMatchObject({ unsealed: { from: 1 } })
    accept(office, await opened(again, [bookOf(again, 'D01')]))
    expect(sealOf(office, book)).toMatchObject({
      sealedUpTo: 0,
      vouched: { upTo: seq, device: again.keys.device },
      lostTail: { from: seq + 1, to: seq + 1 },
      unsealed: { from: seq + 1, entries: 1 },
    })
  })

  it.each([
    ['for the book of a laptop in another role', { role: 'lead', scope: 'D01' }, 'D01'],
    ['for the book of another constituency', { role: 'desk', scope: 'D02' }, 'D02'],
  ] as const)('does not vouch %s', async (_, certified, scope) => {
    const { office, book, again } = await restored(certified, scope)
    accept(office, await opened(again, [bookOf(again, scope)]))
    const { vouched, unsealed } = sealOf(office, book)
    expect([vouched, unsealed?.from]).toEqual([undefined, 1])
  })

  it('does not vouch against what the old one has signed', async () => {
    const { office, book, again } = await restored({ role: 'desk', scope: 'D01' })
    const [old, forged] = [copied(town.desk), copied(town.desk)]
    accept(office, await opened(again, [bookOf(again, 'D01')]))
    says(old, '真的')
    says(forged, '假的')
    // Somebody takes up the forged book; the old device has signed another at the same place.
    const { seq, hash: head } = headOf(forged.ledger, book)!
    const bundle = await opened(forged, [book])
    office.statements.atOnce(() => addEntries(office, bundle))
    states(again, (append) => append('D01', 'book.continued', { book, seq, head, reason: '伪造' }))
    accept(office, await opened(again, [bookOf(again, 'D01')]))
    expect(sealOf(office, book).vouched).toMatchObject({ upTo: seq })
    const { signed } = await opened(old, [book])
    office.statements.atOnce(() => keepProofs(office, [signed]))
    expect(sealOf(office, book).vouched).toMatchObject({ upTo: seq - 1 })
  })

  it('needs no certificate for that in its own ledger', async () => {
    const old = copied(town.desk)
    const book = bookOf(old, 'D01')
    const { seq, hash: head } = headOf(old.ledger, book)!
    const again: Machine = { keys: await makeKeys(), ledger: old.ledger }
    setLocalValue(again.ledger, 'device', again.keys.device)
    states(again, (append) => append('D01', 'book.continued', { book, seq, head, reason: '硬盘坏道' }))
    expect(sealOf(again.ledger, book)).toMatchObject({ own: false, vouched: { upTo: seq } })
    expect(unsealedIn(again.ledger)).toEqual([])
    // And restored once more before anybody certified either.
    const third: Machine = { keys: await makeKeys(), ledger: again.ledger }
    setLocalValue(third.ledger, 'device', third.keys.device)
    const last = headOf(third.ledger, bookOf(again, 'D01'))!
    const from = { book: last.book, seq: last.seq, head: last.hash, reason: '硬盘坏道' }
    states(third, (append) => append('D01', 'book.continued', from))
    expect(unsealedIn(third.ledger)).toEqual([])
  })

  it('does not vouch where nothing proves that it said so itself', async () => {
    const { office, book, again } = await restored({ role: 'desk', scope: 'D01' })
    const bundle = await opened(again, [bookOf(again, 'D01')])
    office.statements.atOnce(() => addEntries(office, bundle))
    expect(sealOf(office, book).vouched).toBeUndefined()
  })
})

describe('seals', () => {
  it('depend on the set of what came, not on the order', async () => {
    const [book, desk] = [bookOf(town.desk, 'D01'), copied(town.desk)]
    const bundles = [await opened(desk, [book], 'sync')]
    says(desk, '一')
    bundles.push(await opened(desk, [book], 'sync'))
    const other = copied(town.desk)
    says(other, '二')
    bundles.push(await opened(other, [book]))
    const orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1, 0, 2]] // prettier-ignore
    const told = orders.map((order) => {
      const office = anOffice()
      for (const n of order) accept(office, bundles[n]!)
      return sealsOf(office)
    })
    for (const seals of told) expect(seals).toEqual(told[0])
    expect(told[0]!.map((seal) => seal.book)).toContain(`${town.desk.keys.device}/D01`)
  })
})
