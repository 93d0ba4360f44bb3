import { compareDates } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { isOfAge } from './eligibility.ts'
import { lastDayFor } from '../calendar.ts'
import type { MigrantPaper, RulePack } from '../pack.ts'
import type { PersonFacts } from './person-facts.ts'
import { given, section, type DefaultDecision, type Rule } from './default-decision.ts'
import { deprived, suspended } from './deprived.ts'
import { categoryOf } from './register-category.ts'

export type { DefaultDecision } from './default-decision.ts'
export type { PersonFacts } from './person-facts.ts'

/**
 * The register a person belongs to by rule alone, for election day `day`: register four before the others, in the order
 * 戊 丁 甲 乙 丙 己, then 册三 for migrants, 册二 for those away, 册一. `outside` means that the person is in no register;
 * `reason` without it means that an operator has to decide. Never a guess (S1 27; S2 27-32; domain 3.1).
 */
export function decideByDefault(facts: PersonFacts, day: PlainDate, pack: RulePack): DefaultDecision {
  for (const rule of order) {
    const decision = rule(facts, day, pack)
    if (decision) return decision
  }
  return { decided: true, register: 1, category: categoryOf(facts, day, pack), rule: 'resident', article: 'S1 27' }
}

/** 18岁以上应核人员: an adult who is in some register by law, whichever it is. */
export function isToHandle(facts: PersonFacts, day: PlainDate, pack: RulePack): boolean {
  const decision = decideByDefault(facts, day, pack)
  return facts.birth !== undefined && isOfAge(facts.birth, day, pack) && !('outside' in decision)
}

const underAge: Rule = ({ birth }, day, pack) => {
  if (birth === undefined) return { decided: false, reason: 'birth_missing', article: 'S1 4' }
  return isOfAge(birth, day, pack) ? null : { decided: false, underAge: true, article: 'S1 4; S2 25' }
}

/** Whether the export itself shows somebody as dead; a date that its own word of them contradicts shows nothing. */
export const isDeadInExport = ({ exportStatus, exportDeathOn }: PersonFacts): boolean =>
  exportStatus === '死亡' || (exportDeathOn !== undefined && !saysPresent(exportStatus))

/** Whether the export itself shows somebody as moved away. */
export const isMovedOutInExport = ({ exportStatus, movedOutOn }: PersonFacts): boolean =>
  exportStatus === '迁出' || (movedOutOn !== undefined && !saysPresent(exportStatus))

/** Someone the export itself shows as dead never was among the adults to be handled. */
const deadInExport: Rule = (facts) =>
  isDeadInExport(facts) ? { decided: false, outside: true, reason: 'dead_marked_in_export', article: 'S1 27' } : null

const dead: Rule = ({ death }) => (death ? section('戊', 'dead', 'S1 27') : null)

const movedOut: Rule = (facts) => {
  const { away, workplace } = facts
  if (isMovedOutInExport(facts)) return section('丁', 'moved-out', 'S1 27')
  if (away?.intent === '转出登记' && given(away.certificateNo)) return section('丁', 'registers-elsewhere', 'S2 27(5)')
  return workplace?.confirmed ? section('丁', 'registered-at-work', 'S2 27(1)') : null
}

const mental: Rule = ({ mental: found }) =>
  given(found?.documentNo) && found?.confirmedOn !== undefined ? section('丙', 'mental-confirmed', 'S1 27(2); S2 28') : null

const notReached: Rule = ({ away }, day, pack) => {
  if (!away) return null
  switch (away.contact) {
    case '已返乡':
      return null
    case '无法联系':
      return section('己', 'not-reached', 'S2 29')
    case '后取得联系':
      return away.askedToRegister && inTime(away.contactOn, day, pack) ? null : section('己', 'reached-too-late', 'S2 29')
    case '已联系':
      return away.contactOn === undefined || inTime(away.contactOn, day, pack) ? null : section('己', 'reached-too-late', 'S2 29')
    default:
      return { decided: false, reason: 'contact_unknown', article: 'S2 29' }
  }
}

const migrant: Rule = ({ source, migrant: papers }, _day, pack) => {
  if (source !== 'migrant') return null
  const again = papers?.registeredHereLast === true
  const needed = again ? pack.registration.migrantNeedsAgain.value : pack.registration.migrantNeeds.value
  const lacks = needed.filter((paper) => !given(papers?.[paper]))
  if (lacks.length === 0) {
    return { decided: true, register: 3, rule: again ? 'registered-here-last' : 'permit-and-certificate', article: 'S2 27(5)' }
  }
  const reason = lacks.includes('permitNo')
    ? 'residence_permit_missing'
    : OF_CERTIFICATE.every((paper) => lacks.includes(paper))
      ? 'certificate_missing'
      : 'certificate_incomplete'
  return { decided: false, outside: true, reason, article: 'S2 27(5)' }
}

const away: Rule = ({ away: found, exportStatus }) =>
  (found && found.contact !== '已返乡') || (!found && exportStatus === '人户分离')
    ? { decided: true, register: 2, rule: 'away', article: 'S1 42; S2 43' }
    : null

/** The export's own word against a date it has of death or of leaving: a person has to say which is right. */
const saysPresent = (status: string | undefined): boolean => status === '在户' || status === '人户分离'

const contradicts: Rule = ({ exportStatus, exportDeathOn, movedOutOn }) =>
  saysPresent(exportStatus) && (exportDeathOn !== undefined || movedOutOn !== undefined)
    ? { decided: false, reason: 'status_unknown', article: 'S1 27' }
    : null

const unknownStatus: Rule = ({ exportStatus }) =>
  exportStatus === undefined || ['', '在户', '人户分离'].includes(exportStatus)
    ? null
    : { decided: false, reason: 'status_unknown', article: 'S1 27' }

const order: readonly Rule[] = [
  underAge,
  deadInExport,
  dead,
  movedOut,
  deprived,
  suspended,
  mental,
  notReached,
  migrant,
  contradicts,
  unknownStatus,
  away,
]

export const OF_CERTIFICATE = ['certificateNo', 'certificateOrgan', 'certificateDate'] as const satisfies readonly MigrantPaper[]

const inTime = (on: PlainDate | undefined, day: PlainDate, pack: RulePack): boolean =>
  on !== undefined && compareDates(on, lastDayFor('late-registration', day, pack)) <= 0
