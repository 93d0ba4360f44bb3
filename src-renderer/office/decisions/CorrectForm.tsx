import { t } from '../../texts/index.ts'
import { CorrectFields } from '../../ui/town/CorrectFields.tsx'
import { CORE, USUAL } from '../../ui/town/fields.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { isUnreadable, type Choosing } from './choosing.ts'
import type { Waiting } from './waiting.ts'

type Props = {
  readonly waiting: Waiting
  readonly town: Town
  readonly draft: Choosing
  readonly keep: (part: Partial<Choosing>) => void
}

/** The fields as they should be, those in question first; of a row nobody could read all of them, from the original. */
export function CorrectForm({ waiting, town, draft, keep }: Props) {
  const whole = isUnreadable(waiting)
  const asked = waiting.is === 'row' ? waiting.row.findings.map(({ field }) => field) : ['birth']
  const first = CORE.filter((field) => asked.includes(field))
  return (
    <CorrectFields
      read={whole ? {} : fieldsOf(waiting)}
      near={[...new Set([...first, ...(whole ? CORE : USUAL)])]}
      legend={t(whole ? 'decisions.fromOriginal' : 'decisions.correctHint')}
      town={town}
      typed={draft.fields}
      onTyped={(fields) => keep({ fields })}
    />
  )
}

type Fields = Readonly<Record<string, string>>

const fieldsOf = (waiting: Waiting): Fields =>
  waiting.is === 'row' ? waiting.row.fields : waiting.is === 'person' ? waiting.person.fields : {}
