import { PROXY_MEANS, PROXY_REASONS } from '#words/choices.ts'
import { CLERKS } from '#words/roles.ts'
import type { Side } from '#words/laptops.ts'
import { z } from 'zod'
import { Sought, VoterAsked, EntryWithReason } from '#words/asked.ts'
import { TypedWord } from '#words/typed.ts'
import type { SeenFinding } from './findings.ts'
import { command, query } from './procedure.ts'

/** `used`: the papers were drawn. `withdrawn` also when the principal came in person. */
export type ProxyState = 'approved' | 'used' | 'withdrawn'

export type ProxyPerson = { readonly voter: string; readonly name: string; readonly birth: string; readonly village: string }

export type ProxyLine = {
  readonly ref: string
  readonly document: string
  readonly principal: ProxyPerson
  readonly agent: ProxyPerson
  readonly reason: string
  readonly means: string
  /** Whether the office or this station approved it. */
  readonly by: Side
  readonly at: string
  readonly state: ProxyState
  /** Why it was withdrawn; empty while it stands. */
  readonly withdrawn: string
  /** How many stand for this agent, this one included, of at most `limit`. */
  readonly held: number
}

export type Proxies = {
  readonly limit: number
  /** Whether this station may still approve, and until when the law lets it (S1 42). */
  /** `consent`: whether those that the committee has to consent to are still taken; without it only the others are, if any. */
  readonly approving: { readonly open: boolean; readonly consent: boolean; readonly until: string; readonly article: string }
  readonly reasons: readonly string[]
  readonly means: readonly string[]
  readonly lines: readonly ProxyLine[]
  readonly counts: Readonly<Record<ProxyState, number>>
}

/** What would stand in the way of an authorisation; `left` is how many more the agent may take. */
export type ProxyCheck = { readonly left: number; readonly findings: readonly SeenFinding[] }

export const proxyProcedures = {
  /** By name, card number or document; everything without `text`. In order of documents. */
  'proxies.list': query<Proxies>()({
    input: z.strictObject({ text: Sought.optional() }),
    roles: ['lead', 'clerk', 'overseer'],
    place: 'station',
  }),
  /** While the form is filled in; nothing is written. */
  'proxies.check': query<ProxyCheck>()({
    input: z.strictObject({ principal: VoterAsked, agent: VoterAsked }),
    roles: CLERKS,
    place: 'station',
  }),
  /** The station's work group consents (选区选举工作小组意见): two people. */
  'proxies.approve': command<{ readonly ref: string }>()({
    input: z.strictObject({
      principal: VoterAsked,
      agent: VoterAsked,
      reason: z.enum(PROXY_REASONS),
      means: z.enum(PROXY_MEANS),
      document: TypedWord,
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['clerk', 'overseer'] },
  }),
  /** Only while it is unused. */
  'proxies.withdraw': command<{ readonly ref: string }>()({
    input: EntryWithReason,
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['clerk', 'overseer'] },
  }),
}
