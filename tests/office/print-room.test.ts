import { describe, expect, it } from 'vitest'
import { copiesOf } from '#office/forms/copies.ts'
import { formFilled } from '#office/forms/filled.ts'
import { previewForm, printForm } from '#office/forms/print-form.ts'
import { printRoom } from '#office/forms/room.ts'
import { officePrint, printsMade } from '#office/registers/prints-made.ts'
import { previewed } from '#office/registers/preview.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import type { Printable } from '#words/print-room.ts'
import { admin, codeOf, itIs, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = await office(at)
const { ledger } = town
itIs(ledger, '2026-11-10')

const line = (what: Printable, code?: string) => {
  const room = printRoom(ledger)
  const lines = code === undefined ? room.town : room.constituencies.find((each) => each.code === code)!.lines
  return lines.find((each) => each.what === what)!
}

describe('the print room', () => {
  it('says before there is a roll what cannot be printed, and why, and by which day of the calendar the rest is due', () => {
    expect(line('registration-notice')).toMatchObject({ hindrance: null, due: '2026-11-25', made: null })
    expect(line('polling-notice')).toMatchObject({ hindrance: null, due: '2026-12-15' })
    expect(line('voter-cards', 'D01').hindrance?.code).toBe('post.unpublished')
    expect(line('elected-notice', 'D01').hindrance?.code).toBe('forms.undeclared')
    expect(codeOf(copiesOf(ledger, { form: 'voter-cards', of: 'D01' }))).toBe('post.unpublished')
    expect(codeOf(copiesOf(ledger, { form: 'voter-cards', of: 'D99' }))).toBe('list.constituency')
    expect(codeOf(copiesOf(ledger, { form: 'elected-letter', of: 'D99' }))).toBe('contest.unknown')
  })

  it('names what the ledger does not have, and asks for what no entry says', () => {
    const notice = need(formFilled(ledger, { form: 'registration-notice' }))
    expect(notice.missing).toEqual([])
    expect(notice.typed.map(({ slot }) => slot)).toEqual(['number', 'registerFrom', 'registerUntil', 'telephone', 'on'])
    // Of its nine stations nobody has said where they are.
    expect(need(formFilled(ledger, { form: 'polling-notice' })).missing).toEqual(['address', 'stationTelephone'])
    publish(town, villagers(11))
    expect(need(formFilled(ledger, { form: 'voter-cards', of: 'D01' }))).toMatchObject({
      copies: 11,
      missing: ['address'],
      typed: [],
    })
    need(describeStation(ledger, admin, { constituency: 'D01', address: '文化礼堂', open: '07:00', close: '19:00' }))
    expect(need(formFilled(ledger, { form: 'voter-cards', of: 'D01' })).missing).toEqual([])
    expect(codeOf(copiesOf(ledger, { form: 'proxy-form', of: 'D01' }))).toBe('forms.nobody')
  })

  it('looks at a form without stating anything, and prints it with what was typed, the same bytes ever after', async () => {
    const typed = { number: '3', telephone: '0000-81230000', on: '2026-11-01' }
    const seen = need(await previewForm(ledger, { form: 'polling-notice', typed }, {}))
    expect(previewed(ledger, seen.sha256).ok).toBe(true)
    expect(printsMade(ledger)).toEqual([])
    const made = need(await printForm(ledger, admin, { form: 'polling-notice', typed }, {}))
    expect(printsMade(ledger)).toMatchObject([{ print: 'P00001', form: 'polling-notice', params: typed, sha256: made.sha256 }])
    const again = need(officePrint(ledger, made.sha256))
    expect(again.name).toBe('polling-notice_P00001.pdf')
    expect(need(officePrint(ledger, made.sha256)).base64).toBe(again.base64)
    expect(line('polling-notice').made).toMatchObject({ print: 'P00001', by: ['office-admin'], pages: made.pages })
    // The telephone is the committee's, whatever form asks for it; the number is of that notice alone.
    const next = need(formFilled(ledger, { form: 'registration-notice' })).typed
    expect(next.find(({ slot }) => slot === 'telephone')?.last).toBe('0000-81230000')
    expect(next.find(({ slot }) => slot === 'number')?.last).toBe('')
  })

  it('takes a blank form for none that was filled in, and prints it before anything is known', async () => {
    need(await printForm(ledger, admin, { form: 'elected-notice', of: 'D01', blank: true }, {}))
    expect(printsMade(ledger)[0]).toMatchObject({ params: { constituency: 'D01', contest: 'D01', blank: 'yes' } })
    expect(line('elected-notice', 'D01').made).toBeNull()
  })

  it('prints cards for the roll, and says where and when the public list was put up', async () => {
    need(await printForm(ledger, admin, { form: 'voter-cards', of: 'D01' }, {}))
    expect(line('voter-cards', 'D01').made).toMatchObject({ params: { constituency: 'D01' }, pages: 3 })
    expect(line('voter-cards', 'D02').made).toBeNull()
    expect(line('poster', 'D01').posted).toEqual({ on: '2026-11-20', places: ['村务公开栏(模拟)'] })
  })
})
