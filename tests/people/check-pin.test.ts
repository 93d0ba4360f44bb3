import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { checkPin } from '#people/check-pin.ts'
import { triesOf } from '#people/tries.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { give, machine, PIN, WRONG } from './staffed.ts'

const path = folder()
let ledger: Ledger
let uptime = 5000
let made = 0
const opened: Ledger[] = []
afterAll(() => opened.forEach(closeLedger))
beforeEach(async () => {
  opened.push((ledger = machine(join(path, `${++made}.sqlite`), 'D01')))
  await give(ledger, 'D01-lead', 'D01-clerk', 'D01-overseer', 'D01-typist')
  uptime = 5000
})

const check = (pin: string, person = 'D01-clerk') => checkPin({ ledger, uptime: () => uptime }, person, pin)
const answer = async (pin: string, person?: string): Promise<string> => {
  const result = await check(pin, person)
  return result.ok ? 'right' : `${result.error.code} ${'seconds' in result.error.params ? result.error.params.seconds : 0}`
}
const wrong = async (times: number, person?: string): Promise<void> => {
  for (let i = 0; i < times; i++) await check(WRONG, person)
}

describe('a PIN', () => {
  it('that is right is right, and one that is wrong is counted', async () => {
    expect(await answer(PIN)).toBe('right')
    expect(triesOf(ledger, 'D01-clerk')).toMatchObject({ failed: 0, untold: 0 })
    expect(await answer(WRONG)).toBe('pin.wrong 0')
    expect(triesOf(ledger, 'D01-clerk')).toMatchObject({ failed: 1, untold: 1 })
  })

  it.each([
    ['a stranger', 'somebody'],
    ['someone without a PIN', 'D01-typist-2'],
    ['someone of another constituency', 'D02-clerk'],
    ['a name of Object.prototype', 'constructor'],
  ])('of %s is wrong in the same words', async (_, person) => {
    await give(ledger, 'D02-clerk')
    expect(await answer(PIN, person)).toBe('pin.wrong 0')
    expect(triesOf(ledger, person).failed).toBe(0)
  })

  it('three times wrong makes wait, longer and longer, and says how long', async () => {
    const answers: string[] = []
    for (const pause of [0, 0, 0, 5, 15, 60, 300, 900]) {
      uptime += pause
      answers.push(await answer(WRONG))
    }
    expect(answers).toEqual([0, 0, 5, 15, 60, 300, 900, 900].map((seconds) => `pin.wrong ${seconds}`))
  })

  it('is refused during the wait even when it is right, and waiting does not start anew', async () => {
    await wrong(4)
    uptime += 5
    await wrong(1)
    expect(await answer(PIN)).toBe('pin.wait 15')
    uptime += 14
    expect(await answer(PIN)).toBe('pin.wait 1')
    uptime += 1
    expect(await answer(PIN)).toBe('right')
    expect(await answer(WRONG)).toBe('pin.wrong 0')
  })
})

describe('the wait', () => {
  it('outlasts the program, and the machine', async () => {
    await wrong(3)
    const file = ledger.path
    closeLedger(ledger)
    opened.splice(opened.indexOf(ledger), 1, (ledger = need(openLedger(file))))
    expect(await answer(PIN)).toBe('pin.wait 5')
    uptime = 2 // switched off and on
    expect(await answer(PIN)).toBe('pin.wait 3')
    uptime = 5
    expect(await answer(PIN)).toBe('right')
  })

  it.each([
    ['a year back', -365],
    ['an hour back', -1 / 24],
    ['a day forward', 1],
    ['ten years forward', 3650],
  ])('does not care when the clock is set %s', async (_, days) => {
    await wrong(3)
    ledger.now = () => new Date(Date.now() + days * 86_400_000)
    expect(await answer(PIN)).toBe('pin.wait 5')
    uptime += 5
    expect(await answer(PIN)).toBe('right')
  })

  it('holds for tries that come all at once', async () => {
    const answers = await Promise.all(['90510', '90511', '90512', '90513', PIN].map((pin) => answer(pin)))
    expect(answers.map((each) => each.split(' ')[0])).toEqual(['pin.wrong', 'pin.wrong', 'pin.wrong', 'pin.wait', 'pin.wait'])
  })

  it('is one person’s own while others are few', async () => {
    await wrong(3, 'D01-lead')
    expect(await answer(PIN, 'D01-lead')).toBe('pin.wait 5')
    expect(await answer(PIN)).toBe('right')
  })

  it('is everyone’s when one PIN is tried on everybody', async () => {
    for (const person of ['D01-lead', 'D01-clerk', 'D01-overseer', 'D01-typist', 'nobody']) await wrong(2, person)
    expect(await answer(PIN)).toBe('pin.wait 5')
    uptime += 5
    expect(await answer(PIN)).toBe('right')
    // The clerk's own two are forgiven, the others' are not.
    expect(await answer(WRONG, 'D01-lead')).toBe('pin.wrong 5')
  })

  it('is not lifted for one person when another gives the right PIN', async () => {
    await wrong(3, 'D01-lead')
    expect(await answer(PIN)).toBe('right')
    expect(codeOf(await check(PIN, 'D01-lead'))).toBe('pin.wait')
  })
})
