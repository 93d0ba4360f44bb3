import type { StationReady } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { colon, listed } from '../../texts/punctuation.ts'
import { shortName } from '../../ui/format.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWriting } from './useWriting.ts'
import { WriteForm } from './WriteForm.tsx'

type Props = {
  readonly place: string
  readonly station: StationReady
  readonly correcting: boolean
  readonly onClose: () => void
}

/** What a station needs, or what changed since, written to a stick and read back. */
export function Provision({ place, station: { constituency, name, laptops }, correcting, onClose }: Props) {
  const provision = useWriting('bundles.provision', place, (out) => ({ constituency, out }))
  const correction = useWriting('bundles.correct', place, (out) => ({ constituency, out, roll: false }))
  const called = { name: shortName(name) }
  const opening = laptops.filter(({ revoked }) => !revoked).map((laptop) => laptop.name)
  return (
    <Sheet title={correcting ? t('stations.provision.correct', called) : t('stations.provision.title', called)} onClose={onClose}>
      <WriteForm
        writing={correcting ? correction : provision}
        done={(_, n) => t('stations.provision.done', { n })}
        next={t('stations.provision.next')}
      >
        <p>{t(correcting ? 'stations.provision.correctBody' : 'stations.provision.body')}</p>
        <p>
          {t('stations.provision.laptops')}
          {colon()}
          <b>{listed(opening) || t('stations.noLaptops')}</b>
        </p>
      </WriteForm>
    </Sheet>
  )
}
