import type { Refusal } from '#contract/index.ts'
import { sentence, t } from '../../texts/index.ts'
import { Refused } from '../../ui/Refused.tsx'

/** Files of which nothing was taken: which, why, and what to do. */
export const RefusedFiles = ({ files }: { readonly files: readonly (Refusal & { readonly file: string })[] }) =>
  files.map((each) => <Refused key={each.file}>{t('imports.refused', { file: each.file, why: sentence(each) })}</Refused>)
