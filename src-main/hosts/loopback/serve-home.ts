import { homeFolder } from '../home.ts'
import { openApp } from '../open-app.ts'
import { serveLoopback } from './serve.ts'

/** The app of this machine for screens that somebody else serves (`npm run dev`): its address, with the one-time key. */
export async function serveHome(): Promise<string> {
  const app = openApp({ home: homeFolder(), log: (line) => console.error(line) })
  if (!app.ok) throw new Error(`${app.error.code}: ${homeFolder()}`)
  const { dispatcher, session } = app.value
  const { address } = await serveLoopback(dispatcher, { assets: new Map(), session })
  return address
}
