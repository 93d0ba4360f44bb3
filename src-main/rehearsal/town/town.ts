import { randomFrom } from '../random.ts'
import { areaRows } from './area.ts'
import { dateOf, dayNumber, lastBirthDate } from './calendar.ts'
import type { ElectionFile, HouseholdFile, Town } from './data.ts'
import { idNumbers } from './identity.ts'
import { areaCode, areas, householdFile, townConstituencies, townName, villagesByArea } from './map.ts'
import { apportion, uneven } from './shares.ts'
import { wishes } from './wishes.ts'

export type { Town } from './data.ts'
export { writeTown } from './files.ts'

/** Below this the nine areas cannot hold their groups and what a rehearsal needs to show. */
export const fewestVoters = 180

/** Days between the household export and election day. */
const exportLead = 50

/**
 * An invented town, from a seed: its election file, its constituencies and the nine household exports of the clean layout. Exactly `voters` persons are on
 * the voter list when adults 在户 go to register one, 人户分离 to register two and 迁出 to register four (domain.md 3.1, S2 25).
 * `day` is election day, `YYYY-MM-DD`. RangeError for fewer than 180 voters or a day that does not exist.
 */
export function syntheticTown({
  seed,
  voters,
  day,
}: {
  readonly seed: string
  readonly voters: number
  readonly day: string
}): Town {
  if (!Number.isSafeInteger(voters) || voters < fewestVoters)
    throw new RangeError(`a synthetic town needs at least ${fewestVoters} voters, not ${voters}`)
  const electionDay = dayNumber(day)
  const random = randomFrom(seed).stream('town')
  const setting = { exported: electionDay - exportLead, lastBirthDate: lastBirthDate(electionDay), idNumber: idNumbers() }
  const perArea = votersPerArea(seed, voters)
  const wished = wishes(random.stream('wishes'), setting.lastBirthDate, areas.length)

  const households = villagesByArea.map((villages, index): HouseholdFile => {
    const [constituency, count] = [areaCode(index), perArea[index] ?? 0]
    const rows = areaRows(random.stream(constituency), setting, villages, count, wished[index] ?? [])
    return { constituency, file: householdFile(index), rows, voters: count }
  })
  return { election: electionFile(day, dateOf(setting.exported)), constituencies: townConstituencies(), households }
}

/** Larger towns are the more uneven: from about 1 : 1.5 up to about 1 : 3 between the smallest and the largest area. */
function votersPerArea(seed: string, voters: number): number[] {
  const spread = voters < 1000 ? 950 : voters < 5000 ? 900 : 500
  const shares = areas.map(({ share }) => share)
  const none = areas.map(() => 0)
  return apportion(voters, uneven(randomFrom(seed).stream('shares'), shares, spread), none)
}

function electionFile(day: string, exported: string): ElectionFile {
  return {
    name: `云越区、${townName}两级人民代表大会换届选举(模拟数据)`,
    election_day: day,
    poll_open: `${day} 07:00`,
    committee: `${townName}选举委员会`,
    rule_pack: 'zhejiang-2021',
    town: townName,
    county: '云越区',
    household_export_date: exported,
    synthetic: '模拟数据',
  }
}
