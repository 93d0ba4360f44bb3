import type { FormWording } from '#words/form-wording.ts'

/** 选民登记公告 (S1 4, 27-29; S2 27, 29). */
export const registrationNotice: FormWording = {
  type: 'notice',
  parts: [
    { kind: 'title', text: '{committee}关于选民登记的公告' },
    { kind: 'number', text: '第{number}号' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，{election}的选民登记按选区进行。现将有关事项公告如下：',
    },
    { kind: 'paragraph', text: '一、{day}为选举日。' },
    {
      kind: 'paragraph',
      text: '二、中华人民共和国年满十八周岁的公民，不分民族、种族、性别、职业、家庭出身、宗教信仰、教育程度、财产状况和居住期限，都有选举权和被选举权。依照法律被剥夺政治权利的人没有选举权和被选举权。年龄计算到选举日，{bornBy}以前出生的(含当日)为年满十八周岁。',
    },
    {
      kind: 'paragraph',
      text: '三、经登记确认的选民资格长期有效。本次登记上次选民登记以后新满十八周岁的、被剥夺政治权利期满后恢复政治权利的和新迁入本选区的选民；对死亡的和依照法律被剥夺政治权利的人，从选民名单上除名。',
    },
    {
      kind: 'paragraph',
      text: '四、户籍在外地的人员，在户籍所在地选区登记；持有《浙江省居住证》的，取得户籍所在地选区的选民资格证明后，也可以在现居住地选区登记。',
    },
    {
      kind: 'paragraph',
      text: '五、登记时间为{registerFrom}至{registerUntil}。登记员将上门核对，也可以带居民身份证到本选区登记站登记。联系电话：{telephone}。',
    },
    {
      kind: 'paragraph',
      text: '六、选民名单在{publishBy}以前公布。对公布的选民名单有不同意见的，可以在公布之日起{objectionDays}日内向{committee}提出申诉。',
    },
    { kind: 'paragraph', text: '特此公告。' },
    { kind: 'closing', texts: ['{committee}(章)', '{on}'] },
  ],
}
