import type { PersonCard } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf } from '../../ui/format.ts'
import { lawOf } from '../../ui/law/finding.ts'
import { MARKS } from '../../ui/mark.ts'
import { fieldWords } from '../../ui/town/fields.ts'

const REGISTERS = [1, 2, 3, 4] as const

/** Which of the four registers, and which rule or whose decision put them there. */
export function Register({ card: { decision, open } }: { readonly card: PersonCard }) {
  return (
    <section className="person-part" aria-label={t('directory.register')}>
      <h4>{t('directory.register')}</h4>
      <ul className="person-registers">
        {REGISTERS.map((register) => {
          const isIt = decision?.register === register
          return (
            <li key={register} aria-current={isIt ? 'true' : undefined}>
              {isIt && `${MARKS.good} `}
              {t(`gates.registers.${register}`)} {t(`directory.registers.${register}`)}
            </li>
          )
        })}
      </ul>
      {decision && <Reason decision={decision} />}
      {open && (
        <p className="text-amber">
          {MARKS.waits}{' '}
          {known('directory.openWhy', open.why) ??
            known('decisions.why', open.why) ??
            known('decisions.kinds', open.why) ??
            t('directory.openWhy.other')}
          {lawOf(open)}
        </p>
      )}
    </section>
  )
}

function Reason({ decision }: { readonly decision: NonNullable<PersonCard['decision']> }) {
  const { section, category, rule, article, evidence, by, when } = decision
  const said = Object.entries(evidence).filter(([, text]) => text !== '')
  return (
    <>
      <p>
        {section !== null && (
          <b>{t('directory.inSection', { section, name: known('decisions.sections', section) ?? section })} </b>
        )}
        {rule === null ? t('directory.byPerson') : t('directory.byRule', { rule: known('directory.rules', rule) ?? rule })}
        {lawOf({ article })}
      </p>
      <p className="person-small">
        {category !== null && <span>{t('directory.category', { category })}</span>}{' '}
        <span>{t('directory.decidedBy', { by: listed(by), when: dayTimeOf(when) })}</span>
      </p>
      {said.length > 0 && (
        <p className="person-small">
          {said.map(([column, text]) => (
            <span key={column}>
              {column === 'reason' ? t('decisions.reason') : fieldWords(column)} {text}{' '}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
