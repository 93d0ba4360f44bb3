import type { RefusalText } from './refusal-text.ts'

/** This computer: what it is, its keys, files that come in and go out, clock and disk. */
export const machine = {
  'app.begun': {
    zh: ['这台电脑已经设置过了', '请直接打开；要改作别的用途，请换一台电脑'],
    en: ['This computer has been set up already', 'Open what is there; for another purpose take another computer'],
  },
  'app.not-begun': {
    zh: ['这台电脑还没有设置好', '请先选择这台电脑的用途，再办这一项'],
    en: ['This computer is not set up yet', 'Choose what it is for, then do it again'],
  },
  'app.busy': {
    zh: ['还有工作没有做完', '请等它做完，或先取消它，再办这一项'],
    en: ['Some work is still under way', 'Wait until it is done, or cancel it, then do it again'],
  },
  'app.running': {
    zh: ['选册已经打开了', '请切换到已打开的窗口；找不到窗口的，请关闭选册后重新打开'],
    en: ['Xuance is open already', 'Go to its window; if there is none, end Xuance and open it again'],
  },
  'app.no-dialog': {
    zh: ['选册在浏览器里打开时没有这项功能', '请从列表里选择，或输入文件夹的位置'],
    en: ['Xuance in a browser has no such function', 'Choose from the list, or type where the folder is'],
  },
  'app.not-shown': {
    zh: ['这份文件没有打开[：{file}]', '请看看电脑上有没有能看PDF的软件，或导出到U盘去打印'],
    en: ['The file was not opened[: {file}]', 'Check that there is a PDF viewer, or export it to a stick and print it elsewhere'],
  },
  'app.no-recovery': {
    zh: ['恢复密钥已经不在这台电脑上', '请用锁在保险柜里的那一份'],
    en: ['The recovery key is no longer on this computer', 'Take the one in the safe'],
  },
  'upload.unknown': {
    zh: ['文件没有传完，或已经过期', '请重新选择文件'],
    en: ['The file was not passed on whole, or is no longer here', 'Choose the file again'],
  },
  'upload.order': {
    zh: ['文件传送中断了[：{file}]', '请重新选择文件'],
    en: ['Passing the file on was interrupted[: {file}]', 'Choose the file again'],
  },
  'upload.too-large': {
    zh: ['文件太大[：{file}][，最多{most}MB]', '请核对是不是选错了文件；表格请拆成几份'],
    en: ['The file is too large[: {file}][, at most {most} MB]', 'Check that it is the right one; split a spreadsheet'],
  },
  'upload.not-kept': {
    zh: ['文件暂存不了[：{file}]', '请看看电脑的磁盘满没满，再试一次'],
    en: ['The file could not be kept[: {file}]', 'Check that the disk is not full, then try again'],
  },
  'out.no-folder': {
    zh: ['找不到这个文件夹[：{path}]', '请看看U盘插好没有，或另选一个文件夹'],
    en: ['There is no such folder[: {path}]', 'Check that the stick is in, or choose another folder'],
  },
  'out.there-already': {
    zh: ['文件夹里已经有这个文件[：{file}]', '请另选一个文件夹，或先把它改名'],
    en: ['There is such a file in the folder already[: {file}]', 'Choose another folder, or give it another name first'],
  },
  'out.own-folder': {
    zh: ['这是选册自己保存数据的文件夹，不能导出到这里[：{path}]', '请选U盘，或另选一个文件夹'],
    en: ['Xuance keeps its own data in this folder, nothing is exported to it[: {path}]', 'Choose a stick or another folder'],
  },
  'out.not-writable': {
    zh: ['这个文件夹写不进去[：{path}]', '请看看U盘是不是写保护或已满，或另选一个文件夹'],
    en: ['This folder cannot be written to[: {path}]', 'Check that the stick is not locked or full, or choose another folder'],
  },
  'ledger.read-only': {
    zh: ['账本文件是只读的，记不进去[：{path}]', '请把文件或U盘的只读、写保护去掉，再打开；不要删除它'],
    en: [
      'The ledger file is read-only[: {path}]',
      'Take the write protection off the file or stick, then open it; do not delete it',
    ],
  },
  'ledger.disk-full': {
    zh: ['磁盘满了，账本打不开[：{path}]', '请清理出一些地方（不要动选册的文件夹），再打开'],
    en: [
      'The disk is full, the ledger cannot be opened[: {path}]',
      'Free some space (not in the folder of Xuance), then open it',
    ],
  },
  'app.disk-low': {
    zh: ['磁盘快满了[，只剩{free}MB]', '请尽快清理出一些地方，不要动选册的文件夹'],
    en: ['The disk is nearly full[, {free} MB left]', 'Free some space soon, but not in the folder of Xuance'],
  },
  'app.clock-behind': {
    zh: ['电脑的时间比账本里最后一条记录还早[（{last}）]', '请核对电脑的日期、时间和时区，改正后再继续'],
    en: ['The clock is behind the newest entry of the ledger[ ({last})]', 'Check date, time and time zone, and set them right'],
  },
  'app.clock-far': {
    zh: ['电脑的日期离选举日太远[（选举日{day}）]', '请核对电脑的日期，改正后再继续'],
    en: ['The date of this computer is far from election day[ ({day})]', 'Check the date and set it right'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
