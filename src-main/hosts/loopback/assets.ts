import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export type Asset = { readonly type: string; readonly bytes: Buffer }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** The built screens, read once: only these exact paths are ever served, so no path can leave the folder. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  // Names, not entries with a parent: inside an asar archive Electron fills those in as an older Node did.
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)]
    if (type) assets.set(`/${name.split('\\').join('/')}`, { type, bytes: readFileSync(join(folder, name)) })
  }
  const index = assets.get('/index.html')
  if (index) assets.set('/', index)
  return assets
}
