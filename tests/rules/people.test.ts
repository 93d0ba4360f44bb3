import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBirthDate } from '#rules/roll/birth-date.ts'
import { addDays, addYears, ageOn, dateOf, daysBetween, isDate } from '#rules/dates.ts'
import { birthCutoff, isNewlyOfAge, isOfAge } from '#rules/roll/eligibility.ts'
import { codeOfKind, finding } from '#rules/findings.ts'
import { checkDigit, readIdNumber } from '#rules/roll/id-number.ts'
import { compareByStrokes, sameName } from '#words/names.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { statusRowFits } from '#rules/roll/status-row.ts'

describe('who is 18 on election day', () => {
  it.each([
    ['2008-12-15', true],
    ['2008-12-16', false],
    ['2008-12-14', true],
    ['1926-01-01', true],
  ])('born on %s, voting on 2026-12-15: %s [S1 4; S2 25]', (birth, may) => {
    expect(isOfAge(birth, '2026-12-15', pack)).toBe(may)
  })

  it.each([
    ['2026-02-28', '2008-02-29', false],
    ['2026-03-01', '2008-02-29', true],
    ['2028-02-29', '2010-02-28', true],
    ['2028-02-29', '2010-03-01', false],
    ['2026-02-28', '2008-02-28', true],
  ])('counts leap days: election %s, born %s: %s [S2 25]', (day, birth, may) => {
    expect(isOfAge(birth, day, pack)).toBe(may)
  })

  it('leaves out the cut-off day itself where a place says so [S2 25]', () => {
    const local = { ...pack, eligibility: { ...pack.eligibility, cutoffInclusive: { value: false, article: 'S2 25' } } }
    expect(isOfAge('2008-12-15', '2026-12-15', local)).toBe(false)
    expect(isOfAge('2008-12-14', '2026-12-15', local)).toBe(true)
  })

  it('gives the cut-off of the worked dates, and knows who is newly 18 [S1 27; S2 25]', () => {
    expect(birthCutoff('2026-12-15', pack)).toBe('2008-12-15')
    expect(isNewlyOfAge('2008-12-15', '2026-12-15', '2021-12-15', pack)).toBe(true)
    expect(isNewlyOfAge('2003-12-15', '2026-12-15', '2021-12-15', pack)).toBe(false)
  })
})

describe('dates as exports write them', () => {
  it.each([
    ['1985-03-07', '1985-03-07'],
    ['1985.3.7', '1985-03-07'],
    ['1985/3/7', '1985-03-07'],
    ['19850307', '1985-03-07'],
    ['1985年3月7日', '1985-03-07'],
    ['１９８５－０３－０７', '1985-03-07'],
    [' 1985-03-07 ', '1985-03-07'],
  ])('reads %s as %s', (raw, birth) => {
    expect(readBirthDate(raw)).toEqual({ ok: true, birth })
  })

  it.each([
    ['农历1985年正月初七', 'lunar_date'],
    ['1985年闰四月初一', 'lunar_date'],
    ['1985年腊月廿三', 'lunar_date'],
    ['19770229', 'feb29_common_year'],
    ['1985-13-01', 'birth_unreadable'],
    ['三月生', 'birth_unreadable'],
    ['', 'birth_missing'],
  ])('refuses %s: %s [S2 25]', (raw, kind) => {
    expect(readBirthDate(raw)).toEqual({ ok: false, kind })
  })

  it('tells what to do with a lunar date [S2 25]', () => {
    expect(codeOfKind('lunar_date')).toBe('E.010')
    expect(finding('E.010', { value: '正月初七', heading: '出生日期' }).remedy).toContain('公历')
  })
})

describe('plain dates', () => {
  const day = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays('2000-01-01', days))

  it('adds and counts days without a clock or a zone', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = addDays(date, days)
        expect(isDate(later)).toBe(true)
        expect(daysBetween(date, later)).toBe(days)
        expect(new Date(`${date}T00:00:00Z`).getTime() + days * 86_400_000).toBe(new Date(`${later}T00:00:00Z`).getTime())
      }),
    )
  })

  it('knows leap years, and moves 29 February to the 28th where there is none', () => {
    expect([isDate('2000-02-29'), isDate('1900-02-29'), isDate('2023-02-29'), isDate('2024-2-9')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([addYears('2024-02-29', -18), addYears('2024-02-29', 4)]).toEqual(['2006-02-28', '2028-02-29'])
    expect([dateOf(2024, 4, 31), ageOn('2008-12-16', '2026-12-15'), ageOn('2008-12-15', '2026-12-15')]).toEqual([null, 17, 18])
  })
})

describe('公民身份号码', () => {
  it('knows the samples of the standard [GB 11643-1999]', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({
      ok: true,
      id: '11010519491231002X',
      birth: '1949-12-31',
      sex: '女',
      repairs: [],
    })
    expect(readIdNumber('440524188001010014')).toMatchObject({ ok: true, birth: '1880-01-01', sex: '男' })
    expect(checkDigit('11010519491231002')).toBe('X')
  })

  it.each([
    ['３３０７９９１９９３０６２０００２７', ['full-width']],
    ['330799 19930620 0027', ['spaces']],
    ["'330799199306200027", ['apostrophe']],
    ['＇330799199306200027 ', ['full-width', 'spaces', 'apostrophe']],
  ])('repairs the spelling of %s and says so [GB 11643-1999]', (raw, repairs) => {
    const id = '33079919930620002' + checkDigit('33079919930620002')
    expect(
      readIdNumber(raw.replace(/.$/u, (last) => (last === ' ' ? ' ' : (id[17] ?? ''))).replace(/7 $/u, `${id[17]} `)),
    ).toEqual({
      ok: true,
      id,
      birth: '1993-06-20',
      sex: '女',
      repairs,
    })
  })

  it('accepts a lower-case x and a 15-digit number, and reports both [GB 11643-1999]', () => {
    expect(readIdNumber('11010519491231002x')).toMatchObject({ ok: true, id: '11010519491231002X', repairs: ['lower-case-x'] })
    const upgraded = '33079919650307123' + checkDigit('33079919650307123')
    expect(readIdNumber('330799650307123')).toMatchObject({ ok: true, id: upgraded, repairs: ['fifteen-digits'] })
  })

  it.each([
    ['', 'id_missing'],
    ['  ', 'id_missing'],
    ['3.30721E+17', 'id_scientific'],
    ['3.30721e17', 'id_scientific'],
    ['33079920070817926', 'id_length'],
    ['3307992007081792655', 'id_length'],
    ['33079919911X263745', 'id_characters'],
    ['330799199105263748', 'id_check_digit'],
    ['33079919770229001' + checkDigit('33079919770229001'), 'feb29_common_year'],
    ['33079919771301001' + checkDigit('33079919771301001'), 'id_date'],
    ['330799770229001', 'feb29_common_year'],
  ])('refuses %s: %s [GB 11643-1999]', (raw, kind) => {
    expect(readIdNumber(raw)).toEqual({ ok: false, kind })
    expect(codeOfKind(kind)).toBeDefined()
  })

  it('never repairs digits that a number cell lost, even where the check digit fits [GB 11643-1999]', () => {
    expect(readIdNumber('11010519491231002X'.replace('X', '0'), 'number')).toEqual({ ok: false, kind: 'id_scientific' })
    expect(readIdNumber('330799650307123', 'number')).toMatchObject({ ok: true })
  })

  it('catches every single wrong digit [GB 11643-1999]', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from('440524188001010014')
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(readIdNumber(digits.join('')).ok).toBe(false)
      }),
    )
  })
})

describe('names', () => {
  it('compares without outer spaces, spaces between two characters, and look-alikes of ·', () => {
    expect(sameName(' 王 伟', '王伟')).toBe(true)
    expect(sameName('米热古丽・阿卜杜拉', '米热古丽·阿卜杜拉')).toBe(true)
    expect(sameName('王\u200B伟', '王伟')).toBe(true)
    expect(sameName('⽅伟', '方伟')).toBe(true)
    expect(sameName('米热古丽阿卜杜拉', '米热古丽。阿卜杜拉')).toBe(true)
    expect(sameName('\uF9F1伟', '\u96A3伟')).toBe(true)
    expect(sameName('陈丽娟', '陈莉娟')).toBe(false)
    expect(sameName('王?', '王□')).toBe(false)
    expect(sameName('郑伟（大）', '郑伟（小）')).toBe(false)
  })

  it('orders by strokes, not by pinyin [S2 35, 36]', () => {
    expect(['阿一', '丁一', '魏一', '王一'].sort(compareByStrokes)).toEqual(['丁一', '王一', '阿一', '魏一'])
  })
})

describe('rows of a status list', () => {
  const person = { id: '330799199411067371', name: '郑杰' }
  it.each([
    [{ id: '330799199411067371', name: '郑 杰' }, 'same'],
    [{ id: '330799199411067374', name: '郑杰' }, 'to-confirm'],
    [{ id: '330799199411067374', name: '赵杰' }, 'other'],
    [{ id: '330799199411067371', name: '赵杰' }, 'name-differs'],
    [{ id: '330799199411067389', name: '郑杰' }, 'other'],
  ] as const)('%j speaks of 郑杰: %s [S1 27]', (row, fits) => {
    expect(statusRowFits(row, person)).toBe(fits)
  })
})
