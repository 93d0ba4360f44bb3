import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row, TableDocument } from '#print/document.ts'

const NAMES = ['张伟', '李秀英', '王建国', '欧阳娜娜', '阿依古丽·买买提', '迪丽热巴·迪力木拉提·阿布都热合曼·艾力']

/** Invented voters; the area code 330799 was never assigned. `special` overrides what one voter needs otherwise. */
export function voters(count: number, special?: (at: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, at) => ({
    number: String(at + 1),
    name: NAMES[at % NAMES.length]!,
    id: `33079919500101${String(at).padStart(4, '0')}`,
    address: `清溪镇东溪村${at + 1}号（原第三生产大队宿舍楼2幢301室）`,
    signature: '',
    ...special?.(at),
  }))
}

/** A register of 清溪镇 on A4, to be changed where a test needs it. */
export function register(changes: Partial<TableDocument> = {}): TableDocument {
  return {
    title: '选民登记册',
    constituency: '第三选区',
    subtitles: ['县、镇两级人民代表大会代表选举'],
    columns: [
      { key: 'number', label: '序号', width: 12, align: 'center' },
      { key: 'name', label: '姓名', width: 34 },
      { key: 'id', label: '公民身份号码', width: 44, align: 'center' },
      { key: 'address', label: '户籍地址', width: 60 },
      { key: 'signature', label: '签领', width: 36, signing: true },
    ],
    rows: voters(60),
    nameKey: 'name',
    emptyText: '本册无人',
    foot: ['合计 60 人'],
    signatures: ['填表人', '审核人', '日期', '选举委员会（章）'],
    stamp: {
      rollVersion: '3',
      ledgerHead: '9f2c41ab77e0d1c3'.padEnd(64, '0'),
      printId: 'P-12',
      madeAt: '2026-10-30T08:15:00.000Z',
      rehearsal: false,
    },
    paper: 'A4',
    ...changes,
  }
}

/** A register whose second voter has this name. */
export function registerNaming(name: string): TableDocument {
  return register({ rows: voters(3, (at) => (at === 1 ? { name } : {})) })
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'xuance-print-'))
