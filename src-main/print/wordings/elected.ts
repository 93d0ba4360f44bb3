import type { FormWording } from '#words/form-wording.ts'

/** 当选公告 (S1 46). */
export const electedNotice: FormWording = {
  type: 'notice',
  parts: [
    { kind: 'title', text: '{committee}公告' },
    { kind: 'number', text: '第{number}号' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第四十四条、第四十五条、第四十六条的规定，{contest}应选代表{seats}名，全体选民{voters}人，参加投票的选民{participants}人，收回有效票{valid}张，选举有效。现将当选代表公布如下：',
    },
    { kind: 'elected', labels: ['当选代表', '赞成票', '选区'] },
    { kind: 'paragraph', text: '特此公告。' },
    { kind: 'closing', texts: ['{committee}(章)', '{declaredOn}'] },
  ],
}

/** 当选通知书, a sheet for each who is elected (S1 46). */
export const electedLetter: FormWording = {
  type: 'notice',
  parts: [
    { kind: 'title', text: '当选通知书' },
    { kind: 'number', text: '第{number}号' },
    { kind: 'to', text: '{name}同志：' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，您在{day}的选举中，由{constituency}选民依法选举，当选为{level}{term}人民代表大会代表。',
    },
    { kind: 'paragraph', text: '选举结果已由{committee}确定有效并予以宣布。代表资格由代表资格审查委员会依法审查。' },
    { kind: 'paragraph', text: '特此通知。' },
    { kind: 'closing', texts: ['{committee}(章)', '{declaredOn}'] },
  ],
}
