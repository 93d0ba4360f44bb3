import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Setup = () => <Heading title={t('setup.title')} />
