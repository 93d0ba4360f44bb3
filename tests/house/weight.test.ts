import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Megabytes that `npm ci` may put on a disk; it is done on every machine that builds, tests or mends the app, often over a thin line. */
const BAR = 850

const BLOCK = 4096
const MEGABYTE = 1024 * 1024

type Locked = { readonly packages: Readonly<Record<string, { readonly peer?: true }>> }

/** Bytes a package takes on the disk, in whole blocks as `du` counts them, without the packages inside it. */
function bytesOf(folder: string): number {
  let sum = BLOCK
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) sum += Math.ceil(lstatSync(path).size / BLOCK) * BLOCK
    else if (entry.name !== 'node_modules') sum += bytesOf(path)
  }
  return sum
}

describe('what npm ci installs', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked
  const weights = Object.entries(packages)
    // What only others would like to have is not installed (`omit=peer` in .npmrc), and of other platforms nothing is.
    .filter(([path, { peer }]) => path !== '' && !peer && existsSync(path))
    .map(([path]) => ({ path, bytes: bytesOf(path) }))
    .toSorted((a, b) => b.bytes - a.bytes)
  const megabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE)

  it('takes less than 850 MB', () => {
    const sum = megabytes(weights.reduce((all, { bytes }) => all + bytes, 0))
    const heaviest = weights.slice(0, 10).map(({ path, bytes }) => `${megabytes(bytes)} MB ${path}`)
    expect(weights.length).toBeGreaterThan(100)
    expect(sum, `${sum} MB; does each of them earn it?\n${heaviest.join('\n')}`).toBeLessThan(BAR)
  })

  it('leaves out what packages ask of others and nobody here uses', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('omit=peer')
  })
})
