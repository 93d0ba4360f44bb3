import type { RollBalance } from '#contract/index.ts'
import { language, number, t } from '../../texts/index.ts'
import { known } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import { messageOf } from '../../ui/law/finding.ts'

/** 三增三减: how last term's roll became this one, as a sum that can be read. */
export function Balance({ balance }: { readonly balance: RollBalance | null }) {
  return (
    <section className="gates-balance">
      <h3>{t('gates.balance')}</h3>
      {balance ? <Sum balance={balance} /> : <p>{t('gates.noBalance')}</p>}
    </section>
  )
}

function Sum({ balance: { last, now, computed, lines, findings } }: { readonly balance: RollBalance }) {
  const holds = computed === now
  const of = (sign: 1 | -1) => lines.filter((line) => line.sign === sign && line.persons > 0)
  return (
    <>
      <div className="gates-sum">
        <p>
          <small>{t('gates.last')}</small>
          <b>{number(last)}</b>
        </p>
        <ul>
          {[...of(1), ...of(-1)].map(({ line, zh, sign, persons }) => (
            <li key={line}>
              <small>
                {sign > 0 ? '＋' : '－'} {language() === 'en' ? (known('gates.lines', line) ?? zh) : zh}
              </small>{' '}
              <b className={sign > 0 ? 'text-pine' : undefined}>{number(persons)}</b>
            </li>
          ))}
        </ul>
        <p>
          <small>＝ {t('gates.now')}</small>
          <b>
            {number(now)} <span className={holds ? 'text-pine' : 'text-amber'}>{holds ? MARKS.good : MARKS.waits}</span>
          </b>
        </p>
      </div>
      {findings.map((finding) => (
        <p key={finding.code} className="field-hint">
          {MARKS.waits} {messageOf(finding)}
        </p>
      ))}
    </>
  )
}
