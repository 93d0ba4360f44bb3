import type { Ledger } from '#ledger/open.ts'
import { hoursOf, describedStation } from '#roll/hours.ts'
import { electionOf } from '#roll/election.ts'
import { daysOf, lastDayFor } from '#rules/calendar.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { birthCutoff } from '#rules/roll/eligibility.ts'
import type { FormSlot } from '#words/form-slots.ts'
import { numeral } from '#words/numeral.ts'

export type Values = Readonly<Partial<Record<FormSlot, string>>>

/** The pack of this election. */
export const packHere = (ledger: Ledger): RulePack => packById(electionOf(ledger).body.pack)!

/** What the election itself says: whose it is, its day, and the days that follow from it by law. */
export function townValues(ledger: Ledger): Values {
  const { name, term, day, committee, town, county, kind } = electionOf(ledger).body
  const pack = packHere(ledger)
  return {
    election: name,
    ...(term !== undefined && { term }),
    day,
    committee,
    town,
    county,
    bornBy: birthCutoff(day, pack),
    publishBy: lastDayFor('roll-published', day, pack, kind),
    lateUntil: lastDayFor('late-registration', day, pack, kind),
    objectionDays: numeral(daysOf('objection', pack, kind)),
    mostPrincipals: numeral(pack.proxies.limit.value),
  }
}

/** Hours as notices spell them; nothing where nobody said when it opens. */
export const hoursInWords = ({ open, close }: ReturnType<typeof hoursOf>): string =>
  open === undefined ? '' : `${open}${close === undefined ? '起' : `至${close}`}`

/** What is known of a constituency and its polling station. */
export function constituencyValues(ledger: Ledger, code: string): Values {
  const { constituencies } = electionOf(ledger).body
  const said = describedStation(ledger, code)
  return {
    constituency: constituencies.find((each) => each.code === code)?.name ?? code,
    hours: hoursInWords(hoursOf(ledger, code)),
    ...(said?.address !== undefined && { address: said.address }),
    ...(said?.telephone !== undefined && { stationTelephone: said.telephone }),
  }
}
