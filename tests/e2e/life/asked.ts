import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { procedures, type Input, type JobState, type Name, type Output, type Procedure } from '#contract/index.ts'
import { finished } from '#hosts/direct/finished.ts'
import { need } from '../../fixtures/election.ts'
import type { Desk } from './window.ts'

/** What a procedure answers whoever is signed in at this computer: asked by the contract, without its screen. */
export async function ask<N extends Name>({ host, place }: Desk, name: N, input: Input<N>): Promise<Output<N>> {
  const { dispatcher, session } = host.app
  const procedure: Procedure = procedures[name]
  const { kind } = procedure
  const frame = {
    kind,
    name,
    input,
    ...(procedure.place !== 'app' && { place }),
    ...(kind !== 'query' && { requestId: randomUUID() }),
  }
  const reply = need(await dispatcher.dispatch(frame, session))
  return (kind === 'job' ? need(await finished(dispatcher, reply as JobState, {})) : reply) as Output<N>
}

/** A file of this computer, as a window sends it. */
export async function send(desk: Desk, path: string): Promise<string> {
  const id = randomUUID()
  await ask(desk, 'app.upload', { id, name: basename(path), part: 0, of: 1, base64: readFileSync(path).toString('base64') })
  return id
}
