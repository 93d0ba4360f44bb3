import type { PrintRoomLine } from '#contract/index.ts'
import { openWrong } from '../../ask/wrong.ts'
import { useShow } from '../../ask/useShow.ts'
import { language, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayTimeOf, plain } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { addressOf } from '../../ui/route.ts'
import { dayAsWords } from '../../ui/typed-day.ts'
import { dueOf, isForm } from './lines.ts'

type Props = {
  readonly line: PrintRoomLine
  readonly place: string
  readonly today: string
  readonly onFill: () => void
}

const dayWords = (day: string): string => dayAsWords(day, language())

/** Where what is not filled in here is printed. */
const PAGES = {
  'work-list': 'work-lists',
  completeness: 'completeness',
  registers: 'gates',
  poster: 'gates',
  supplement: 'objections',
  'signing-book': 'gates',
  blanks: 'gates',
} as const

const TITLES = {
  'work-lists': 'workLists.title',
  completeness: 'completeness.title',
  gates: 'gates.title',
  objections: 'objections.title',
} as const

const TONES = { over: 'seal', soon: 'amber', later: 'ink' } as const

/** One thing that is printed: what it is, how it stands, and its acts. */
export function RoomLine({ line, place, today, onFill }: Props) {
  const { what, named, hindrance, due, made, posted } = line
  const near = dueOf(line, today)
  return (
    <li className="room-line">
      <div className="room-what">
        <b>{t(`printRoom.what.${what}`)}</b>
        {named !== null && <small>{plain(named)}</small>}
      </div>
      <div className="room-state">
        {near && due !== null && <Badge tone={TONES[near]}>{t(`printRoom.dueBy.${near}`, { day: dayWords(due) })}</Badge>}
        {hindrance && due !== null && !made && <p>{t('printRoom.dueBy.later', { day: dayWords(due) })}</p>}
        {hindrance && !made && <p className="room-not-yet">{sentence(hindrance)}</p>}
        {made && <Made made={made} place={place} />}
        {posted && <p>{t('printRoom.posted', { day: dayWords(posted.on), places: listed(posted.places) })}</p>}
      </div>
      <Act line={line} isDue={near === 'over' || near === 'soon'} onFill={onFill} />
    </li>
  )
}

/** The newest print of it, as it was made. */
function Made({ made, place }: { readonly made: NonNullable<PrintRoomLine['made']>; readonly place: string }) {
  const { show, refusal } = useShow()
  const { print, madeAt, by, pages, sha256 } = made
  return (
    <div className="room-made">
      <p>
        <Badge tone="pine" mark="✓">
          {print}
        </Badge>{' '}
        {t('printRoom.made', { time: dayTimeOf(madeAt), by: listed(by), pages })}
      </p>
      <Button onClick={() => void show('lists.again', place, { sha256 })} aria-label={t('printRoom.againOf', { print })}>
        {t('printRoom.again')}
      </Button>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </div>
  )
}

type Acting = { readonly line: PrintRoomLine; readonly isDue: boolean; readonly onFill: () => void }

function Act({ line: { what, hindrance }, isDue, onFill }: Acting) {
  if (isForm(what))
    return (
      <Button primary={isDue} onClick={onFill}>
        {hindrance ? t('printRoom.fillBlank') : t('printRoom.fill')}
      </Button>
    )
  if (what === 'when-wrong') return <Button onClick={() => openWrong(true)}>{t('printRoom.open')}</Button>
  const page = PAGES[what]
  return (
    <a className="button" href={addressOf('office', page)}>
      {t('printRoom.onPage', { page: t(TITLES[page]) })}
    </a>
  )
}
