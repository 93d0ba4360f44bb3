/** Signing in, the lock, PINs and the second person. */
export const people = {
  title: '谁在这里工作？',
  body: '请选自己的名字，再输入 PIN 码。',
  bodyFirst: '这台电脑上还没有人设过 PIN 码：先请{{keeper}}点自己的名字，设好再登录。',
  find: '查找姓名',
  none: '这里还没有登记工作人员。',
  noneBody: '请选举办公室把工作人员名单随下发包发来。',
  noPin: '还没有 PIN 码',
  rehearsal: '模拟选举：任意 4 到 8 位数字都可以。',
  pin: 'PIN 码',
  pinHint: '4 到 8 位数字',
  role: '这次的岗位',
  signIn: '登录',
  signingIn: '正在核对',
  other: '换一个人',
  wait: '还要等 {{seconds}} 秒',
  failed: '您上次登录以后，有 {{n}} 次输错了您的 PIN 码。不是您自己的话，请告诉负责人。',
  replaced: '您的 PIN 码在您上次登录以后由 {{by}} 换过。不是您请他们换的话，请马上告诉负责人和选举办公室。',
  signedIn: '{{name}}，您好',
  lockedTitle: '{{name}} 的位子已锁定',
  lockedIdle: '一段时间没有操作，为安全起见锁上了。没有存的内容还在。',
  lockedHand: '已经锁上。没有存的内容还在。',
  lockSoon: '{{seconds}} 秒后自动锁定，按任意键继续',
  needPin: '{{name}} 在这台电脑上还没有 PIN 码',
  needPinKeeper: '请{{keeper}}登录，在“工作人员”里给您设一个。',
  firstKeeper: '您是这里第一个设 PIN 码的{{keeper}}，现在请自己设一个。',
} as const

export const pins = {
  mine: '改我的 PIN 码',
  forWhom: '给 {{name}} 设 PIN 码',
  beside: '请 {{name}} 本人输入，别人不要看。',
  current: '原来的 PIN 码',
  fresh: '新的 PIN 码',
  repeat: '再输一次',
  differ: '两次输入的不一样。',
  short: '要 4 到 8 位数字。',
  set: '设好',
  done: '{{name}} 的 PIN 码已设好',
} as const

export const staff = {
  title: '工作人员',
  lead: '在这里工作的人和他们的岗位，由选举办公室指定；PIN 码只在这台电脑上有效。',
  name: '姓名',
  roles: '岗位',
  pin: 'PIN 码',
  has: '已设',
  hasNot: '未设',
  set: '设 PIN 码',
  reset: '重设',
  keeperOnly:
    '第一次设 PIN 码要{{keeper}}登录；已经设了的，本人用原来的改，忘了的要本人以外的两个人一起换，本人下次登录时会看到是谁换的。',
} as const

export const replacing = {
  open: '有人来不了，找人顶替',
  body: '负责人和监票人一起定。下一个包到办公室，办公室就知道。选举法第四十三条：候选人和近亲属不能来。',
  whom: '谁来不了',
  nobody: '没有人缺，只是加人',
  who: '谁来',
  fresh: '新来的人（写姓名）',
  name: '来的人的姓名',
  reason: '理由',
  reasonHint: '例如：早上五点打电话来，发烧。',
  act: '让他顶替，两人确认',
  says: '{{name}}在本站服务',
  saysWhom: '顶替',
  done: '{{name}}可以在这里工作了',
} as const

export const second = {
  act: '要确认的事',
  title: '两个人一起确认',
  who: '第二个人',
  first: '已登录：{{name}}',
  none: '这里没有别的人可以一起确认这一项。',
  noneBody: '这一项要 {{roles}} 确认。',
  confirm: '一起确认',
  pending: '正在核对',
} as const
