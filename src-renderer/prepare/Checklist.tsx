import type { ChecklistItem, StationPrepared } from '#contract/index.ts'
import { readWritten, usePrepared, written, type ItemAnswer } from './prepared.ts'
import { language, t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { articleWords } from '../ui/law/article.ts'

type Props = { readonly place: string; readonly prepared: StationPrepared }

/** Item by item: what has to be there, where that is written, and how it stands. */
export function Checklist({ place, prepared: { checklist, answered } }: Props) {
  return (
    <section className="prepare-half prepare-part">
      <h3>{t('prepare.checklist')}</h3>
      <ul className="checklist">
        {checklist.map((item) =>
          answered ? (
            <Item
              key={item.id}
              item={item}
              answer={answered[item.id] === undefined ? undefined : readWritten(answered[item.id]!)}
            />
          ) : (
            <OpenItem key={item.id} place={place} item={item} />
          ),
        )}
      </ul>
    </section>
  )
}

const LOOKS: Readonly<Record<ItemAnswer['how'], readonly [mark: string, tone: string]>> = {
  done: ['✓', 'pine'],
  remark: ['!', 'amber'],
  'not-ordered': ['–', 'ink'],
}

type ItemProps = { readonly item: ChecklistItem; readonly answer: ItemAnswer | undefined }

const Item = ({ item, answer }: ItemProps) => {
  const [mark, tone] = LOOKS[answer?.how ?? 'not-ordered']
  return (
    <li className="item">
      <Words item={item} />
      <span className={`text-${tone} item-said`}>
        <span aria-hidden="true">{mark}</span> {answer ? t(`prepare.answers.${answer.how}`) : t('prepare.unanswered')}
        {answer && answer.note !== '' && ` · ${answer.note}`}
      </span>
    </li>
  )
}

const Words = ({ item }: { readonly item: ChecklistItem }) => (
  <span className="item-words">
    {item[language()]} {articleWords(item.article) !== '' && <small>{articleWords(item.article)}</small>}
  </span>
)

function OpenItem({ place, item }: { readonly place: string; readonly item: ChecklistItem }) {
  const { draft, keep } = usePrepared(place)
  const answer = draft.answers[item.id]
  const say = (said: ItemAnswer): void => keep({ answers: { ...draft.answers, [item.id]: said } })
  const hows = (['done', 'remark', 'not-ordered'] as const).filter((how) => how !== 'not-ordered' || item.needed === 'if-ordered')
  return (
    <li id={`item-${item.id}`} className={written(answer) === '' ? 'item' : 'item item-done'}>
      <fieldset>
        <legend className="item-words">
          <Words item={item} />
        </legend>
        <div className="item-hows">
          {hows.map((how) => (
            <label key={how} className={`item-how tone-${LOOKS[how][1]}`}>
              <input
                type="radio"
                name={`${place} ${item.id}`}
                checked={answer?.how === how}
                onChange={() => say({ how, note: answer?.note ?? '' })}
              />
              <span>
                <span aria-hidden="true">{LOOKS[how][0]}</span> {t(`prepare.answers.${how}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {answer?.how === 'remark' && (
        <TextField
          label={t('prepare.note')}
          hint={answer.note.trim() === '' ? t('prepare.noteNeeded') : undefined}
          value={answer.note}
          maxLength={500}
          onText={(note) => say({ how: 'remark', note })}
        />
      )}
    </li>
  )
}
