import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Decisions = () => <Heading title={t('decisions.title')} />
