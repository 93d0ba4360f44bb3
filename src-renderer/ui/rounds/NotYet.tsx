import { goTo } from '../route.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { Heading } from '../Heading.tsx'

/** Nothing is counted before the station has closed. */
export const NotYet = ({ place, title }: { readonly place: string; readonly title: string }) => (
  <>
    <Heading title={title} />
    <Empty title={t('count.stillOpen')} body={t('count.stillOpenBody')}>
      <Button onClick={() => goTo(place, 'closing')}>{t('count.toClosing')}</Button>
    </Empty>
  </>
)
