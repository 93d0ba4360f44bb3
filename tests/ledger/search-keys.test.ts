import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger, setLocalValue } from '#ledger/open.ts'
import { searchKeys, tailKey } from '#ledger/views/search-keys.ts'
import { nameKey } from '#words/names.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { findVoters } from '#station/voting/find-voters.ts'
import { need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const ID = '330799197903010016'
const keys = (name: string) => searchKeys('D01-0007', name, ID)

describe('a voter is found by', () => {
  it.each([
    ['欧阳娜娜', ['欧阳娜娜', 'ouyangnana', 'oynn']],
    ['单小明', ['单小明', 'shanxiaoming', 'sxm', 'shanxm']],
    ['阿依古丽·买买提', ['阿依古丽买买提', 'aygl']],
    ['𠮷小田', ['𠮷小田', '𠮷xt', '𠮷xiaotian']],
    ['田𠮷', ['田𠮷', 't𠮷', 'tian𠮷']],
  ])('the name %s, its pinyin or its initials', (name, typed) => {
    for (const start of typed) expect(keys(name).filter((key) => key.startsWith(start))).not.toEqual([])
  })

  it('card number and either end of the ID number', () => {
    expect(keys('王小明')).toEqual(expect.arrayContaining(['d010007', '0007', '7', ID]))
    expect(keys('王小明').some((key) => key.startsWith(tailKey('0016')))).toBe(true)
  })

  it.each([
    ['陈丽娟', ['丽娟', 'lijuan', 'lj']],
    ['申屠峰', ['峰', 'feng', '屠峰']],
    ['欧阳丽娟', ['丽娟', 'lijuan', 'lj']],
    ['阿依古丽·买买提', ['买买提', 'maimaiti', 'mmt']],
    ['单 小明', ['小明', 'xiaoming', 'xm', '单小明', ' 单　小明 ']],
    ['田𠮷', ['𠮷']],
  ])('the given name alone of %s, in characters, pinyin or initials, and with the spaces of what was pasted', (name, typed) => {
    for (const start of typed) expect(keys(name).some((key) => key.startsWith(nameKey(start)))).toBe(true)
  })

  it('the card number without its noughts', () => {
    for (const typed of ['d01-7', 'D01 7', 'd017', '7', ' D01-0007\t']) expect(keys('王小明'), typed).toContain(nameKey(typed))
  })

  it('keys that a table can hold, whatever the name is', () => {
    const naughty = JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/naughty-strings.json'), 'utf8')) as string[]
    for (const name of [...naughty, '𠮷'.repeat(50)]) {
      const found = keys(name)
      expect(found.filter((key) => !key.isWellFormed())).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }
  })
})

describe('however a name was written, whoever types it plainly finds it, and the other way round', () => {
  it.each([
    ['⽅伟', ['方伟', '⽅伟', 'fangwei', 'fw']],
    ['\u2EE2芳', ['马芳', 'mafang']],
    ['ＡＮＮＡ王', ['anna王', 'ANNA王', 'ＡＮＮＡ']],
    ['欧阳-娜娜', ['欧阳娜娜', '欧阳-娜娜', 'oynn']],
    ["O'Neil王", ['oneil', 'O’Neil王', "o'neil"]],
    ['郑（大）', ['郑（大', '郑(大)']],
    ['Ａ一', ['a一', 'Ａ一']],
    ['O’Neil', ["O'N", 'oneil']],
    ['\uF92C伟', ['\u90CE伟', '\uF92C伟', 'langwei']],
    ['王\u200B五', ['王五', 'wangwu']],
    ...Array.from(
      '﹒●。.－-・･∙⋅•‧．· ㆍ⸱⸳ꞏ᛫⦁ᐧ⬤⚫▪﹘_＿ʼ',
      (dot) => [`古丽${dot}买提`, ['古丽·买提', '古丽买提', `古丽${dot}买`, 'gulimaiti', '买提', 'mt']] as const,
    ),
  ] as const)('%s', (name, typed) => {
    for (const start of typed) expect(keys(name).some((key) => key.startsWith(nameKey(start)))).toBe(true)
  })

  it('but not by a name of which a character was left out', () => {
    for (const masked of ['王○伟', '王*伟', '王＊伟'])
      expect(keys('王伟').some((key) => key.startsWith(nameKey(masked)))).toBe(false)
  })

  it('numbers, too, that end in Ⅹ or are typed in full width', () => {
    const found = searchKeys('D01-0007', '王伟', '33079919790301001Ⅹ')
    for (const typed of ['33079919790301001x', '３３０７９９', '33079919790301001Ⅹ', 'Ｄ０１－０００７'])
      expect(found.some((key) => key.startsWith(nameKey(typed)))).toBe(true)
    expect(found.some((key) => key.startsWith(tailKey(nameKey('001Ⅹ'))))).toBe(true)
  })
})

it('a ledger whose search keys another version made is indexed anew when it is opened, and verifies all along', async () => {
  const at = folder()
  const town = await office(at)
  publish(town, villagers(3))
  const { path, db } = town.ledger
  db.exec("UPDATE local SET value = 'pinyin of old' WHERE key = 'search-keys'; DELETE FROM voter_keys")
  db.close()
  expect(verifyLedger(path).ok).toBe(true)
  const again = need(openLedger(path))
  setLocalValue(again, 'constituency', 'D01')
  expect(findVoters(again, 'cunmin').hits.map(({ name }) => name)).toEqual(['村民1', '村民2', '村民3'])
  again.db.close()
})
