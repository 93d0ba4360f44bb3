import type { Draft } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { shortName } from '../../ui/format.ts'

/** What changes, as people name it: `constituencies.D03.covers` is 第三选区：村和组. */
export function changeWords(path: string, { constituencies }: Draft): string {
  const [, code, field] = /^constituencies\.([^.]+)(?:\.(\w+))?$/.exec(path) ?? []
  if (code === undefined) return path === 'kind' ? t('election.kind') : (known('election.fields', path) ?? path)
  const area = constituencies.find((each) => each.code.trim() === code)
  const name = area ? shortName(area.name) : code
  return field === undefined ? name : t('setup.ofArea', { name, what: known('setup.fields', field) ?? field })
}
