/** The frame around every page. */
export const app = {
  name: '选册',
  rehearsal: '模拟',
  practice: '练习',
  practiceMeaning: '练习，选民都是虚构的，不进任何账本',
  rehearsalMeaning: '模拟选举，人名和数字都是虚构的',
  loading: '正在打开',
  lost: '连接断开',
  lostTitle: '和选册的连接断了',
  lostBody: '正在重试。请看选册是否还开着；已经登记的都在，不会丢。',
  back: '连接已恢复',
  notFound: '没有这一页',
  notFoundBody: '请从左边选一页。',
  home: '回首页',
  skip: '跳到正文',
} as const

export const locked = {
  title: '这个窗口打不开选册',
  body: '地址里的钥匙只能用一次，这一把已经用过了。',
  now: '请关掉这个窗口，从选册重新打开。',
} as const

export const strip = {
  day: '选举日 {{day}}',
  ledger: '账本',
  roll: '名册第{{version}}版',
  menu: '菜单',
  who: '{{name}} {{role}}',
  whoMenu: '当前登录：{{name}}，{{role}}。打开菜单',
  nobody: '未登录',
  jobs: '后台 {{n}} 项',
  backup: {
    minutes: '备份 {{n}} 分钟前',
    now: '备份 刚刚',
    at: '备份 {{time}}',
    none: '尚无备份',
    failed: '备份失败',
  },
  phases: { new: '等待办公室', fault: '打不开', office: '办公室', before: '尚未开始', open: '正在投票', closed: '投票结束' },
} as const

export const menu = {
  title: '菜单',
  pages: '页面',
  places: '这台电脑上的其他地点',
  open: { live: '回到正式选举', rehearsal: '到模拟选举里试一试' },
  practise: '练习签到和计票',
  practiseAnew: '从头再练',
  person: '登录的人',
  lock: '锁定',
  switch: '换人登录',
  pin: '改我的 PIN 码',
  machine: '这台电脑',
  size: '字的大小',
  sizes: { normal: '标准', large: '大', largest: '最大' },
  language: '语言',
  languages: { zh: '中文', en: 'English' },
  sound: '提示音',
  sounds: { on: '开', off: '关' },
  keys: '键盘说明',
  jobs: '后台工作',
  wrong: '出事了怎么办',
} as const

export const keys = {
  title: '键盘说明',
  everywhere: '每一页',
  here: '这一页',
  help: '打开这张说明',
  close: '关闭窗口、取消',
  lock: '锁定',
  menu: '打开菜单',
  jobs: '后台工作',
  wrong: '出事了怎么办',
  move: '下一项、上一项',
  confirm: '确认',
} as const

export const wrong = {
  title: '出事了怎么办',
  open: '出事了',
  which: '出了什么事',
  signIn: '登录以后，这里有去办理的按钮。',
  print: '打印这张卡',
} as const

export const nav = { label: '页面', open: '{{n}} 项待办', groups: { prepare: '准备', rolls: '名册', day: '选举日' } } as const
