import { describe, expect, it } from 'vitest'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { nextCard } from '#office/deciding/next-card.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, householdCsv, need, office, registrar } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const first17 = '33079919800101001'
const id = first17 + checkDigit(first17)
const { ledger } = await office(folder())
need(
  importHouseholds(
    ledger,
    admin,
    'D01.csv',
    householdCsv([
      { name: '王一', birth: '1980-01-01', id },
      { name: '王一一', birth: '1980-01-01', id },
      { name: '李二', birth: '1981-01-01', id: '330799198101010999' },
      { name: '钱三', birth: '1982-01-01', status: '查无此人' },
    ]),
  ),
)
need(decideAll(ledger, registrar))

describe('what waits is decided card by card', () => {
  it('the next one comes with everything known of it, and with what is open to it', () => {
    const { left, card } = nextCard(ledger, {})
    expect(left).toBeGreaterThan(1)
    expect(card).toMatchObject({ kind: 'row', at: { file: 'D01.csv' }, constituency: 'D01', extra: { 门牌颜色: '蓝色' } })
    expect(card!.findings.every(({ article, message, en }) => article !== '' && message !== '' && en.message !== '')).toBe(true)
    expect(card!.open).toContain('drop')
  })

  it('two rows of one number stand side by side, with what differs', () => {
    const doubled = nextCard(ledger, { at: { file: 'D01.csv', row: 3 } }).card
    expect(doubled).toMatchObject({ others: [{ at: { row: 2 }, differing: ['name'] }] })
    expect(doubled!.open).toContain('same-person')
    expect(doubled!.open).not.toContain('keep')
  })

  it('a number that is none can only be corrected or dropped, and says why', () => {
    const wrong = nextCard(ledger, { at: { file: 'D01.csv', row: 4 } }).card
    expect(wrong?.stillWrong?.severity).toBe('error')
    expect(wrong?.open).toEqual(['correct', 'drop'])
  })

  it('a person no rule puts into a register is one, too', () => {
    expect(nextCard(ledger, { at: { file: 'D01.csv', row: 5 } }).card).toMatchObject({
      kind: 'person',
      findings: [{ code: 'R.823' }],
      open: ['register', 'correct', 'drop'],
    })
  })

  it('one put back is passed over, and what was decided comes no more', () => {
    const first = nextCard(ledger, {})
    const second = nextCard(ledger, { after: first.card!.at })
    expect(second.card!.at).not.toEqual(first.card!.at)
    need(decideRows(ledger, registrar, [{ ...first.card!.at, do: 'drop', reason: '重复' }]))
    expect(nextCard(ledger, {}).left).toBeLessThan(first.left)
    expect(nextCard(ledger, { constituency: 'D09' })).toMatchObject({ left: 0, card: null })
  })
})
