import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPrinter } from '#print/printer.ts'
import { freshFolder, register, voters } from './sample-register.ts'

const printer = openPrinter()
afterAll(() => printer.close())

describe('printing a long register', () => {
  it('tells how far it is, from none to all', async () => {
    const told: (readonly [number, number])[] = []
    const onProgress = (done: number, of: number): void => void told.push([done, of])
    await printer.print(register({ rows: voters(900) }), join(freshFolder(), 'one.pdf'), { onProgress })
    expect(told[0]).toEqual([0, 900])
    expect(told.at(-1)).toEqual([900, 900])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b))
  })

  it('leaves no file when it is cancelled halfway, and the printer prints on', async () => {
    const folder = freshFolder()
    const stop = new AbortController()
    const onProgress = (done: number): void => {
      if (done > 0) stop.abort()
    }
    const document = register({ rows: voters(20_000) })
    const outcome = await printer.print(document, join(folder, 'one.pdf'), { signal: stop.signal, onProgress })
    expect(outcome).toEqual({ ok: false, error: { code: 'print.cancelled', params: {} } })
    expect(readdirSync(folder)).toEqual([])
    expect(await printer.print(register(), join(folder, 'two.pdf'))).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual(['two.pdf'])
  })

  it('does not begin when it was cancelled before its turn', async () => {
    const folder = freshFolder()
    const outcome = await printer.print(register(), join(folder, 'one.pdf'), { signal: AbortSignal.abort() })
    expect(outcome).toEqual({ ok: false, error: { code: 'print.cancelled', params: {} } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes documents in turn when several are handed in at once', async () => {
    const folder = freshFolder()
    const all = await Promise.all([1, 2, 3].map((n) => printer.print(register({ rows: voters(n) }), join(folder, `${n}.pdf`))))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['1.pdf', '2.pdf', '3.pdf'])
  })
})

describe('a closed printer', () => {
  it('prints no more and leaves nothing of what it was at', async () => {
    const folder = freshFolder()
    const closed = openPrinter()
    const printing = closed.print(register({ rows: voters(5000) }), join(folder, 'one.pdf'))
    await closed.close()
    expect(await printing).toEqual({ ok: false, error: { code: 'print.cancelled', params: {} } })
    expect(await closed.print(register(), join(folder, 'two.pdf'))).toEqual({
      ok: false,
      error: { code: 'print.cancelled', params: {} },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
