import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'

export const Imports = () => <Heading title={t('imports.title')} />
