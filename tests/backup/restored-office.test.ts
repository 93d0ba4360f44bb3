import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore } from '#backup/restore.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { write } from '#ledger/append.ts'
import { closeLedger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { officeOverview } from '#office/today/overview.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { provision } from '#office/stations/provision.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { peopleAt } from '#people/people-at.ts'
import { publishedRoll, voterOf } from '#roll/election.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import {
  admin,
  certify,
  codeOf,
  need,
  newLaptop,
  PASSPHRASE,
  publishThroughGates,
  two,
  type Office,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, publishMore, stickIn, townOf } from '../fixtures/laptop.ts'
import { reopened } from './polling.ts'

const at = folder()

const assign = ({ ledger }: Office, name: string) =>
  need(
    write(ledger, { actor: admin }, (append) => done(append('town', 'person.assigned', { person: 'a', name, roles: ['admin'] }))),
  )
let sticks = 0
const kept = async ({ ledger, keys }: Office): Promise<string> =>
  need(await archive(ledger, keys, admin, stickIn(at, `archive-${++sticks}`))).path

it('what a restored office states counts before what its old book said after the backup, wherever that turns up', async () => {
  const town = await townOf(at, 8)
  const standby = await newLaptop(at, 'standby')
  certify(town, standby, 'standby')
  const lead = await newLaptop(at, 'lead')
  certify(town, lead, 'lead')
  const backup = need(backUp(town.ledger, { why: 'asked' })).path

  // An afternoon that is on no backup, and of which the standby alone has an archive.
  for (const name of ['旧名一', '旧名二', '旧名三']) assign(town, name)
  publishMore(town, '遗失甲')
  const lost = await kept(town)
  need(await standBy(standby.ledger, standby.keys, readFileSync(lost), fingerprintOf(town.keys).join(' ')))
  closeLedger(town.ledger)

  const { path, enrolment, fingerprint } = need(
    await restore({ path: join(at, 'office.sqlite'), backup, passphrase: PASSPHRASE, actor: two, reason: '硬盘损坏' }),
  )
  const again = await reopened(path)
  assign(again, '新名')
  publishMore(again, '新来乙', '新来丙')
  certify(standby, { ...standby, ...again, enrolment: readFileSync(enrolment), fingerprint }, 'standby')
  need(await mergeBundle(again.ledger, again.keys, admin, await kept(standby)))
  need(await standBy(standby.ledger, standby.keys, readFileSync(await kept(again))))

  for (const { ledger } of [again, standby]) {
    expect(publishedRoll(ledger, 'D01')?.body).toMatchObject({ version: 2, count: 10 })
    expect(voterOf(ledger, card(9))?.fields.name).toBe('新来乙')
    expect(verifyLedger(ledger.path)).toMatchObject({ ok: true })
  }
  expect(peopleAt(again.ledger).map(({ name }) => name)).toContain('新名')
  expect(officeOverview(standby.ledger).constituencies).toEqual(officeOverview(again.ledger).constituencies)

  // The lost afternoon recorded people too: what was posted before it turned up is published once more.
  publishThroughGates(again.ledger, 'D01')
  expect(publishedRoll(again.ledger, 'D01')?.body).toMatchObject({ version: 3, count: 11 })
  // A laptop that knows only its own keys takes the roll from the restored office, under that one's fingerprint.
  const sent = readFileSync(need(await provision(again.ledger, again.keys, admin, 'D01', stickIn(at, 'provision'))).path)
  expect(codeOf(await receiveBundle(lead.ledger, lead.keys, sent, fingerprintOf(town.keys).join(' ')))).toBe(
    'receive.fingerprint-differs',
  )
  expect(need(await receiveBundle(lead.ledger, lead.keys, sent, fingerprint.join(' ')))).toMatchObject({ voters: 11 })
  expect(voterOf(lead.ledger, card(9))?.fields.name).toBe('新来乙')
}, 120_000)
