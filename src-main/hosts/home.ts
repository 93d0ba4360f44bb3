import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Xuance keeps its data on this machine: `XUANCE_HOME`, or the platform's usual folder. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['XUANCE_HOME']) return env['XUANCE_HOME']
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Xuance')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Xuance')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'xuance')
}
