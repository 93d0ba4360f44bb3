import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { typedUnseen } from '#hosts/cli/typed-unseen.ts'

/** A terminal that hands over what is typed key by key, and notes whether it echoes. */
function terminal() {
  const raw: boolean[] = []
  const keys = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) })
  const screen = new PassThrough()
  return { keys, screen, raw, shown: () => String(screen.read()) }
}

describe('a PIN at the terminal', () => {
  it('is taken up to Enter, with what was rubbed out left out, and shown nowhere', async () => {
    const { keys, screen, raw, shown } = terminal()
    const typed = typedUnseen('PIN: ', keys, screen)
    for (const key of ['4', '8', '9', '\u007F', '0', '2', '\r']) keys.write(key)
    expect(await typed).toBe('4802')
    expect(shown()).toBe('PIN: \n')
    expect(raw).toEqual([true, false])
  })

  it('may come in one piece', async () => {
    const { keys, screen } = terminal()
    const typed = typedUnseen('PIN: ', keys, screen)
    keys.write('480263\n')
    expect(await typed).toBe('480263')
  })
})
