import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Today = () => <Heading title={t('today.title')} />
