import type { FormWording, WordedPart } from '#words/form-wording.ts'

/** 委托书: what the principal writes, what the committee says, and what both are told (S1 42; S2 43, 45). */
export const PROXY_PARTS: readonly WordedPart[] = [
  { kind: 'title', text: '委托书' },
  { kind: 'number', text: '编号 {document}' },
  {
    kind: 'paragraph',
    text: '本人因{reason}不能直接参加{day}{election}的投票，特委托选民{agent}代为投票，并由其按照本人的意愿填写选票。',
  },
  {
    kind: 'facts',
    facts: [
      ['委托人', '{name}'],
      ['选民证号', '{card}'],
      ['受委托人', '{agent}'],
      ['选民证号', '{agentCard}'],
      ['选区', '{constituency}'],
      ['委托方式', '{means}'],
    ],
  },
  { kind: 'closing', texts: ['委托人(签名)　＿＿＿＿＿＿', '　　　　年　　月　　日'] },
  { kind: 'paragraph', text: '选举委员会的意见：＿＿＿＿＿＿＿＿＿＿＿＿' },
  { kind: 'closing', texts: ['{committee}(章)', '　　　　年　　月　　日'] },
  { kind: 'proxy-statements' },
]

export const proxyForm: FormWording = { type: 'letter', parts: [...PROXY_PARTS] }
