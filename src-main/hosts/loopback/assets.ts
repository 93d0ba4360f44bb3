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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const assets = new Map<string, Asset>()
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const type = TYPES[extname(name)]
    const url = path.slice(folder.length).split('\\').join('/')
    if (type) assets.set(url, { type, bytes: readFileSync(path) })
  }
  const index = assets.get('/index.html')
  if (index) assets.set('/', index)
  return assets
}
