import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Merge = () => <Heading title={t('merge.title')} />
