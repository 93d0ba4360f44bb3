/** Words of the pieces every page is made of. */
export const ui = {
  group: '第 {{n}} 组',
  close: '关闭',
  cancel: '取消',
  kept: '填的内容留着，再打开还在。',
  noRoom: '填了还没有交上的内容太多，这个窗口存不下：照样可以办理，但刷新或重新打开就都没有了。请先交上或取消几样。',
  strayCard: '读到一张证件，这里用不上：什么也没有做，它打的字已去掉。',
  discard: '填的内容要丢掉吗？丢掉就找不回来了。',
  discardAct: '丢掉',
  discardStay: '接着填',
  back: '返回',
  next: '下一步',
  search: '查找',
  searchIn: '在{{what}}中查找',
  print: '打印',
  save: '存为表格',
  rows: '{{n, number}} 行',
  rowsOf: '{{n, number}} / {{all, number}} 行',
  noRows: '这里还没有内容。',
  noHits: '没有找到。',
  sortUp: '从小到大排列',
  sortDown: '从大到小排列',
  sortOff: '按原来的顺序',
  chooseFiles: '选择文件',
  chooseFile: '选择文件',
  noFile: '还没有选文件',
  day: {
    hint: '如 2026-12-30',
    none: '“{{text}}”不是日期，请写成 2026-12-30',
    before: '前一天',
    after: '后一天',
    tooEarly: '不能早于{{day}}（{{what}}）',
    tooLate: '不能晚于{{day}}（{{what}}）',
    ahead: '今天是{{day}}，还没有到的日期不能填。时钟不对的，先校准这台电脑的时钟',
  },
  choose: '请选择',
  show: '显示',
  dismiss: '收起',
  table: {
    paste: '从表格里复制，粘贴在这里',
    pasteHint: '连同列名一起复制。',
    file: '或选一个文件（xlsx、xls、csv）',
  },
  toast: { good: '办好了', note: '提示', warning: '请注意', refused: '没有办成' },
} as const

export const levels = { 县级: '区级', 乡级: '镇级' } as const
export const levelsShort = { 县级: '区', 乡级: '镇' } as const
export const colours = { 县级: '黄票', 乡级: '红票' } as const
export const hows = { station: '本人到站', mobile: '流动票箱', proxy: '委托' } as const

export const turnout = {
  label: '参选率 {{percent}}，过半数为 {{quorum, number}} 人',
  reached: '已过半数（{{quorum, number}}）',
  missing: '差 {{n, number}} 人过半数',
  taken: '已参加',
  mark: '红线处为过半数',
} as const

export const roles = {
  registrar: '登记员',
  reviewer: '审核员',
  committee: '选举委员会',
  admin: '管理员',
  lead: '负责人',
  clerk: '签到员',
  overseer: '监票人',
  typist: '计票人',
} as const
