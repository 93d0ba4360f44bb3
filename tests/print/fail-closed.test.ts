import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPrinter } from '#print/printer.ts'
import { freshFolder, register, registerNaming, voters } from './sample-register.ts'

const printer = openPrinter()
afterAll(() => printer.close())

describe('a register with a name that cannot be drawn', () => {
  it.each([
    ['张𰀀', 'U+30000', 'no-glyph'],
    ['张\uE123', 'U+E123', 'private-use'],
    ['张\u{F0001}', 'U+F0001', 'private-use'],
    ['张\t三', 'U+0009', 'control'],
    ['张\u200B三', 'U+200B', 'control'],
    ['张\u202E三', 'U+202E', 'control'],
    ['张\uD843', 'U+D843', 'control'],
    ['张e\u0301', 'U+0301', 'combining'],
    ['葛\u{E0100}', 'U+E0100', 'combining'],
  ])('is not printed, and the refusal names the person and the character: %j', async (name, codePoint, reason) => {
    const folder = freshFolder()
    const outcome = await printer.print(registerNaming(name), join(folder, 'one.pdf'))
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'print.unprintable', params: { reason, codePoint, person: name, row: 2, column: '姓名' } },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a sheet that cannot be made', () => {
  it.each([
    ['a title without glyph', register({ title: '册\uE000' }), { code: 'print.unprintable', params: { column: '标题' } }],
    [
      'an address longer than a sheet',
      register({ rows: voters(2, () => ({ address: '东溪村'.repeat(2000) })) }),
      { code: 'print.row-too-tall', params: { person: '张伟', row: 1 } },
    ],
    [
      'more people to sign than a sheet holds',
      register({ signatures: Array<string>(90).fill('监票人') }),
      { code: 'print.foot-too-tall' },
    ],
    ['a time that is none', register({ stamp: { ...register().stamp, madeAt: '昨天' } }), { code: 'print.bad-stamp' }],
  ])('leaves nothing behind: %s', async (_, document, error) => {
    const folder = freshFolder()
    expect(await printer.print(document, join(folder, 'one.pdf'))).toMatchObject({ ok: false, error })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a folder that is not there, and prints the next document all the same', async () => {
    const folder = freshFolder()
    const refused = await printer.print(register(), join(folder, 'missing', 'one.pdf'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'print.not-written' } })
    expect(await printer.print(register(), join(folder, 'two.pdf'))).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual(['two.pdf'])
  })
})
