import type { StationsOverview } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TakeArchive } from './TakeArchive.tsx'
import { useWriting } from './useWriting.ts'
import { WriteForm } from './WriteForm.tsx'

type Props = {
  readonly place: string
  readonly overview: StationsOverview
  readonly onEnrol: () => void
  readonly onClose: () => void
}

/** The office's second laptop: enrolled here, and given everything the office holds; on that laptop itself it is taken in. */
export const Standby = (props: Props) =>
  props.overview.office.isStandby ? (
    <Sheet title={t('stations.standby.title')} onClose={props.onClose}>
      <TakeArchive place={props.place} />
    </Sheet>
  ) : (
    <GiveArchive {...props} />
  )

function GiveArchive({ place, overview: { standby }, onEnrol, onClose }: Props) {
  const archive = useWriting('bundles.archive', place, (out) => ({ out }))
  const here = standby.filter(({ revoked }) => !revoked)
  const enrol = <Button onClick={onEnrol}>{t('stations.standby.enrol')}</Button>
  return (
    <Sheet title={t('stations.standby.title')} onClose={onClose}>
      {here.length === 0 ? (
        <Empty title={t('stations.standby.none')} body={t('stations.standby.noneBody')}>
          {enrol}
        </Empty>
      ) : (
        <WriteForm writing={archive} title={t('stations.standby.write')} done={(path) => t('stations.standby.done', { path })}>
          <p>
            <b>{listed(here.map(({ name }) => name))}</b> {enrol}
          </p>
          <p>{t('stations.standby.body')}</p>
        </WriteForm>
      )}
    </Sheet>
  )
}
