import type { DuplicatePair } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import type { Town } from '../roll/useTown.ts'
import { differing, fieldsIn, fieldWords } from './fields.ts'
import { kindWords, rowWords } from './waiting.ts'

/** Two rows side by side: ≠ where they contradict each other, – where one side knows nothing. */
export function PairFacts({ pair: { kind, reasons, a, b }, town }: { readonly pair: DuplicatePair; readonly town: Town }) {
  return (
    <section>
      <div className="decide-head">
        <h3>{t('decisions.samePerson')}</h3>
        <p className="text-amber">
          {MARKS.waits} {kindWords(kind)}
        </p>
        <p>{reasons.map((reason) => t(`decisions.alike.${reason}`)).join('、')}</p>
        <p>{t('decisions.oneRoll')}</p>
      </div>
      <table className="facts">
        <thead>
          <tr>
            <td />
            <SideHead title={t('decisions.left')} side={a} town={town} />
            <SideHead title={t('decisions.right')} side={b} town={town} />
          </tr>
        </thead>
        <tbody>
          {fieldsIn(a.fields, b.fields).map((field) => (
            <Compared key={field} field={field} left={a.fields[field] ?? ''} right={b.fields[field] ?? ''} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type HeadProps = { readonly title: string; readonly side: DuplicatePair['a']; readonly town: Town }

const SideHead = ({ title, side: { at, constituency, waits }, town }: HeadProps) => (
  <th scope="col">
    <b>{title}</b> {town.placeOf(constituency)}{' '}
    <span className={waits ? 'text-amber' : 'text-pine'}>
      {waits ? `${MARKS.waits} ${t('decisions.waits')}` : `${MARKS.good} ${t('decisions.recorded')}`}
    </span>
    <small>{rowWords(at)}</small>
  </th>
)

function Compared({ field, left, right }: { readonly field: string; readonly left: string; readonly right: string }) {
  const silent = left === '' || right === ''
  const differs = !silent && left !== right
  return (
    <tr className={differs ? 'facts-differ' : undefined}>
      <th scope="row">
        {differs ? '≠ ' : silent ? `${MARKS.none} ` : ''}
        {fieldWords(field)}
      </th>
      <td>{left === '' ? t('decisions.nothing') : <Marked text={left} other={differs ? right : left} />}</td>
      <td>{right === '' ? t('decisions.nothing') : <Marked text={right} other={differs ? left : right} />}</td>
    </tr>
  )
}

function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  const [before, part, after] = differing(text, other)
  return (
    <>
      {before}
      {part !== '' && <mark>{part}</mark>}
      {after}
    </>
  )
}
