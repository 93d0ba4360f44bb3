import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Said, Scenario } from './scenario.ts'
import { copyTemplate } from './template.ts'

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url))

export type Killed = { readonly said: readonly Said[]; readonly problems: readonly string[] }

let runs = 0

/** Runs a scenario in a process of its own, kills it with SIGKILL at a random moment after it is ready, and checks what is left. */
export async function killDuring(scenario: Scenario, template: string): Promise<Killed> {
  const folder = join(template, '..', `run-${process.pid}-${++runs}`)
  copyTemplate(template, folder)
  try {
    const { said, stderr } = await runAndKill(scenario, folder)
    const problems = await scenario.check(folder, said).catch((error: unknown) => [`damaged: ${String(error)}`])
    return { said, problems: stderr === '' ? problems : [...problems, `damaged: ${stderr.slice(0, 400)}`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runAndKill(
  { name, within }: Scenario,
  folder: string,
): Promise<{ readonly said: readonly Said[]; readonly stderr: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', victim, name, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let [out, stderr, ready] = ['', '', false]
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (ready || !out.includes('"ready"\n')) return
      ready = true
      setTimeout(() => child.kill('SIGKILL'), Math.random() * within)
    })
    child.once('error', reject)
    child.once('close', () => {
      // The last line may have been cut; what was not printed whole was not answered.
      const lines = out.split('\n').slice(0, -1)
      resolve({ said: lines.filter((line) => line !== '"ready"').map((line) => JSON.parse(line) as Said), stderr })
    })
  })
}
