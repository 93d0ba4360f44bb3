import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Results = () => <Heading title={t('results.title')} />
