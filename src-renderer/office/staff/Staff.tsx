import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Staff = () => <Heading title={t('staff.title')} />
