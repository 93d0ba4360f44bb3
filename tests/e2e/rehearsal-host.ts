import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, VoterCard, VoterHit } from '#contract/index.ts'
import { stationProcess } from '#hosts/cli/station-process.ts'
import { REHEARSAL_PASSPHRASE } from '#hosts/rehearse-job.ts'
import { rehearse } from '#rehearsal/rehearse.ts'
import { openHome, type AppHost } from './app-host.ts'

export const OPEN = 'D03'

/** A home with a small rehearsal town in it, one of its stations in mid-poll. */
export async function buildTown(): Promise<{ readonly home: string; drop(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-e2e-'))
  const signal = AbortSignal.timeout(230_000)
  const passphrase = REHEARSAL_PASSPHRASE
  const station = () => stationProcess(passphrase, signal)
  await rehearse({ out: join(home, 'rehearsal'), voters: 480, seed: 'e2e', passphrase, station, signal, leaveOpen: OPEN })
  return { home, drop: () => rmSync(home, { recursive: true, force: true }) }
}

export type RehearsalHost = AppHost & {
  /** Voters of the open station as its desk sees them. */
  voters(): Promise<readonly VoterCard[]>
}

/** A small rehearsal town behind a real loopback host. */
export async function openRehearsal(): Promise<RehearsalHost> {
  const town = await buildTown()
  const host = await openHome(town.home)
  const { dispatcher, session } = host.app
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const frame: Frame = { kind: 'query', name, place: OPEN, input }
    const reply = await dispatcher.dispatch(frame, session)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value
  }
  return {
    ...host,
    voters: async () => {
      const { hits } = (await ask('station.find', { text: OPEN })) as { hits: readonly VoterHit[] }
      return Promise.all(hits.map(async ({ voter }) => (await ask('station.voter', { voter })) as VoterCard))
    },
    close: async () => {
      await host.close()
      town.drop()
    },
  }
}
