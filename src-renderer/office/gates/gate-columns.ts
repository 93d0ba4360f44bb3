import { GATES } from '#words/choices.ts'
import type { Gate } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { clauses, listed } from '../../texts/punctuation.ts'
import type { MatrixCell, MatrixColumn } from '../../ui/Matrix.tsx'
import { plain, shortDay } from '../../ui/format.ts'
import { messageOf } from '../../ui/law/finding.ts'
import { errorsOf, nextStep, remarksOf, type Line } from './gate-steps.ts'

/** Nothing is wrong: the days of objection are not over. */
const TERM_RUNS = 'E.179'

const count = (n: number, standing: MatrixCell['standing'] = 'none'): MatrixCell => ({ standing, text: number(n) })

/** The columns of the matrix; where there is little room the three registers of the roll are told below it alone. */
export function columnsFor(roomy: boolean): readonly MatrixColumn<Line>[] {
  const registers = ([1, 2, 3] as const).map((register) => ({
    key: `register${register}`,
    title: t(`gates.registers.${register}`),
    end: true,
    cell: ({ registers: of }: Line) => count(of.registers[register]),
  }))
  return [
    ...GATES.map((gate) => ({
      key: gate,
      title: t(`gates.gates.${gate}`),
      cell: (line: Line) => gateCell(line, gate),
    })),
    ...(roomy ? registers : []),
    { key: 'roll', title: t('gates.roll'), end: true, cell: ({ registers: of }) => count(onRoll(of.registers)) },
    { key: 'register4', title: t('gates.registers.4'), end: true, cell: ({ registers: of }) => count(of.registers[4]) },
    {
      key: 'open',
      title: t('gates.undecided'),
      end: true,
      cell: ({ registers: { undecided, pending } }) => count(undecided + pending, undecided + pending > 0 ? 'waits' : 'none'),
    },
    { key: 'identity', title: t('gates.identity'), cell: identityCell },
  ]
}

export const onRoll = (of: Readonly<Record<1 | 2 | 3, number>>): number => of[1] + of[2] + of[3]

function gateCell(line: Line, name: Gate['gate']): MatrixCell {
  const gate = line.gates[name]
  const { standing, signed } = gate
  if (standing === 'passed' && signed) {
    return { standing: 'good', text: `${signed.on ? `${shortDay(signed.on)} ` : ''}${listed(signed.signers.map(plain))}` }
  }
  if (standing === 'stale') return { standing: 'bad', text: t('gates.stale'), why: t('gates.staleWhy') }
  const errors = errorsOf(gate)
  const step = nextStep(line)
  const first = name === 'registration' || line.gates.registration.standing === 'passed'
  if (name === 'publication' && (step === 'publish' || step === 'post'))
    return { standing: step === 'post' ? 'waits' : 'open', text: t(`gates.may.${step}`) }
  if (!first || (name === 'publication' && step !== 'publication')) return { standing: 'none', text: '' }
  if (errors.length > 0 && errors.every(({ code }) => code === TERM_RUNS))
    return { standing: 'open', text: t('gates.term'), why: clauses(errors.map(messageOf)) }
  if (errors.length > 0) return { standing: 'bad', text: t('gates.shut'), why: clauses(errors.map(messageOf)) }
  const remarks = remarksOf(gate).length
  return remarks > 0
    ? { standing: 'waits', text: t('gates.remarks', { n: remarks }) }
    : { standing: 'open', text: t('gates.may.sign') }
}

function identityCell({ registers: { identities, version, toHandle } }: Line): MatrixCell {
  if (toHandle === 0) return { standing: 'none', text: '' }
  const holds = identities.handled && (version === 0 || identities.roll)
  return holds ? { standing: 'good', text: t('gates.holds') } : { standing: 'waits', text: t('gates.holdsNot') }
}
