import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Gates = () => <Heading title={t('gates.title')} />
