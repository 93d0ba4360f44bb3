import type { ChecklistRule } from '../pack.ts'

/** What is gone through before a station opens; where no article is given it is our default. */
export const checklist: readonly ChecklistRule[] = [
  { id: 'cameras', zh: '两路摄像头工作正常', en: 'Two cameras are working', article: 'screens 1', needed: 'always' },
  { id: 'police', zh: '警务人员到岗', en: 'The police post is manned', article: 'screens 1', needed: 'always' },
  { id: 'booths', zh: '秘密写票处已布置', en: 'Writing booths stand ready', article: 'S1 40', needed: 'always' },
  { id: 'boxes', zh: '票箱当众开箱验空并加封', en: 'Boxes were shown empty and sealed', article: 'S2 47', needed: 'always' },
  { id: 'one-way', zh: '进口、出口分开，单向通行', en: 'Entrance and exit are one-way', article: 'screens 1', needed: 'always' },
  { id: 'temperature', zh: '测温点已设', en: 'Temperature check is set up', article: 'screens 1', needed: 'if ordered' },
  { id: 'medical', zh: '医务人员到岗', en: 'Medical cover is there', article: 'screens 1', needed: { rollAbove: 1000 } },
  { id: 'printer', zh: '打印机已试印', en: 'The printer made its test page', article: 'screens 1', needed: 'always' },
  { id: 'stick', zh: '备份U盘已插好', en: 'The backup stick is in', article: 'screens 1', needed: 'always' },
  { id: 'clock', zh: '电脑日期、时间正确', en: 'Date and time are right', article: 'screens 1', needed: 'always' },
]
