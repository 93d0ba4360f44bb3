import type { Body } from '#ledger/entries/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Contest } from '#roll/election.ts'
import { NEWEST, packById } from '#rules/packs/index.ts'
import { checkDraft } from '#rules/setup/check-draft.ts'
import { lineOf, partsOf } from '#rules/setup/covers.ts'
import type { Draft, DraftConstituency, DraftCover } from '#words/draft.ts'

export type ElectionFacts = Omit<Body<'election.changed'>, 'reason'>

/** A draft as the election states it. Refuses `setup.faults` while the rules find an error in it, `law.unknown`. */
export function electionFrom(draft: Draft): Result<ElectionFacts> {
  const pack = packById(draft.rulePack ?? NEWEST)
  if (!pack) return refuse('law.unknown', { pack: draft.rulePack ?? '' })
  const faults = checkDraft(draft, pack).filter(({ severity }) => severity === 'error')
  if (faults[0])
    return refuse('setup.faults', {
      faults: faults.length,
      field: faults[0].path,
      what: faults[0].message,
      en: faults[0].en.message,
    })
  const text = (field: 'name' | 'term' | 'day' | 'open' | 'close' | 'committee' | 'town' | 'county') => draft[field].trim()
  return done({
    name: text('name'),
    ...(text('term') !== '' && { term: text('term') }),
    day: text('day'),
    ...(text('open') !== '' && { pollOpen: text('open') }),
    ...(text('close') !== '' && { pollClose: text('close') }),
    committee: text('committee'),
    town: text('town'),
    county: text('county'),
    ...(draft.kind === 'byelection' && { kind: draft.kind }),
    constituencies: draft.constituencies.map((area) => ({
      code: area.code.trim(),
      name: area.name.trim(),
      covers: linesOf(coversOf(area)),
    })),
    contests: draft.constituencies.flatMap(contestsIn),
  })
}

function contestsIn(area: DraftConstituency): readonly Contest[] {
  const constituency = area.code.trim()
  const whole = linesOf(coversOf(area))
  const county = { code: constituency, name: area.name.trim(), level: '县级' as const, constituency, covers: whole }
  return [
    ...(area.countySeats.trim() === '' ? [] : [{ ...county, seats: Number(area.countySeats), ...peopleOf(area.population) }]),
    ...area.contests.map(({ code, name, seats, population, covers }) => ({
      code: code.trim(),
      name: name.trim(),
      level: '乡级' as const,
      constituency,
      seats: Number(seats),
      ...peopleOf(population),
      covers: covers.length > 0 ? linesOf(covers) : whole,
    })),
  ]
}

const peopleOf = (population = ''): { readonly population?: number } =>
  population.trim() === '' ? {} : { population: Number(population) }

/** A constituency that names no village has those of its contests. */
const coversOf = ({ covers, contests }: DraftConstituency): readonly DraftCover[] =>
  covers.length > 0 ? covers : contests.flatMap((contest) => contest.covers)

const linesOf = (covers: readonly DraftCover[]): string[] => covers.flatMap((cover) => (partsOf(cover) ?? []).map(lineOf))

/** The election as a draft to go on with. */
export function draftOf({ pack, ...facts }: ElectionFacts & { readonly pack: string }): Draft {
  const has = (level: Contest['level']): boolean => facts.contests.some((contest) => contest.level === level)
  return {
    name: facts.name,
    term: facts.term ?? '',
    day: facts.day,
    open: facts.pollOpen ?? '',
    close: facts.pollClose ?? '',
    committee: facts.committee,
    town: facts.town,
    county: facts.county,
    rulePack: pack.split('+')[0]!,
    kind: facts.kind ?? 'general',
    levels: has('县级') && has('乡级') ? 'both' : has('县级') ? 'county' : 'town',
    constituencies: facts.constituencies.map(({ code, name, covers }) => {
      const own = facts.contests.filter(({ constituency }) => constituency === code)
      const county = own.find(({ level }) => level === '县级')
      return {
        code,
        name,
        countySeats: county ? String(county.seats) : '',
        ...saidOf(county?.population),
        covers: covers.map(coverOf),
        contests: own
          .filter(({ level }) => level === '乡级')
          .map((contest) => ({
            code: contest.code,
            name: contest.name,
            seats: String(contest.seats),
            ...saidOf(contest.population),
            covers: contest.covers.map(coverOf),
          })),
      }
    }),
  }
}

const saidOf = (population: number | undefined): { readonly population?: string } =>
  population === undefined ? {} : { population: String(population) }

function coverOf(line: string): DraftCover {
  const [, village = line, groups = ''] = /^(.+?)\[(.+?)组\]$/u.exec(line) ?? []
  return { village, groups }
}
