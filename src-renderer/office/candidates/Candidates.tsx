import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Candidates = () => <Heading title={t('candidates.title')} />
