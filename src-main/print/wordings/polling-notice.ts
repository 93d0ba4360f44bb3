import type { FormWording } from '#words/form-wording.ts'

/** 选举日公告: when and where people vote, by what they are known, and who may vote for whom (S1 37-42; S2 43). */
export const pollingNotice: FormWording = {
  type: 'notice',
  parts: [
    { kind: 'title', text: '{committee}关于选举日和投票站的公告' },
    { kind: 'number', text: '第{number}号' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，{day}为{election}的选举日。现将投票时间、地点和有关事项公告如下：',
    },
    { kind: 'stations', labels: ['选区', '投票站地点', '投票时间', '联系电话'] },
    { kind: 'paragraph', text: '一、选民凭本人身份证或者选民证，在本选区的投票站领取选票。选举一律采用无记名投票的方法。' },
    {
      kind: 'paragraph',
      text: '二、选民在选举期间外出的，经选举委员会同意，可以书面委托其他选民代为投票。每一选民接受的委托不得超过{mostPrincipals}人，并应当按照委托人的意愿代为投票。',
    },
    {
      kind: 'paragraph',
      text: '三、选民因病残不能到站投票的，可以委托有选举权的亲属或者其他选民代为投票，也可以在流动票箱投票。选民是文盲或者因残疾不能写选票的，可以委托他信任的人代写。',
    },
    { kind: 'paragraph', text: '四、投票结束后不再发出选票。联系电话：{telephone}。' },
    { kind: 'paragraph', text: '特此公告。' },
    { kind: 'closing', texts: ['{committee}(章)', '{on}'] },
  ],
}
