import type { RollFinding } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { addressOf } from '../../ui/route.ts'
import { number, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { MARKS } from '../../ui/mark.ts'
import { lawOf, messageOf, remedyOf } from '../../ui/law/finding.ts'
import { gateAt, LATE, nextStep, pageFor, type Line } from './gate-steps.ts'

/** What keeps the next gate of a constituency shut, each line leading to where it is mended. */
type Props = { readonly line: Line; readonly name: string; readonly onLate: () => void }

export function Lacking({ line, name, onLate }: Props) {
  const gate = gateAt(line)
  const { registers, sections } = line.registers
  return (
    <section className="gates-lacking">
      <h3>{t('gates.lacking', { name, gate: t(`gates.gates.${gate.gate}`) })}</h3>
      {gate.open.length === 0 ? (
        <p className="text-pine">
          {MARKS.good} {t(nextStep(line) === 'done' ? 'gates.allDone' : 'gates.nothingLacking')}
        </p>
      ) : (
        <ul>
          {gate.open.map((finding) => (
            <Lack key={finding.code + finding.message} finding={finding} onLate={onLate} />
          ))}
        </ul>
      )}
      <p className="gates-registers">
        {([1, 2, 3, 4] as const).map((register) => (
          <span key={register}>
            {t(`gates.registers.${register}`)} <b>{number(registers[register])}</b>
          </span>
        ))}
        {Object.entries(sections).map(([section, n = 0]) => (
          <span key={section}>{t('gates.section', { section, n: number(n) })}</span>
        ))}
      </p>
    </section>
  )
}

function Lack({ finding, onLate }: { readonly finding: RollFinding; readonly onLate: () => void }) {
  const page = pageFor(finding.code)
  const error = finding.severity === 'error'
  return (
    <li>
      <p>
        <span className={error ? 'text-seal' : 'text-amber'}>
          {error ? MARKS.bad : MARKS.waits} {messageOf(finding)}
        </span>
        <small>
          {remedyOf(finding)}
          {lawOf(finding)}
        </small>
        {finding.about && finding.about.length > 0 && <small>{names(finding.about)}</small>}
      </p>
      {LATE.some((code) => code === finding.code) && <Button onClick={onLate}>{t('late.open')}</Button>}
      {page && (
        <a className="button" href={addressOf('office', page)}>
          {t(`${page}.title`)}
        </a>
      )}
    </li>
  )
}

const NAMED = 6

const names = (about: readonly string[]): string =>
  about.length > NAMED
    ? t('gates.andMore', { names: listed(about.slice(0, NAMED)), n: about.length - NAMED })
    : listed(about.filter((name) => name !== ''))
