import { isDesk, isLead } from '#trust/certificates.ts'
import type { StationLack, StationReady } from '#contract/stations.ts'
import type { Role } from '#words/roles.ts'
import type { Short } from '#rules/day/staff-needed.ts'

/** What does not keep a station from opening as it has to. */
const CAN_OPEN: ReadonlySet<StationLack['lack']> = new Set([
  'candidate-gone',
  'candidate-vetoed',
  'no-clerk',
  'no-typists',
  'two-leads',
  'laptop-not-given',
  'old-roll',
  'news',
  'no-spare',
])

/**
 * What a station lacks, in the order in which it is mended; `short`: the roles that it lacks people in. Figures come from the office's own
 * books alone.
 */
export function lacksOf(
  { staff, laptops, roll, contests, gone, vetoed, news, oldDay }: Omit<StationReady, 'lacks'>,
  short: readonly Short[],
): readonly StationLack[] {
  const here = laptops.filter(({ revoked }) => !revoked)
  const leads = here.filter(isLead)
  const unlisted = contests.filter(({ candidates }) => candidates === 0)
  const without = here.filter(({ given }) => given === null)
  const went = roll.provisioned > 0
  const missing = (wanted: Role): number =>
    short.flatMap(({ role, given, needed }) => (role === wanted ? [needed - given] : []))[0] ?? 0
  return [
    lack('no-roll', roll.published === 0),
    lack('no-gate', roll.published > 0 && !roll.signed),
    lack('no-candidates', unlisted.length > 0, unlisted),
    lack('candidate-gone', gone.length > 0, gone.map(called)),
    lack('candidate-vetoed', vetoed.length > 0, vetoed.map(called)),
    lack('no-lead-laptop', !here.some((each) => !isDesk(each))),
    lack('no-lead', missing('lead') > 0),
    lack('no-overseers', missing('overseer') > 0, [], missing('overseer')),
    lack('no-clerk', missing('clerk') > 0),
    lack('no-typists', missing('typist') > 0, [], missing('typist')),
    lack('barred', staff.barred.length > 0, staff.barred.map(called)),
    lack('no-provision', !went && roll.published > 0 && here.length > 0),
    lack('old-day', oldDay !== null, [{ name: oldDay ?? '' }]),
    lack('two-leads', leads.length > 1, leads),
    lack('laptop-not-given', went && without.length > 0, without),
    lack('old-roll', went && roll.provisioned < roll.published, [], roll.published),
    lack('news', news > 0, [], news),
    lack('no-spare', here.filter((each) => !isDesk(each)).length === 1),
  ].flat()
}

const called = (name: string) => ({ name })

const lack = (
  which: StationLack['lack'],
  is: boolean,
  of: readonly { readonly name: string }[] = [],
  count = of.length,
): readonly StationLack[] =>
  is
    ? [
        {
          lack: which,
          shut: !CAN_OPEN.has(which),
          names: of.map(({ name }) => name).join('、'),
          count,
        },
      ]
    : []
