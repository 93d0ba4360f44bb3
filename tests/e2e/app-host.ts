import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApp, type App } from '#hosts/open-app.ts'
import { readAssets } from '#hosts/loopback/assets.ts'
import { serveLoopback } from '#hosts/loopback/serve.ts'

const screens = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

export type AppHost = {
  readonly app: App
  readonly home: string
  readonly address: string
  /** What the log said: incidents, which a test expects none of. */
  readonly log: readonly string[]
  close(): Promise<void>
}

/** The real app over a home folder, behind a real loopback host. Opening it again is what a restart of the program is. */
export async function openHome(home: string, uptime?: () => number): Promise<AppHost> {
  const log: string[] = []
  const opened = openApp({ home, log: (line) => log.push(line), ...(uptime && { uptime }) })
  if (!opened.ok) throw new Error(opened.error.code)
  const app = opened.value
  if (existsSync(join(home, 'rehearsal'))) app.machine.open('rehearsal')
  const host = await serveLoopback(app.dispatcher, { assets: readAssets(screens), session: app.session })
  return {
    app,
    home,
    address: host.address,
    log,
    close: async () => {
      await host.close()
      await app.close()
    },
  }
}
