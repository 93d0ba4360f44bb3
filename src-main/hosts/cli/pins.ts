import { readFileSync } from 'node:fs'
import type { Actor } from '#words/acting.ts'
import { Pin } from '#words/pin.ts'
import { roleWords } from '#words/role-words.ts'
import { UsageError, type Arguments } from './command.ts'
import { optional } from './given.ts'
import { typedUnseen } from './typed-unseen.ts'

/**
 * The PINs of those who are named, in order: a line each of the descriptor of `--pins-from`, else typed at the terminal. Never from
 * arguments or the environment, where others could read them.
 */
export function pinsOf(given: Arguments, people: Actor): Promise<readonly string[]> {
  const known = told.get(given)
  if (known) return known
  const asked = askFor(given, people)
  told.set(given, asked)
  return asked
}

/** Asked once for a command, however many acts it comes to. */
const told = new WeakMap<Arguments, Promise<readonly string[]>>()

async function askFor(given: Arguments, people: Actor): Promise<readonly string[]> {
  const lines = linesGiven(given)
  if (lines) {
    if (lines.length < people.length)
      throw new UsageError(
        `--pins-from 有 ${lines.length} 行，要 ${people.length} 个人的`,
        `--pins-from has ${lines.length} lines for ${people.length} people`,
      )
    return lines.slice(0, people.length)
  }
  const pins: string[] = []
  for (const { person, role } of people) pins.push(await typed(`${person}（${roleWords(role, 'zh')}）的 PIN 码：`))
  return pins
}

/** A new PIN: the line of the descriptor after those of `named` people, else typed twice alike. */
export async function newPin(given: Arguments, whose: string, named = 0): Promise<string> {
  const lines = linesGiven(given)
  if (lines) {
    const line = lines[named]
    if (line === undefined) throw new UsageError('--pins-from 里没有新 PIN 的一行', '--pins-from has no line for the new PIN')
    return checked(line)
  }
  const first = checked(await typed(`${whose}的新PIN 码（4到8位数字）：`))
  if ((await typed('再输入一次：')) !== first) throw new UsageError('两次输入的 PIN 不一样', 'the two PINs are not the same')
  return first
}

function checked(pin: string): string {
  if (!Pin.safeParse(pin).success) throw new UsageError('PIN 是四到八位数字', 'a PIN is four to eight digits')
  return pin
}

const read = new Map<number, readonly string[]>()

/** Read once: what came through a descriptor is gone then. */
function linesGiven(given: Arguments): readonly string[] | undefined {
  const from = optional(given, 'pins-from')
  if (from === undefined) return undefined
  if (!/^\d{1,4}$/.test(from))
    throw new UsageError('--pins-from 后面写文件描述符的号', '--pins-from takes the number of a file descriptor')
  const known = read.get(Number(from))
  if (known) return known
  const lines = textOf(Number(from)).split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  read.set(Number(from), lines)
  return lines
}

function textOf(descriptor: number): string {
  try {
    return readFileSync(descriptor, 'utf8')
  } catch {
    throw new UsageError(
      `--pins-from：描述符 ${descriptor} 读不出东西`,
      `--pins-from: nothing can be read from descriptor ${descriptor}`,
    )
  }
}

function typed(prompt: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError(
      'PIN 在终端输入，或用 --pins-from 描述符读',
      'PINs are typed at a terminal, or read with --pins-from DESCRIPTOR',
    )
  return typedUnseen(prompt, process.stdin, process.stderr)
}
