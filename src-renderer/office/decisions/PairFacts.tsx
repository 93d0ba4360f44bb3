import type { DuplicatePair } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { MARKS } from '../../ui/mark.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import type { Town } from '../../ui/town/useTown.ts'
import { differing, fieldWords, linesIn } from '../../ui/town/fields.ts'
import { kindWords, rowWords } from '../../ui/town/row-words.ts'

/** Two rows side by side: ≠ where they contradict each other, – where one side knows nothing. */
export function PairFacts({ pair: { kind, reasons, a, b }, town }: { readonly pair: DuplicatePair; readonly town: Town }) {
  return (
    <section>
      <div className="decide-head">
        <h3>{t('decisions.samePerson')}</h3>
        <p className="text-amber">
          {MARKS.waits} {kindWords(kind)}
        </p>
        <p>{listed(reasons.map((reason) => t(`decisions.alike.${reason}`)))}</p>
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
          {linesIn(a.fields, b.fields).map((line) => (
            <Compared key={line.join(' ')} line={line} a={a.fields} b={b.fields} />
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
    <small>
      <PersonLink of={at}>{rowWords(at)}</PersonLink>
    </small>
  </th>
)

type Fields = DuplicatePair['a']['fields']
type ComparedProps = { readonly line: readonly string[]; readonly a: Fields; readonly b: Fields }

function Compared({ line, a, b }: ComparedProps) {
  const of = (fields: Fields, field: string): string => fields[field] ?? ''
  const silent = line.some((field) => (of(a, field) === '') !== (of(b, field) === ''))
  const differs = line.some((field) => of(a, field) !== of(b, field) && of(a, field) !== '' && of(b, field) !== '')
  return (
    <tr className={differs ? 'facts-differ' : undefined}>
      <th scope="row">
        {differs ? '≠ ' : silent ? `${MARKS.none} ` : ''}
        {listed(line.map(fieldWords))}
      </th>
      <Side line={line} mine={a} theirs={b} />
      <Side line={line} mine={b} theirs={a} />
    </tr>
  )
}

type SideProps = { readonly line: readonly string[]; readonly mine: Fields; readonly theirs: Fields }

const Side = ({ line, mine, theirs }: SideProps) => (
  <td>
    {line.map((field) => (
      <Marked key={field} text={mine[field] ?? ''} other={theirs[field] ?? ''} />
    ))}
  </td>
)

/** Of what one side does not know nothing is marked. */
function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  if (text === '') return <span className="facts-none">{t('decisions.nothing')}</span>
  const [before, part, after] = differing(text, other === '' ? text : other)
  return (
    <span>
      {before}
      {part !== '' && <mark>{part}</mark>}
      {after}
    </span>
  )
}
