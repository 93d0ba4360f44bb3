import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Frame, VoterCard, VoterHit } from '#contract/index.ts'
import { stationProcess } from '#hosts/cli/station-process.ts'
import { createDispatcher, type Session } from '#hosts/dispatcher.ts'
import { readAssets } from '#hosts/loopback/assets.ts'
import { serveLoopback } from '#hosts/loopback/serve.ts'
import { openPlaces } from '#hosts/places.ts'
import { rehearse } from '#rehearsal/rehearse.ts'
import { officeActor, stationActor } from '#rehearsal/staff.ts'

const screens = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

export const OPEN = 'D03'

const session: Session = {
  actorAt: (place) => (place === 'office' ? officeActor('registrar') : stationActor(place, 'clerk')),
}

export type RehearsalHost = Awaited<ReturnType<typeof openRehearsal>>

/** A small rehearsal town with one station open in mid-poll, behind a real loopback host. */
export async function openRehearsal() {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-e2e-'))
  const signal = AbortSignal.timeout(100_000)
  const passphrase = randomUUID()
  const station = () => stationProcess(passphrase, signal)
  await rehearse({ out: folder, voters: 480, seed: 'e2e', passphrase, station, signal, leaveOpen: OPEN })
  const places = openPlaces(folder)
  const incidents: string[] = []
  const dispatcher = createDispatcher({
    places,
    work: { 'app.rehearse': () => () => Promise.reject(new Error('the town is there already')) },
    log: (line) => incidents.push(line),
  })
  const host = await serveLoopback(dispatcher, { assets: readAssets(screens), session })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const frame: Frame = { kind: 'query', name, place: OPEN, input }
    const reply = await dispatcher.dispatch(frame, session)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value
  }
  return {
    address: host.address,
    incidents,
    /** Voters of the open station as its desk sees them. */
    voters: async (): Promise<readonly VoterCard[]> => {
      const { hits } = (await ask('station.find', { text: OPEN })) as { hits: readonly VoterHit[] }
      return Promise.all(hits.map(async ({ voter }) => (await ask('station.voter', { voter })) as VoterCard))
    },
    close: async () => {
      await host.close()
      await dispatcher.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
