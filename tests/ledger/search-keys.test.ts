import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { closeLedger, openLedger, setLocalValue } from '#ledger/open.ts'
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

/** What somebody types who reads a name so: in full, by initials, and by either before and the other behind. */
const typings = (surname: readonly string[], given: readonly string[]): readonly string[] => {
  const initials = (syllables: readonly string[]): string => syllables.map((each) => each[0]).join('')
  const [before, behind] = [surname.join(''), given.join('')]
  const asInitials = [initials(surname), initials(given)] as const
  return [
    `${before}${behind}`,
    asInitials.join(''),
    `${before}${asInitials[1]}`,
    `${asInitials[0]}${behind}`,
    behind,
    asInitials[1],
  ]
}

describe('a name is found by every way in which it can be read', () => {
  it.each([
    ['王茜', 'wang', 'qian', 'xi'],
    ['单玉', 'dan,shan,chan', 'yu'],
    ['解放', 'jie,xie', 'fang'],
    ['查理', 'zha,cha', 'li'],
    ['仇英', 'qiu,chou', 'ying'],
    ['朴林', 'piao,pu,po', 'lin'],
    ['区平', 'ou,qu', 'ping'],
    ['曾伟', 'zeng,ceng', 'wei'],
    ['翟青', 'zhai,di', 'qing'],
    ['覃勇', 'qin,tan', 'yong'],
    ['黑平', 'hei,he', 'ping'],
    ['盖勇', 'gai,ge', 'yong'],
    ['缪斯', 'miao,miu,mou,mu', 'si'],
    ['尉迟平', 'yu chi,wei chi', 'ping'],
    ['单于平', 'shan yu,chan yu,dan yu', 'ping'],
    ['万俟平', 'mo qi,wan qi,wan si', 'ping'],
    ['长孙平', 'zhang sun,chang sun', 'ping'],
    ['王乐', 'wang', 'le,yue,yao'],
    ['王婧', 'wang', 'jing'],
    ['王璠', 'wang', 'fan'],
    ['王骁', 'wang', 'xiao'],
    ['王莘', 'wang', 'shen,xin'],
    ['王炅', 'wang', 'jiong,gui'],
    ['王行', 'wang', 'xing,hang,heng'],
    ['王重', 'wang', 'zhong,chong'],
    ['王晟', 'wang', 'sheng,cheng'],
    ['王朝', 'wang', 'chao,zhao'],
    ['王长', 'wang', 'chang,zhang'],
    ['吕女', 'lv,lyu,lu', 'nv,nyu,nu'],
    ['单茜晟', 'shan,dan,chan', 'qian sheng,xi sheng,qian cheng,xi cheng'],
    ['重行乐', 'zhong,chong', 'xing le,hang yue,heng le,xing yue'],
    ['欧阳重阳', 'ou yang', 'chong yang,zhong yang'],
  ])('%s', (name, surnames, ...givens) => {
    const found = keys(name)
    for (const surname of surnames.split(','))
      for (const given of givens.flatMap((each) => each.split(',')))
        for (const typed of typings(surname.split(' '), given.split(' ')))
          expect(
            found.some((key) => key.startsWith(typed)),
            typed,
          ).toBe(true)
  })

  it('each reading of a character of a long name, the others read as usual, and no end of keys for none', () => {
    for (const typed of ['abudureyimumaimaiti', 'ebudureyimu', 'abodureyimu', 'apudureyimu'])
      expect(
        keys('阿卜杜热依木·麦麦提').some((key) => key.startsWith(typed)),
        typed,
      ).toBe(true)
    expect(keys('单'.repeat(50)).length).toBeLessThan(400)
  })
})

it('who is read so as a rule comes first, then who may be, and then whose name goes on', async () => {
  const at = folder()
  const town = await office(at)
  const names = ['王茜', '王晓', '王希', '王茜茜', '王西']
  publish(
    town,
    villagers(names.length).map((person, i) => ({ ...person, name: names[i]! })),
  )
  setLocalValue(town.ledger, 'constituency', 'D01')
  const found = (typed: string): readonly string[] => findVoters(town.ledger, typed).hits.map(({ name }) => name)
  expect(found('wangxi')).toEqual(['王希', '王西', '王茜', '王晓', '王茜茜'])
  expect(found('wangqian')).toEqual(['王茜', '王茜茜'])
  expect(found('xi')).toEqual(['王希', '王西', '王茜', '王晓', '王茜茜'])
  closeLedger(town.ledger)
})

it('of many whom one letter finds, each by many readings, as many are shown as there is room for, and that there are more is said', async () => {
  const at = folder()
  const town = await office(at)
  const between = Array.from('安白陈德恩方高海建开来明宁欧平清荣生天文新阳哲')
  publish(
    town,
    villagers(between.length).map((person, i) => ({ ...person, name: `重${between[i]!}乐` })),
  )
  setLocalValue(town.ledger, 'constituency', 'D01')
  const { hits, more } = findVoters(town.ledger, 'c')
  expect([hits.length, more]).toEqual([20, true])
  closeLedger(town.ledger)
})

describe('however a name was written, whoever types it plainly finds it, and the other way round', () => {
  it.each([
    ['⽅伟', ['方伟', '⽅伟', 'fangwei', 'fw']],
    ['\u2EE2芳', ['马芳', 'mafang']],
    ['ＡＮＮＡ王', ['anna王', 'ANNA王', 'ＡＮＮＡ']],
    ['欧阳-娜娜', ['欧阳娜娜', '欧阳-娜娜', 'oynn']],
    ["O'Neil王", ['oneil', 'O’Neil王', "o'neil"]],
    ['郑（大）', ['郑（大', '郑(大)', '郑大', 'zhengda', 'zhengd', 'zd']],
    ['王〔小〕芳', ['王〔小〕芳', '王小芳', 'wangxiaofang', 'wxf', 'xiaofang']],
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

describe('a ledger whose search keys another version made', () => {
  it.each([
    ['none of them', 'DELETE FROM voter_keys'],
    ['the usual readings alone', "DELETE FROM voter_keys WHERE key LIKE '%' || char(1)"],
  ])('is indexed anew when it is opened, and verifies all along: %s', async (_, left) => {
    const at = folder()
    const town = await office(at)
    publish(
      town,
      villagers(3).map((person, i) => (i === 0 ? { ...person, name: '王茜' } : person)),
    )
    const { path, db } = town.ledger
    db.exec(`UPDATE local SET value = 'pinyin of old' WHERE key = 'search-keys'; ${left}`)
    closeLedger(town.ledger)
    expect(verifyLedger(path).ok).toBe(true)
    const again = need(openLedger(path))
    setLocalValue(again, 'constituency', 'D01')
    expect(findVoters(again, 'cunmin').hits.map(({ name }) => name)).toEqual(['村民2', '村民3'])
    expect(findVoters(again, 'wangxi').hits.map(({ name }) => name)).toEqual(['王茜'])
    closeLedger(again)
  })

  it('is known by the name of what makes them, which is another one whenever the keys are', async () => {
    const { ledger } = await office(folder())
    const made = ['王茜', '单于平', '阿依古丽·买买提', '吕𠮷', '欧阳重阳', "O'Neil王", '郑（大）'].map((name) =>
      searchKeys('D01-0007', name, ID).toSorted(),
    )
    const digest = sha256(canonical(made)).slice(0, 12)
    const kept = ledger.db.prepare("SELECT value FROM local WHERE key = 'search-keys'").pluck().get()
    expect([kept, digest]).toEqual(['pinyin-pro 3.29.4, keys 6', 'ad4403ea4f40'])
    closeLedger(ledger)
  })
})
