import { done, refusal, refuse, type Refusal, type Result } from '#contract/result.ts'
import { contestRound } from '#counting/contest-round.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import type { Row } from '#print/document.ts'
import { electionOf, publishedRoll, rollOf, voterOf, type Contest, type VoterLine } from '#roll/election.ts'
import { signingContests } from '#roll/signing-contests.ts'
import { inWords } from '#words/days.ts'
import { FORM_OF, type FormName } from '#words/forms.ts'
import { groupName } from '#words/group-name.ts'
import { participantsOf } from '#rules/count/count-input.ts'
import { inHouseholdOrder } from '../registers/card-order.ts'
import { declarations } from '../results/declared.ts'
import { roundAsSigned } from '../results/round-as-signed.ts'
import { constituencyValues, townValues, type Values } from './values.ts'

/** Whose a form is: the town's, a constituency's or a contest's, by its code. */
export type FormOf = { readonly form: FormName; readonly of?: string | undefined }

/** Why a form cannot be filled in now, as far as a glance tells; null where it can. */
export function hindranceOf(ledger: Ledger, { form, of = '' }: FormOf): Refusal | null {
  const { constituencies, contests } = electionOf(ledger).body
  switch (FORM_OF[form]) {
    case 'town':
      return null
    case 'constituency':
      if (!constituencies.some(({ code }) => code === of)) return refusal('list.constituency', { constituency: of })
      return publishedRoll(ledger, of) === undefined ? refusal('post.unpublished', { constituency: of }) : null
    case 'contest': {
      const contest = contests.find(({ code }) => code === of)
      if (!contest) return refusal('contest.unknown', { contest: of })
      return declaredOf(ledger, contest) ? null : refusal('forms.undeclared', { contest: of })
    }
  }
}

/**
 * What fills a form, a row for each copy of it. Refuses `post.unpublished` before there is a roll, `forms.undeclared` before there is
 * a declaration that stands, `forms.nobody` where it concerns nobody, `list.constituency` and `contest.unknown`.
 */
export function copiesOf(ledger: Ledger, asked: FormOf): Result<readonly Row[]> {
  const hindrance = hindranceOf(ledger, asked)
  if (hindrance) return { ok: false, error: hindrance }
  const { form, of = '' } = asked
  const rows = rowsOf[form](ledger, of)
  return rows.length === 0 ? refuse('forms.nobody', { constituency: of }) : done(rows)
}

const rollInOrder = (ledger: Ledger, constituency: string): readonly VoterLine[] => inHouseholdOrder(rollOf(ledger, constituency))

/** A card for everyone on the roll, in the order in which they are handed out. */
function cardsOf(ledger: Ledger, constituency: string): readonly Row[] {
  const { election, day = '', committee = '' } = townValues(ledger)
  const { constituency: called, hours, address } = constituencyValues(ledger, constituency)
  const contests = signingContests(ledger, constituency)
  const inWordsOf = ({ level, colour }: (typeof contests)[number]): string => `${level}(${colour})`
  const all = new Set(contests.map(inWordsOf)).size
  const common = {
    election,
    committee,
    constituency: called,
    when: [inWords(day), hours].filter(Boolean).join('　'),
    where: address,
  }
  return rollInOrder(ledger, constituency).map(({ voter, fields: { name, sex, village, group, contests: own } }): Row => {
    const levels = [...new Set(contests.filter(({ code }) => own.includes(code)).map(inWordsOf))]
    const only = levels.length < all ? '只领' : '领'
    return said({
      ...common,
      name,
      sex,
      card: voter,
      voter,
      group: groupName(village, group),
      papers: `${only}${levels.join('、')}选票`,
    })
  })
}

/** A letter to everyone of register two: who lives elsewhere. */
function lettersOf(ledger: Ledger, constituency: string): readonly Row[] {
  const common = { ...townValues(ledger), ...constituencyValues(ledger, constituency) }
  return rollInOrder(ledger, constituency)
    .filter(({ fields }) => fields.register === 2)
    .map(({ voter, fields: { name } }) => said({ ...common, name, card: voter }))
}

/** An authorisation for everyone who gave one that stands. */
function proxiesOf(ledger: Ledger, constituency: string): readonly Row[] {
  const common = { ...townValues(ledger), ...constituencyValues(ledger, constituency) }
  const approvals = new Map(factsIn(ledger, 'proxy.approved', constituency).map(({ hash, body }) => [hash, body]))
  const gave = new Set([...approvals.values()].map(({ principal }) => principal))
  return rollInOrder(ledger, constituency)
    .filter(({ voter }) => gave.has(voter))
    .flatMap(({ voter, fields: { name } }) =>
      authorisationsOf(ledger, 'principal', voter).flatMap(({ hash, agent, document }) => {
        const approval = approvals.get(hash)
        if (!approval) return []
        const { reason, means } = approval
        const agentName = voterOf(ledger, agent)?.fields.name
        return [said({ ...common, name, card: voter, agent: agentName, agentCard: agent, reason, means, document })]
      }),
    )
}

/** The newest declaration of a contest that elected somebody and stands. */
function declaredOf(ledger: Ledger, contest: Contest) {
  return declarations(ledger).findLast(
    (each) => each.contest === contest.code && each.stands && each.valid && each.elected.length > 0,
  )
}

/** Who is declared elected, with what the count says they have. */
export type Elected = { readonly name: string; readonly votes: string }

export function electedOf(ledger: Ledger, contest: Contest): readonly Elected[] {
  const declared = declaredOf(ledger, contest)
  const count = declared && countOfRound(ledger, contest, declared.round)
  return (declared?.elected ?? []).map((name) => {
    const votes = count?.votes.find((each) => each.name === name)?.for ?? count?.writeIns.find((each) => each.name === name)?.for
    return { name, votes: votes === undefined ? '' : String(votes) }
  })
}

function countOfRound(ledger: Ledger, contest: Contest, round: Parameters<typeof contestRound>[2]) {
  const at = contestRound(ledger, contest, round)
  const found = at && roundAsSigned(ledger, at)
  return found?.state === 'counted' ? found.count : undefined
}

function declaredRows(ledger: Ledger, code: string, form: 'elected-notice' | 'elected-letter'): readonly Row[] {
  const contest = electionOf(ledger).body.contests.find((each) => each.code === code)!
  const declared = declaredOf(ledger, contest)
  const count = declared && countOfRound(ledger, contest, declared.round)
  if (!declared || !count) return []
  const { name, level, constituency } = contest
  const town = townValues(ledger)
  const whose = level === '县级' ? town.county : town.town
  const common: Values = {
    ...town,
    ...constituencyValues(ledger, constituency),
    contest: name,
    ...(whose !== undefined && { level: whose }),
    seats: String(count.seats),
    voters: String(count.roll),
    participants: String(participantsOf(count)),
    valid: String(count.papers.valid),
    ...(declared.on !== null && { declaredOn: declared.on }),
  }
  return form === 'elected-notice'
    ? [said(common)]
    : electedOf(ledger, contest).map((each) => said({ ...common, name: each.name }))
}

const rowsOf: Readonly<Record<FormName, (ledger: Ledger, of: string) => readonly Row[]>> = {
  'registration-notice': (ledger) => [said(townValues(ledger))],
  'polling-notice': (ledger) => [said(townValues(ledger))],
  'voter-cards': cardsOf,
  'away-letter': lettersOf,
  'proxy-form': proxiesOf,
  'elected-notice': (ledger, of) => declaredRows(ledger, of, 'elected-notice'),
  'elected-letter': (ledger, of) => declaredRows(ledger, of, 'elected-letter'),
}

/** What is known alone, so that the rest is left to the hand. */
const said = (values: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== ''))
