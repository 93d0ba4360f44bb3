import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, VoterCard, VoterHit } from '#contract/index.ts'
import { rehearsedOffice } from '#hosts/direct/rehearsed-office.ts'
import { stationProcess } from '#hosts/cli/station-process.ts'
import { REHEARSAL_PASSPHRASE } from '#hosts/rehearse-job.ts'
import { rehearse } from '#rehearsal/rehearse.ts'
import type { AppHost } from './app-host.ts'

export const OPEN = 'D03'

/** A home with a small rehearsal town in it, one of its stations in mid-poll. */
export async function buildTown(): Promise<{ readonly home: string; drop(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-e2e-'))
  const signal = AbortSignal.timeout(230_000)
  const passphrase = REHEARSAL_PASSPHRASE
  const station = () => stationProcess(passphrase, signal)
  const office = rehearsedOffice({ passphrase, signal, log: () => undefined })
  const out = join(home, 'rehearsal')
  await rehearse({ out, voters: 480, seed: 'e2e', passphrase, office, station, signal, leaveOpen: OPEN })
  return { home, drop: () => rmSync(home, { recursive: true, force: true }) }
}

/** Voters of the open station as its desk sees them. */
export async function votersAt({ app: { dispatcher, session } }: AppHost): Promise<readonly VoterCard[]> {
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const frame: Frame = { kind: 'query', name, place: OPEN, input }
    const reply = await dispatcher.dispatch(frame, session)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value
  }
  const { hits } = (await ask('voting.find', { text: OPEN })) as { hits: readonly VoterHit[] }
  return Promise.all(hits.map(async ({ voter }) => (await ask('voting.voter', { voter })) as VoterCard))
}
