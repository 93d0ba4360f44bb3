import type { RulePack } from '../pack.ts'

/** An earlier wording of a pack: its SHA-256 as `packHash` reckons it, and what the wording after it says beyond it, taken away again. */
type Wording = { readonly pack: string; readonly sha256: string; readonly before: (newer: RulePack) => RulePack }

/** Of `row`, everything but these fields. */
function without<Row extends object, Key extends keyof Row>(row: Row, ...fields: readonly Key[]): Omit<Row, Key> {
  const left = { ...row }
  for (const field of fields) delete left[field]
  return left
}

/**
 * Every wording that was published before the present one, newest first. An election keeps the wording it was created with, so none is
 * ever taken out; a test holds each to its hash.
 */
export const wordings: readonly Wording[] = [
  {
    // Before seats were compared with the population.
    pack: 'zhejiang-2021',
    sha256: '385d371a29b5d29800e744b4e66c4570561243a3a458a341a59a2a2f89e40191',
    before: (pack) => ({ ...pack, seats: without(pack.seats, 'bonus') }),
  },
  {
    // Before the statutes were read a second time.
    pack: 'zhejiang-2021',
    sha256: 'e5ced52b26c02bdab13004300f00b05cc6255e553a9f6d8d3ac12005cb4a2682',
    before: (pack) => ({
      ...pack,
      registration: without(pack.registration, 'deprivedWhileServing', 'servingRegistersThere', 'suspendedBy'),
      nomination: {
        ...without(pack.nomination, 'byelectionUncapped'),
        nearKin: {
          value: ['夫', '妻', '父', '母', '子', '女', '兄', '弟', '姐', '妹', '同胞兄弟姊妹'],
          article: 'S1 43; S2 40',
        },
        widerKin: {
          value: ['祖父', '祖母', '外祖父', '外祖母', '孙子', '孙女', '岳父', '岳母', '公公', '婆婆', '儿媳', '女婿', '其他亲属'],
          article: 'S1 43',
          note: '释义: 也不宜',
        },
      },
      proxies: {
        ...without(pack.proxies, 'consentFor'),
        sameContest: { value: 'error', article: 'S3 九', note: '法律未规定，本软件默认 (our default)' },
      },
      outcome: without(pack.outcome, 'quorumMayMeanPapers', 'revoteAmongTied'),
    }),
  },
]
