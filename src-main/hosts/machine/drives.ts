import { execFile } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import type { Drive } from '#contract/index.ts'

type Found = Pick<Drive, 'path' | 'label' | 'kind'>

/** Sticks that are in, then the user's documents and downloads. A system that does not answer lists no sticks. */
export async function drives(platform: NodeJS.Platform = process.platform, home: string = homedir()): Promise<readonly Drive[]> {
  const own: readonly Found[] = [
    { path: join(home, 'Documents'), label: 'Documents', kind: 'documents' },
    { path: join(home, '文档'), label: '文档', kind: 'documents' },
    { path: join(home, 'Downloads'), label: 'Downloads', kind: 'downloads' },
    { path: join(home, '下载'), label: '下载', kind: 'downloads' },
  ]
  const found = [...(await removable(platform)), ...own.filter(({ path }) => existsSync(path))]
  return found.map((drive) => ({ ...drive, free: freeAt(drive.path) }))
}

async function removable(platform: NodeJS.Platform): Promise<readonly Found[]> {
  try {
    if (platform === 'win32') return sticksOfWindows(await askWindows())
    if (platform === 'darwin') return sticksOfMac(readdirSync('/Volumes'))
    return sticksOfLinux(readFileSync('/proc/self/mounts', 'utf8'))
  } catch {
    return []
  }
}

async function askWindows(): Promise<string> {
  const shell = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const script =
    '[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-CimInstance Win32_LogicalDisk -Filter "DriveType=2" | Select-Object DeviceID,VolumeName | ConvertTo-Json -Compress'
  const args = ['-NoProfile', '-NonInteractive', '-Command', script]
  return (await promisify(execFile)(shell, args, { timeout: 10_000, windowsHide: true })).stdout
}

/** From `Win32_LogicalDisk` (DriveType 2, removable) as JSON: PowerShell writes one disk as an object, several as an array, none as nothing. */
export function sticksOfWindows(json: string): readonly Found[] {
  if (json.trim() === '') return []
  const read: unknown = JSON.parse(json)
  return (Array.isArray(read) ? (read as unknown[]) : [read]).flatMap((disk) => {
    const { DeviceID: id, VolumeName: name } = disk as { DeviceID?: unknown; VolumeName?: unknown }
    if (typeof id !== 'string' || !/^[A-Z]:$/.test(id)) return []
    return [
      { path: `${id}\\`, label: typeof name === 'string' && name !== '' ? `${name} (${id})` : id, kind: 'removable' as const },
    ]
  })
}

/** From `/proc/self/mounts` (proc(5), fstab(5)): what desktops mount for a user, with `\040` for a space. */
export function sticksOfLinux(mounts: string): readonly Found[] {
  const points = mounts.split('\n').flatMap((line) => {
    const point = unescaped(line.split(' ')[1] ?? '')
    return /^\/(run\/)?media\/.|^\/mnt\/./.test(point) ? [point] : []
  })
  return [...new Set(points)].map((path) => ({ path, label: basename(path), kind: 'removable' }))
}

/** fstab(5) writes bytes in octal: names in Chinese come as UTF-8. */
function unescaped(field: string): string {
  return field.replaceAll(/(\\[0-7]{3})+/g, (run) =>
    Buffer.from(run.match(/[0-7]{3}/g)!.map((octal) => Number.parseInt(octal, 8))).toString('utf8'),
  )
}

/** Of the names in `/Volumes`: all but the system's own disk and hidden ones. */
export const sticksOfMac = (names: readonly string[]): readonly Found[] =>
  names
    .filter((name) => !name.startsWith('.') && name !== 'Macintosh HD')
    .map((name) => ({ path: `/Volumes/${name}`, label: name, kind: 'removable' }))

/** Whether a folder that is there lies on something that is pulled out and carried away. */
export const isOnStick = async (folder: string): Promise<boolean> => liesOn(await removable(process.platform), folder)

/** By where it really lies. */
export function liesOn(sticks: readonly Pick<Drive, 'path'>[], folder: string): boolean {
  const real = realpathSync(folder)
  return sticks.some(({ path }) => {
    const within = relative(path, real)
    return !isAbsolute(within) && within.split(sep)[0] !== '..'
  })
}

/** Bytes free at a path, or null where the system does not say. */
export function freeAt(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  } catch {
    return null
  }
}
