import type { Declared } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf, plain } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { declaredWords } from './declaration.ts'

/** Who declared what and when; and plainly, where the figures are others since. */
export function DeclaredLine({ place, declared }: { readonly place: string; readonly declared: Declared }) {
  const { here } = useSeat(place)
  const nameOf = (person: string): string => plain(here?.people.find((each) => each.person === person)?.name ?? person)
  const said = t('results.declaredBy', {
    what: declaredWords(declared.valid, declared.elected),
    names: listed(declared.by.map(nameOf)),
    time: dayTimeOf(declared.at),
  })
  return (
    <>
      <p className="good">
        ✓ {said}
        {declared.reason !== null && t('results.declaredReason', { reason: declared.reason })}
      </p>
      {!declared.stands && <Refused>{t('results.changedSince')}</Refused>}
    </>
  )
}
