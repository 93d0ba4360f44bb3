import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf, runCardHelper } from '#hosts/machine/card-helper.ts'
import { folder } from '../fixtures/folder.ts'
import { ownTime } from '../fixtures/own-time.ts'
import { until } from '../fixtures/until.ts'

const NUMBER = '33079919790301001X'

/** A helper that reads no device: it writes these lines and waits, or ends. */
function helperIn(home: string, lines: readonly string[], waits = true): void {
  const script = join(home, 'helper.mjs')
  writeFileSync(
    script,
    `process.stdout.write(${JSON.stringify(lines.join('\n') + '\n')});${waits ? "(await import('node:net')).createServer().listen(0)" : ''}`,
  )
  writeFileSync(join(home, 'card-reader.json'), JSON.stringify({ command: [process.execPath, script] }))
}

function running(home: string) {
  const cards: string[] = []
  const log: string[] = []
  return { cards, log, stop: runCardHelper({ home, onCard: (number) => cards.push(number), log: (line) => log.push(line) }) }
}

describe('the helper of a card reader', () => {
  it('tells of cards in lines of JSON: the number decides, and a name beside it is not read', async () => {
    const home = folder()
    helperIn(home, [`{"card":{"number":"${NUMBER}","name":"陈小明"}}`, `{"card":{"number":"${NUMBER}"}}`])
    const { cards, log, stop } = running(home)
    await until(() => cards.length === 2)
    stop()
    expect([cards, log]).toEqual([[NUMBER, NUMBER], []])
  })

  it('that writes anything else is told of in the log, and the next card is read all the same', async () => {
    const home = folder()
    const wrong = ['hello', '{"card":{"number":"123"}}', '{"card":{"number":"33079919790301001x"}}', 'x'.repeat(5000), '[]']
    helperIn(home, [...wrong, '{"error":"no reader"}', `{"card":{"number":"${NUMBER}"}}`])
    const { cards, log, stop } = running(home)
    await until(() => cards.length === 1)
    stop()
    expect(log).toEqual([...wrong.map(() => 'card reader: a line that is no card'), 'card reader: no reader'])
  })

  it('may begin as programs of Windows do, with a mark of its encoding, and end its lines with CR and LF', async () => {
    const home = folder()
    helperIn(home, [`\uFEFF{"card":{"number":"${NUMBER}"}}\r`, '\r', `{"card":{"number":"${NUMBER}"}}\r`])
    const { cards, log, stop } = running(home)
    await until(() => cards.length === 2)
    stop()
    expect([cards, log]).toEqual([[NUMBER, NUMBER], []])
  })

  it('that writes and writes and ends no line is not kept in memory, and is heard again at its next line', async () => {
    const text: string[] = []
    const tell = linesOf((line) => text.push(line))
    for (let chunk = 0; chunk < 600; chunk++) tell('x'.repeat(1_000_000))
    tell(`\n{"card":{}}\nhalf`)
    tell(' a line\n')
    expect(text.map(({ length }) => length)).toEqual([4097, 11, 11])
  })

  it('that ends is started again, some seconds later', async () => {
    const { passes } = ownTime()
    const home = folder()
    helperIn(home, [`{"card":{"number":"${NUMBER}"}}`], false)
    const { cards, stop } = running(home)
    await until(() => cards.length === 1)
    await until(() => {
      // It ends a moment after its last line.
      passes(3000)
      return cards.length === 2
    })
    stop()
    expect(cards).toEqual([NUMBER, NUMBER])
  })

  it('is none where none is named, and a file that names none says so in the log', () => {
    const home = folder()
    const none = running(home)
    none.stop()
    writeFileSync(join(home, 'card-reader.json'), '{"command":[]}')
    const wrong = running(home)
    wrong.stop()
    expect([none.log, wrong.log]).toEqual([[], ['card reader: card-reader.json names no command']])
  })

  it('that cannot be started is told of, and stops nothing', async () => {
    const home = folder()
    writeFileSync(join(home, 'card-reader.json'), JSON.stringify({ command: [join(home, 'not-there')] }))
    const { log, stop } = running(home)
    await until(() => log.length > 0)
    stop()
    expect(log[0]).toMatch(/^card reader: .*ENOENT/)
  })
})
