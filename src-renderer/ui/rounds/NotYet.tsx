import { useSeat } from '../../ask/seat.ts'
import { goTo } from '../route.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { Heading } from '../Heading.tsx'

/** Nothing is counted before the station has closed: whoever may close it goes there, others see how the voting stands. */
export function NotYet({ place, title }: { readonly place: string; readonly title: string }) {
  const typist = useSeat(place).who?.signedIn?.role === 'typist'
  return (
    <>
      <Heading title={title} />
      <Empty title={t('count.stillOpen')} body={t(typist ? 'count.stillOpenTypist' : 'count.stillOpenBody')}>
        {typist ? (
          <Button onClick={() => goTo(place, 'board')}>{t('count.toBoard')}</Button>
        ) : (
          <Button onClick={() => goTo(place, 'closing')}>{t('count.toClosing')}</Button>
        )}
      </Empty>
    </>
  )
}
