import { describe, expect, it } from 'vitest'
import { sentenceOf } from '#contract/refusals.ts'
import { refusal, refuse } from '#contract/result.ts'
import { startJobs, type JobWork } from '#hosts/jobs.ts'

const incident = { ...refusal('app.incident', { incident: '0a1b2c3d' }), incident: '0a1b2c3d' }
const ended = async (work: JobWork, ledger: string | undefined = 'D01.sqlite') => {
  const jobs = startJobs(
    () => undefined,
    () => incident,
  )
  jobs.start('station.print-closing', work, { place: 'D01', ledger })
  await expect.poll(() => jobs.list()[0]!.state).not.toBe('running')
  return { asked: jobs.list()[0]!, others: jobs.listFor(() => false)[0]!, allowed: jobs.listFor(() => true)[0]! }
}

describe('a job that was refused', () => {
  it('names a voter to whoever may ask for it, and to nobody else', async () => {
    const where = { register: '册一', constituency: 'D01', row: 7, person: '王小明', column: '姓名' }
    const why = { character: '\u{20000}', codePoint: 'U+20000', reason: 'no-glyph' }
    const { asked, others, allowed } = await ended(async () => refuse('print.unprintable', { ...where, ...why }))
    expect(allowed).toEqual(asked)
    expect(sentenceOf(asked.error!).zh).toContain('王小明')
    expect(others).toEqual({ ...asked, error: { code: 'print.unprintable', params: {} } })
    expect(sentenceOf(others.error!)).toEqual({
      zh: '有打印不出的字。这一册没有打印；请改好这个字，再打印一次。',
      en: 'A character cannot be printed. This register was not printed; correct the character and print again.',
    })
  })

  it('says the number of an incident to everyone, and on no ledger all there is', async () => {
    const broken = await ended(() => Promise.reject(new Error('broken')))
    expect(broken.others).toEqual(broken.asked)
    const { asked, others } = await ended(async () => refuse('app.busy'), undefined)
    expect(others).toEqual(asked)
  })
})
