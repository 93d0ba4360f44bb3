import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Stations = () => <Heading title={t('stations.title')} />
