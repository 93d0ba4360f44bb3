import { compareDates } from '../dates.ts'
import { given, section, type DefaultDecision, type Rule } from './default-decision.ts'

/** How a judgment deprives: beside a main sentence (附加), by itself (单处), not at all; or what the list says of it cannot be read. */
export type Deprivation = 'attached' | 'alone' | 'none' | 'unclear'

const SAID: readonly (readonly [Deprivation, RegExp])[] = [
  ['none', /^(否|没有|未|不|×$|N$|n$|0$)|^无(附加.*)?$/u],
  ['alone', /单处|单独|独立适用/u],
  ['attached', /^(是|有|√|Y|y|1)$|附加|终身/u],
]

/** What the list of the courts says under 是否附加剥夺政治权利; left empty or in other words it is unclear, and never a "no" (S1 4). */
export function readDeprivation(text: string | undefined): Deprivation {
  const said = text?.trim() ?? ''
  return SAID.find(([, words]) => words.test(said))?.[0] ?? 'unclear'
}

/** A sentence that is not served in a prison: such a person stays on the roll of the hukou (S2 31). */
const SERVED_AT_HOME = /缓刑|管制|社区矫正|假释|监外|免予|罚金/u

const undecided = (reason: 'deprivation_unclear' | 'deprivation_end_missing' | 'serving_where', article: string) =>
  ({ decided: false, reason, article }) satisfies DefaultDecision

/**
 * Ending on election day itself, the term still runs (the pack says whether). Beside a main sentence it is in force while that runs,
 * though its own term only begins afterwards (刑法 58). A sentence alone removes nobody, but whoever serves one registers where it is
 * served (S2 30), which the list does not say.
 */
export const deprived: Rule = ({ deprivation }, day, pack) => {
  if (!deprivation) return null
  const { deprivationEndsThatDayIncluded, deprivedWhileServing, servingRegistersThere } = pack.registration
  const { imposed, from, until, forLife, term } = deprivation
  if (imposed === 'unclear') return undecided('deprivation_unclear', 'S1 4')
  if (imposed === 'none') {
    const serves = servingRegistersThere?.value && !SERVED_AT_HOME.test(term ?? '')
    return serves ? undecided('serving_where', servingRegistersThere.article) : null
  }
  if (from !== undefined && compareDates(from, day) > 0) {
    return imposed === 'attached' && deprivedWhileServing?.value ? section('甲', 'deprived', deprivedWhileServing.article) : null
  }
  if (forLife) return section('甲', 'deprived', 'S1 4')
  if (until === undefined) return undecided('deprivation_end_missing', 'S1 4')
  const left = compareDates(until, day)
  const inForce = left > 0 || (left === 0 && deprivationEndsThatDayIncluded.value)
  return inForce ? section('甲', 'deprived', 'S1 4') : null
}

/** Only a procurator's office or a court suspends (S2 32): a row of the list that names no such decision removes nobody by itself. */
export const suspended: Rule = ({ suspension }, _day, pack) => {
  if (!suspension) return null
  const by = pack.registration.suspendedBy
  const has = given(suspension.documentNo)
  if (!by) return has ? section('乙', 'suspended', 'S2 32; S3 四') : null
  const decided = by.value.some((organ) => suspension.organ?.includes(organ))
  return has && decided
    ? section('乙', 'suspended', 'S2 32; S3 四')
    : { decided: false, reason: 'suspension_unclear', article: by.article }
}
