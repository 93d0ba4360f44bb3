import type { FormWording } from '#words/form-wording.ts'
import { PROXY_PARTS } from './proxy-form.ts'

/** 致外出选民的一封信: the three ways in which somebody who is away can vote, and on its back the form for the second (S1 42; S2 27, 43). */
export const awayLetter: FormWording = {
  type: 'letter',
  parts: [
    { kind: 'title', text: '致外出选民的一封信' },
    { kind: 'to', text: '{name}选民：' },
    {
      kind: 'paragraph',
      text: '您好！{day}是{election}的选举日。您已经登记为{constituency}的选民，选民证号 {card}。选举权是法律赋予每一位公民的权利，无论您在哪里，都可以用下面三种办法中的一种参加选举：',
    },
    {
      kind: 'choice',
      text: '回来投票。选举日带本人身份证或者选民证，到{constituency}投票站领取选票。投票时间：{hours}；地点：{address}。',
    },
    {
      kind: 'choice',
      text: '委托投票。填好背面的委托书，在{returnBy}以前寄回或者送到选举委员会；经选举委员会同意，您委托的选民在选举日代您投票。您只能委托一人，每一选民接受的委托不得超过{mostPrincipals}人。',
    },
    {
      kind: 'choice',
      text: '在现居住地参加选举。请告诉我们，由我们开具选民资格证明，您凭证明和居住证到现居住地的选区登记；登记以后，不再列入这里的选民名单。请在{lateUntil}以前办理。',
    },
    { kind: 'paragraph', text: '请在您选的一项前面打勾，把这封信的选择告诉我们。有不清楚的地方，请打电话：{telephone}。' },
    { kind: 'paragraph', text: '祝您工作顺利，阖家安康！' },
    { kind: 'closing', texts: ['{committee}', '{on}'] },
    { kind: 'page' },
    ...PROXY_PARTS,
  ],
}
