import { number, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { MARKS } from '../../ui/mark.ts'
import { NOBODY, type WorkLine, type WorkPart } from './part.ts'

type Props = {
  readonly lines: readonly WorkLine[]
  readonly part: WorkPart
  readonly onChoose: (part: WorkPart) => void
}

/** How far each village is: of whom nothing has to be asked any more. Within the chosen village, each group of it. */
export function Villages({ lines, part, onChoose }: Props) {
  const { village } = part
  const inside = village === undefined ? lines : lines.filter((line) => line.village === village)
  const rows = [...Map.groupBy(inside, (line) => (village === undefined ? line.village : line.group))]
  const choose = (name: string): void => {
    if (village === undefined) onChoose({ village: name })
    else onChoose(part.group === name ? { village } : { village, group: name })
  }
  return (
    <section>
      <h3>
        {t(village === undefined ? 'workLists.villages' : 'workLists.groups', { village: village ?? '' })}
        {village !== undefined && (
          <button type="button" className="shares-back" onClick={() => onChoose(NOBODY)}>
            {t('workLists.allVillages')}
          </button>
        )}
      </h3>
      <ul className="shares">
        {rows.map(([name, of]) => {
          const open = of.filter(({ ask }) => ask !== '').length
          const word = village === undefined ? name : t('workLists.group', { group: name })
          return (
            <li key={name}>
              <button
                type="button"
                disabled={name === ''}
                aria-pressed={part.group === name && village !== undefined}
                onClick={() => choose(name)}
              >
                <b className={open === 0 ? 'text-pine' : undefined}>
                  {open === 0 ? MARKS.good : MARKS.open} {name === '' ? t('workLists.nowhere') : word}
                </b>
                <span>{t('workLists.progress', { done: number(of.length - open), of: number(of.length) })}</span>
                <Bar value={of.length - open} of={of.length} label={name === '' ? t('workLists.nowhere') : word} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
