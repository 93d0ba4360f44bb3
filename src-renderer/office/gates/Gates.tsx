import type { RollDays } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Matrix } from '../../ui/Matrix.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useRoom } from '../../ui/useRoom.ts'
import { useTown } from '../../ui/town/useTown.ts'
import { LateSheet } from '../../ui/town/LateSheet.tsx'
import { Balance } from './Balance.tsx'
import { columnsFor, onRoll } from './gate-columns.ts'
import { lateStepOf, linesOf, nextStep, type Line, type Step } from './gate-steps.ts'
import { GateAct } from './GateAct.tsx'
import { CorrectPublication } from './CorrectPublication.tsx'
import { GateSheet } from './GateSheet.tsx'
import { Lacking } from './Lacking.tsx'
import { PostSheet } from './PostSheet.tsx'
import { PosterSheet, RegistersSheet } from './PrintSheet.tsx'
import { RollDaysLine } from './RollDaysLine.tsx'
import { PublishSheet } from './PublishSheet.tsx'
import { TownsOwn } from './TownsOwn.tsx'
import './gates.css'

/** Three gates and four registers of every constituency: what stands, what keeps a gate shut, and the next signature. */
export function Gates({ place }: { readonly place: string }) {
  const town = useTown(place)
  const { value: gates, refusal } = useAsk('roll.gates', place, {})
  const { value: rollDays } = useAsk('calendar.roll-days', place, {})
  const { value: counted } = useAsk('roll.registers', place, {})
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'gates.chosen', { chosen: null })
  const [doing, setDoing] = useState<What>(null)
  const roomy = useRoom(70)
  if (!town || !gates || !counted)
    return <Heading title={t('gates.title')} lead={refusal ? sentence(refusal) : t('gates.loading')} />
  const lines = linesOf(gates, counted.constituencies)
  const line = lines.find(({ code }) => code === draft.chosen) ?? firstToDo(lines)
  const days = rollDays?.find(({ constituency }) => constituency === line?.code)
  const sum = (of: (line: Line) => number): number => lines.reduce((total, each) => total + of(each), 0)
  return (
    <div className="gates">
      <Heading
        title={t('gates.title')}
        lead={t('gates.lead', {
          roll: number(sum(({ registers }) => onRoll(registers.registers))),
          four: number(sum(({ registers }) => registers.registers[4])),
          open: number(sum(({ registers: { undecided, pending } }) => undecided + pending)),
        })}
      >
        <Button onClick={() => setDoing('poster')}>{t('gates.poster')}</Button>
        <Button onClick={() => setDoing('print')}>{t('gates.print')}</Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <TownsOwn place={place} />
      <div className="gates-matrix">
        <Matrix
          label={t('gates.title')}
          headTitle={t('gates.constituency')}
          rows={lines}
          columns={columnsFor(roomy)}
          keyOf={({ code }) => code}
          head={({ code }) => ({ name: town.placeOf(code) })}
          chosen={line?.code ?? null}
          onChoose={(chosen) => keep({ chosen })}
        />
      </div>
      {line && (
        <div className="gates-below">
          <Lacking line={line} name={town.placeOf(line.code)} onLate={() => setDoing('late')} />
          <div>
            {days && <RollDaysLine days={days} onCorrect={setDoing} />}
            <Balance balance={counted.balance} />
          </div>
        </div>
      )}
      {line && <GateAct line={line} lines={lines} name={town.placeOf(line.code)} onDo={setDoing} />}
      {line && (
        <Doing
          what={doing}
          line={line}
          days={days}
          name={town.placeOf(line.code)}
          place={place}
          onClose={() => setDoing(null)}
          onLate={() => setDoing('late')}
        />
      )}
    </div>
  )
}

const firstToDo = (lines: readonly Line[]): Line | undefined => lines.find((line) => nextStep(line) !== 'done') ?? lines[0]

type What = Step | 'print' | 'poster' | 'late' | 'correct-publication' | null

type DoingProps = {
  readonly what: What
  readonly days: RollDays | undefined
  readonly onLate: () => void
  readonly line: Line
  readonly name: string
  readonly place: string
  readonly onClose: () => void
}

function Doing({ what, days, onLate, ...given }: DoingProps) {
  switch (what) {
    case 'registration':
    case 'review':
    case 'publication':
      return <GateSheet {...given} gate={what} />
    case 'publish':
      return <PublishSheet {...given} onLate={onLate} />
    case 'post':
      return <PostSheet {...given} posted={days?.posted ?? null} />
    case 'correct-publication':
      return days ? <CorrectPublication {...given} days={days} /> : null
    case 'late': {
      const step = lateStepOf(given.line)
      const on = step === 'roll-published' ? (days?.posted?.on ?? null) : null
      return <LateSheet {...given} what={{ step, constituency: given.line.code, on }} />
    }
    case 'print':
      return <RegistersSheet {...given} />
    case 'poster':
      return <PosterSheet {...given} />
    case 'mend':
    case 'done':
    case null:
      return null
  }
}
