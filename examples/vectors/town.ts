// The story the vectors tell: an invented constituency of three voters, one proxy vote, one contest of one seat.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { identityToRecipient } from 'age-encryption'
import { type DeviceKeys } from '#bundles/keys.ts'
import { deviceOf } from '#ledger/device-key.ts'
import { sealBundle, type BundlePlan } from '#bundles/seal.ts'
import { insertEntries, write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import type { Actor } from '#words/acting.ts'
import { openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { contestRound, countOf } from '#counting/contest-round.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { checkDigit } from '#rules/roll/id-number.ts'

export const ELECTION = 'R-20261215-7e57c0de'
/** What the rule pack's hash was when the vectors were made. It stays: vectors of a format do not follow the law. */
export const PACK = { id: 'zhejiang-2021', sha256: '328802b25b2c46576850239e34ebe55282876d00796ba17b0674b800157675de' }

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Keys that everybody knows: the Ed25519 seed is the SHA-256 of a sentence, the age identity stands in `keys/`. */
export async function publishedKeys(who: 'office' | 'lead' | 'stranger'): Promise<DeviceKeys> {
  const seed = createHash('sha256').update(`Xuance test vector, never for an election: ${who}`).digest()
  const signing = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const signKey = createPublicKey(signing).export({ type: 'spki', format: 'der' }).toString('base64')
  const ageIdentity = identityOf(who === 'stranger' ? 'recovery' : who)
  return { device: deviceOf(signKey), signKey, ageRecipient: await identityToRecipient(ageIdentity), signing, ageIdentity }
}

/** The identity in one of `keys/*.agekey`. */
export function identityOf(who: 'office' | 'lead' | 'recovery'): string {
  const text = readFileSync(new URL(`keys/${who}.agekey`, import.meta.url), 'utf8')
  return text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'))!
}

/** A ledger in memory that lives by its own clock: a second an entry, from `start` on. */
export function ledgerOf({ device }: DeviceKeys, start: string): Ledger {
  const ledger = must(openLedger(':memory:', { create: true }))
  let time = Date.parse(start)
  ledger.now = () => new Date((time += 1000))
  setLocalValue(ledger, 'device', device)
  setLocalValue(ledger, 'election', ELECTION)
  return ledger
}

export const put = (ledger: Ledger, entries: readonly WrittenEntry[]): void =>
  ledger.db.transaction(() => insertEntries(ledger.statements, entries)).immediate()

const says = (ledger: Ledger, actor: Actor, act: (append: Append) => void): void =>
  must(write(ledger, { actor }, (append) => done(act(append))))

const voterFields = (name: string, birth: string, serial: string, register: number): Body<'voter.listed'>['fields'] => {
  const first17 = `330799${birth.replaceAll('-', '')}${serial}`
  const sex = Number(serial) % 2 === 1 ? '男' : '女'
  return { name, sex, birth, idNumber: first17 + checkDigit(first17), village: '东坞村', register, contests: ['D01'] }
}

const VOTERS = [
  voterFields('陈小满', '1978-05-21', '001', 1),
  voterFields('吴𬭚', '1990-11-02', '002', 1),
  voterFields('王·阿依', '2008-12-15', '004', 2),
]
const card = (n: number): string => `D01-000${n}`

/** What the office states before election day. */
export function officeSays(ledger: Ledger, office: DeviceKeys, lead: DeviceKeys, recovery: string): void {
  const admin: Actor = [{ person: 'office-admin', role: 'admin' }]
  const bound = ({ device, signKey, ageRecipient }: DeviceKeys) => ({ device, signKey, ageRecipient })
  says(ledger, admin, (append) => {
    append('town', 'election.created', {
      name: '示例镇人民代表大会换届选举（模拟）',
      day: '2026-12-15',
      mode: 'rehearsal',
      pack: PACK.id,
      packSha256: PACK.sha256,
      committee: '示例镇选举委员会（模拟）',
      town: '示例镇',
      county: '示例县',
      recovery,
      constituencies: [{ code: 'D01', name: '第一选区', covers: ['东坞村'] }],
      contests: [{ code: 'D01', name: '镇人大代表', level: '乡级', constituency: 'D01', seats: 1, covers: ['东坞村'] }],
    })
    append('town', 'device.certified', { ...bound(office), scope: 'town', role: 'office', readBack: { own: true } })
    append('town', 'device.certified', { ...bound(lead), scope: 'D01', role: 'lead', readBack: { groups: [2, 5, 8, 13] } })
    const candidates = [
      { candidate: 'C1', name: '陈小满' },
      { candidate: 'C2', name: '吴𬭚' },
    ]
    append('town', 'candidate.listed', { contest: 'D01', list: 'formal', candidates })
    for (const [i, fields] of VOTERS.entries()) append('D01', 'voter.listed', { voter: card(i + 1), version: 1, fields })
    append('D01', 'roll.published', { version: 1, count: VOTERS.length, sha256: rollSha256() })
  })
}

const rollSha256 = (): string =>
  sha256(VOTERS.map((fields, i) => `${canonical({ fields, voter: card(i + 1) })}\n`).join(''))

/** The day: an authorisation, a check-in undone and repeated, a spoiled paper, an incident, the count by two typists. */
export function stationSays(ledger: Ledger): void {
  const two: Actor = [
    { person: 'lead-1', role: 'lead' },
    { person: 'overseer-1', role: 'overseer' },
  ]
  const clerk: Actor = [{ person: 'clerk-1', role: 'clerk' }]
  const checkedIn = { contests: ['D01'], channel: 'station' as const, papers: { D01: 1 }, for: [] }
  says(ledger, two, (append) =>
    append('D01', 'station.opened', { rollVersion: 1, rollSha256: rollSha256(), papers: { D01: 5 }, checklist: { 票箱: '空' } }),
  )
  says(ledger, clerk, (append) => {
    const approved = { principal: card(3), agent: card(2), reason: '外出', means: '书面', document: 'W1' } as const
    const { hash } = append('D01', 'proxy.approved', approved)
    const first = append('D01', 'checked-in', { ...checkedIn, voter: card(1) })
    append('D01', 'undone', { ref: first.hash, returned: { D01: 1 }, reason: '证件拿错' })
    append('D01', 'checked-in', { ...checkedIn, voter: card(1) })
    const acting = { papers: { D01: 2 }, for: [{ principal: card(3), ref: hash, contests: ['D01'] }] }
    append('D01', 'checked-in', { ...checkedIn, voter: card(2), ...acting })
    append('D01', 'paper.spoiled', { contest: 'D01', count: 1 })
    append('D01', 'incident', { what: '停电“十分钟”\t😀 \u2028', done: '用手电\\蜡烛' })
  })
  says(ledger, two, (append) => {
    append('D01', 'station.closed', { papers: { D01: { printed: 5, issued: 3, spoiled: 1, unused: 1 } } })
  })
  const mark = { for: 0, against: 0, abstain: 0, void: 0 }
  const votes = [
    { ...mark, candidate: 'C1', for: 2, abstain: 1 },
    { ...mark, candidate: 'C2', for: 1, against: 2 },
  ]
  const typed = { contest: 'D01', round: 'first', figures: { collected: 3, valid: 3, invalid: 0, votes, writeIns: [] } } as const
  const refs: string[] = []
  for (const person of ['typist-1', 'typist-2'])
    says(ledger, [{ person, role: 'typist' }], (append) => {
      refs.push(append('D01', 'count.typed', { ...typed, figures: { ...typed.figures, votes: [...votes], writeIns: [] } }).hash)
    })
  says(ledger, two, (append) => {
    const agreed = append('D01', 'count.agreed', { contest: 'D01', round: 'first', refs })
    const signers = ['overseer-1', 'overseer-2', 'typist-1'].map((person) => ({ person, role: person.split('-')[0]! }))
    const round = contestRound(ledger, contestsOf(electionOf(ledger).body, 'D01')[0]!, 'first')!
    const count = sha256(canonical(countOf(ledger, round, { ...typed.figures, votes: [...votes], writeIns: [] })))
    append('D01', 'result.signed', { contest: 'D01', round: 'first', ref: agreed.hash, count, signers })
  })
}

export const seal = (ledger: Ledger, keys: DeviceKeys, plan: Pick<BundlePlan, 'kind' | 'books' | 'receivers' | 'recovery' | 'createdAt'>) =>
  sealBundle(ledger, keys, { ...plan, election: ELECTION, mode: 'rehearsal', rulePack: PACK, rollVersion: 1, appVersion: '0.1.0' })
