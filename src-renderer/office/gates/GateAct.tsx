import { GATES } from '#words/choices.ts'
import { addressOf } from '../../ui/route.ts'
import { t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { useEnter } from '../../ui/useEnter.ts'
import { errorsOf, gateAt, nextStep, pageFor, type Line, type Step } from './gate-steps.ts'

type Props = {
  readonly line: Line
  readonly lines: readonly Line[]
  readonly name: string
  readonly onDo: (step: Step | 'print') => void
}

/** How far the town is, and the one next act of the chosen constituency. */
export function GateAct({ line, lines, name, onDo }: Props) {
  const step = nextStep(line)
  const page = pageFor(errorsOf(gateAt(line))[0]?.code ?? '') ?? 'decisions'
  const take = (): void => {
    if (step === 'mend') location.hash = addressOf('office', page)
    else onDo(step === 'done' ? 'print' : step)
  }
  useEnter(take)
  const passed = (gate: 'registration' | 'review' | 'publication'): number =>
    lines.filter(({ gates }) => gates[gate].standing === 'passed').length
  return (
    <div className="act-bar">
      <p className="gates-far">
        {GATES.map((gate) => (
          <span key={gate} className={passed(gate) === lines.length ? 'text-pine' : undefined}>
            {passed(gate) === lines.length ? '✓' : '…'}{' '}
            {t('gates.far', { gate: t(`gates.gates.${gate}`), n: passed(gate), of: lines.length })}
          </span>
        ))}
      </p>
      <Act title={t(`gates.acts.${step}`, { name })} body={t(`gates.actBody.${step}`)} keyName="Enter" onPress={take} />
    </div>
  )
}
