import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openPrinter } from '#print/printer.ts'
import { pictureOf } from './picture.ts'
import { readSheets } from './read-pdf.ts'
import { freshFolder, register, voters } from './sample-register.ts'

const printer = openPrinter()
afterAll(() => printer.close())

it.skipIf(spawnSync('pdftoppm', ['-v']).error)(
  'the picture that tests draw of a sheet is the one that a viewer shows',
  async () => {
    const path = join(freshFolder(), 'one.pdf')
    const document = register({ rows: voters(30), stamp: { ...register().stamp, rehearsal: true } })
    expect(await printer.print(document, path)).toMatchObject({ ok: true })
    const drawn = pictureOf(readSheets(path)[0]!)
    const shown = execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '1', '-gray', '-aa', 'yes', path], {
      maxBuffer: 2 ** 24,
    })
    const [head = '', width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(shown.toString('latin1', 0, 40)) ?? []
    // What a viewer hints or snaps to a pixel may differ there; nothing is elsewhere, and nothing is missing: seen in blocks of 8 by 8.
    const [across, down] = [Math.floor(drawn.width / 8), Math.floor(drawn.height / 8)]
    const block = (ink: (x: number, y: number) => number, bx: number, by: number): number => {
      let sum = 0
      for (let y = 0; y < 8; y++) for (let x = 0; x < 8; x++) sum += ink(bx * 8 + x, by * 8 + y)
      return sum / 64
    }
    const theirs = (x: number, y: number): number => 1 - shown[head.length + y * Number(width) + x]! / 255
    const ours = (x: number, y: number): number => drawn.ink[y * drawn.width + x]!
    expect([Math.abs(Number(width) - drawn.width), Math.abs(Number(height) - drawn.height)].every((each) => each <= 1)).toBe(true)
    const blocks = Array.from({ length: across * down }, (_, at) => [at % across, Math.floor(at / across)] as const)
    const away = blocks.map(([bx, by]) => Math.abs(block(theirs, bx, by) - block(ours, bx, by)))
    expect(Math.max(...away)).toBeLessThan(0.25)
    expect(away.filter((each) => each > 0.1).length).toBeLessThan(away.length / 50)
  },
)
