import { readFileSync } from 'node:fs'

const source = (file: string): string => readFileSync(new URL(`../../src-renderer/app/${file}`, import.meta.url), 'utf8')

type Listed = {
  readonly path: string
  /** Nobody has it in their list of pages: it is reached by its address alone. */
  readonly unlisted: boolean
}

/** The pages of a place as app/pages.ts lists them; the list itself needs a window. */
export function listedPages(place: 'office' | 'station'): readonly Listed[] {
  const [, list = ''] = new RegExp(`const ${place}Pages[^=]*= \\[\\n([\\s\\S]*?)\\n\\]\\n`).exec(source('pages.ts')) ?? []
  return list
    .split(/\bpath: '/)
    .slice(1)
    .map((entry) => ({ path: entry.slice(0, entry.indexOf("'")), unlisted: /\broles: \[\]/.test(entry) }))
}

/** The pages that app/App.tsx shows before anybody can work. */
export const startPages = (): readonly string[] =>
  [...source('App.tsx').matchAll(/= onDemand\(\(\) => import\('\.\.\/start\/[^']+'\), '(\w+)'\)/g)].map(([, name = '']) => name)
