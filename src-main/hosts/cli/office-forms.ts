import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMS, WORDED } from '#words/forms.ts'
import { withoutMark } from '#words/patterns.ts'
import { FORM_SLOTS, TYPED_DAYS, TYPED_LINES, type TypedSlot } from '#words/form-slots.ts'
import { sentenceOf, type PrintRoomLine } from '#contract/index.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { LEDGER, oneOf, optional } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { outFolder } from './out-folder.ts'
import { said } from './said.ts'

/** `registerFrom` is typed as `--register-from`. */
const optionOf = (slot: TypedSlot): string => slot.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const TYPED = [...TYPED_LINES, ...TYPED_DAYS]

const print: Command = {
  usage: `office print --ledger L --form ${FORMS.join('|')} [--of CODE] [--blank] ${TYPED.map((slot) => `[--${optionOf(slot)} …]`).join(' ')} --out DIR`,
  summary: {
    zh: '公告、通知书、委托书或选民证，全镇的，或 --of 选区、选举的，按账本填好；--blank 一个字也不填。账上没有的由人输入，随打印记下；没有输入的留着手填，并列出。',
    en: 'A notice, a letter, an authorisation or the voter cards, of the town, or of the constituency or contest --of, filled in from the ledger; --blank without anything filled in. What no entry says is typed, and stated with the print; what nobody types is left to the hand, and listed.',
  },
  options: {
    ...LEDGER,
    form: { type: 'string' },
    of: { type: 'string' },
    blank: { type: 'boolean' },
    out: { type: 'string' },
    ...Object.fromEntries(TYPED.map((slot) => [optionOf(slot), { type: 'string' as const }])),
  },
  async run(given) {
    const out = outFolder(given)
    const of = optional(given, 'of')
    const at = { form: oneOf(given, 'form', FORMS), ...(of !== undefined && { of }) }
    const isBlank = given.values['blank'] === true
    const typed = Object.fromEntries(
      TYPED.flatMap((slot) => {
        const text = optional(given, optionOf(slot))
        return text === undefined ? [] : [[slot, text]]
      }),
    )
    const office = officeOf(given)
    const filled = isBlank ? null : await office.ask('forms.filled', at)
    const asked = isBlank ? { ...at, blank: true } : { ...at, typed }
    const made = await withHeartbeat(given.log, (tell) => office.ask('forms.print', asked, { tell }))
    const { name, base64 } = await office.ask('lists.again', { sha256: made.sha256 })
    const pdf = join(out, name)
    writeFileSync(pdf, Buffer.from(base64, 'base64'))
    const left = [
      ...(filled?.missing ?? []),
      ...(filled?.typed ?? []).map(({ slot }) => slot).filter((slot) => typed[slot] === undefined),
    ]
    return answer({ pdf, sha256: made.sha256, pages: made.pages, copies: filled?.copies ?? 0, leftToHand: left }, [
      `✓ ${pdf}：${made.pages} 页${left.length > 0 ? `，留空手写：${left.map((slot) => FORM_SLOTS[slot].zh).join('、')}` : ''}`,
    ])
  },
}

const word: Command = {
  usage: `office form-wording --ledger L --form ${WORDED.join('|')} [--wording FILE | --standard]`,
  summary: {
    zh: '一种表格的文字，写成 JSON；加 --wording 这台电脑以后按文件的文字打，加 --standard 改回选册的文字。',
    en: 'How a form is worded, as JSON; with --wording it is worded as the file says from then on, on this computer, with --standard as Xuance does again.',
  },
  options: { ...LEDGER, form: { type: 'string' }, wording: { type: 'string' }, standard: { type: 'boolean' } },
  async run(given) {
    const form = oneOf(given, 'form', WORDED)
    const [file, office] = [optional(given, 'wording'), officeOf(given)]
    if (file !== undefined) await office.ask('forms.word', { form, wording: textIn(file) })
    else if (given.values['standard'] === true) await office.ask('forms.word', { form })
    const worded = await office.ask('forms.worded', { form })
    return answer(worded, [JSON.stringify(worded.wording, null, 1)])
  },
}

function textIn(path: string): string {
  try {
    return withoutMark(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`--wording ${path} 不是读得出的文件`, `--wording ${path} is no file that can be read`)
  }
}

const room: Command = {
  usage: 'office print-room --ledger L',
  summary: {
    zh: '办公室要打印的全部：哪些该打了，为什么还不能打，打过、贴过什么。',
    en: 'Everything the office prints: what is due, why something cannot be printed yet, what was printed and put up.',
  },
  options: LEDGER,
  async run(given) {
    const found = await officeOf(given).ask('forms.room', {})
    const line = (where: string, { what, of, due, hindrance, made }: PrintRoomLine): string =>
      `${where} ${said('print', what)}${of !== null && of !== where ? ` ${of}` : ''}：${made ? `${made.print}，${made.pages} 页` : hindrance ? `还不能印：${sentenceOf(hindrance).zh}` : '没有印'}${due === null ? '' : `，${due} 以前`}`
    return answer(found, [
      ...found.town.map((each) => line('全镇', each)),
      ...found.constituencies.flatMap(({ code, lines }) => lines.map((each) => line(code, each))),
    ])
  },
}

export const officeFormCommands: Readonly<Record<string, Command>> = {
  'office print': print,
  'office print-room': room,
  'office form-wording': word,
}
