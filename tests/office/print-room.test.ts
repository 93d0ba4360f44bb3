import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copiesOf } from '#office/forms/copies.ts'
import { formFilled } from '#office/forms/filled.ts'
import { previewForm, printForm } from '#office/forms/print-form.ts'
import { formDocument } from '#office/forms/form-document.ts'
import { ownWordingHash, wordForm, wordingOf } from '#office/forms/wording.ts'
import { printRoom } from '#office/forms/room.ts'
import { officePrint, printsMade } from '#office/registers/prints-made.ts'
import { previewed } from '#print/preview.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { WORDINGS } from '#print/wordings/index.ts'
import type { FormWording } from '#words/form-wording.ts'
import type { Printable } from '#words/print-room.ts'
import { admin, codeOf, itIs, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { printPdf } from '../print/print-pdf.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

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
    expect(again.name).toBe('选举日和投票站公告_P00001.pdf')
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

describe('a county words a form by data alone', () => {
  const made: FormWording = {
    type: 'notice',
    parts: [
      { kind: 'title', text: '{town}选举日告示' },
      { kind: 'paragraph', text: '各位乡亲：{day}投票，{committee}敬告。' },
      { kind: 'stations', labels: ['片区', '去哪里', '几点', '电话'] },
    ],
  }

  it('and prints it filled in and blank, which the print states', async () => {
    expect(codeOf(wordForm(ledger, 'polling-notice', JSON.stringify(made)))).toBe('ok')
    const rows = need(copiesOf(ledger, { form: 'polling-notice' }))
    expect(formDocument(ledger, { form: 'polling-notice' }, rows).title).toBe('青溪镇选举日告示')
    const path = join(at, 'own.pdf')
    expect(await printPdf(formDocument(ledger, { form: 'polling-notice' }, rows), path)).toMatchObject({ ok: true })
    const said = readPdf(path).map(textOf).join('')
    expect(said).toContain('各位乡亲：2026年12月15日投票，青溪镇选举委员会敬告。')
    expect(said).toContain('去哪里')
    expect(need(formFilled(ledger, { form: 'polling-notice' }))).toMatchObject({ isOwnWording: true, typed: [] })
    need(await printForm(ledger, admin, { form: 'polling-notice', blank: true }, {}))
    expect(printsMade(ledger)[0]!.params).toEqual({ blank: 'yes', wording: ownWordingHash(ledger, 'polling-notice') })
    expect(need(officePrint(ledger, printsMade(ledger)[0]!.sha256)).name).toMatch(/^选举日和投票站公告_空白_P\d+\.pdf$/)
  })

  it('unless it is no wording, or has a slot that stands for nothing', () => {
    expect(codeOf(wordForm(ledger, 'polling-notice', '{'))).toBe('forms.wording')
    const wrong = { ...made, parts: [...made.parts, { kind: 'song', text: '' }] }
    expect(wordForm(ledger, 'polling-notice', JSON.stringify(wrong))).toMatchObject({
      ok: false,
      error: { code: 'forms.wording', params: { at: 'parts.3.kind' } },
    })
    const strange = { ...made, parts: [{ kind: 'title', text: '{镇长}的话' }] }
    expect(wordForm(ledger, 'polling-notice', JSON.stringify(strange))).toMatchObject({ error: { params: { slot: '镇长' } } })
    need(wordForm(ledger, 'polling-notice', undefined))
    expect(wordingOf(ledger, 'polling-notice')).toBe(WORDINGS['polling-notice'])
  })
})
