import type { DefaultDecision } from '#rules/roll/register.ts'
import { joinEvidence, type Evidence, type EvidenceList } from '../persons/evidence.ts'

type Fields = Readonly<Record<string, string>>
type Decision = Extract<DefaultDecision, { decided: true }>

const LIST_OF_SECTION: Readonly<Record<string, EvidenceList>> = {
  甲: 'deprived',
  乙: 'suspended',
  丙: 'mental',
  戊: 'deaths',
  己: 'away',
}
const BASIS: Readonly<Record<string, string>> = { 甲: '判决', 乙: '决定', 丙: '诊断及确认', 戊: '死亡', 己: '联系记录' }

/** What the columns of the register show for a decision: the document, organ and dates it rests on, or how someone was reached. */
export function evidenceColumns(fields: Fields, evidence: Evidence, decision: Decision): Fields {
  if (decision.register === 2) return awayColumns(rowOf(fields, evidence, 'away'))
  if (!('section' in decision)) return {}
  const { section } = decision
  if (section === '丁') return movedOutColumns(fields, rowOf(fields, evidence, 'away'))
  const row = rowOf(fields, evidence, LIST_OF_SECTION[section]!)
  return said({
    basis: [BASIS[section], row['date'] ?? fields['diedOn'], section === '己' ? spokenContact(row) : undefined]
      .filter(Boolean)
      .join(' '),
    documentNo: row['documentNo'],
    organ: row['organ'],
    period: row['untilOn'] && `${row['fromOn'] ?? ''}—${row['untilOn']}`,
    restoredOn: row['untilOn'],
    confirmedOn: row['confirmedOn'],
    decidedOn: row['decidedOn'],
  })
}

const rowOf = (fields: Fields, evidence: Evidence, list: EvidenceList): Fields => {
  const joined = joinEvidence(evidence, list, fields)
  return joined && joined.fit !== 'name-differs' ? joined.row.fields : {}
}

const spokenContact = (row: Fields): string => [row['contact'], row['contactOn']].filter(Boolean).join(' ')

function movedOutColumns(fields: Fields, away: Fields): Fields {
  const moved = [fields['movedOutOn'], fields['movedTo']].filter(Boolean).join(' ')
  const elsewhere = fields['status'] === '迁出' || fields['movedOutOn'] !== undefined ? undefined : away['certificateNo']
  return said({ basis: elsewhere === undefined ? `户籍迁出 ${moved}`.trim() : '到外地登记', documentNo: elsewhere })
}

const awayColumns = (away: Fields): Fields =>
  said({
    awayPlace: away['awayPlace'],
    awayReason: away['awayReason'],
    contact: [away['phone'], spokenContact(away)].filter(Boolean).join(' '),
    intent: away['intent'],
    certificateIssued: away['certificateNo'],
  })

const said = (columns: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(Object.entries(columns).flatMap(([column, text]) => (text ? [[column, text]] : [])))
