import type { PersonKey } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { t } from '../../texts/index.ts'
import { personAddress } from './person-address.ts'
import './person-link.css'

type Props = { readonly of: PersonKey; readonly children?: ReactNode }

/** To somebody's own page in the directory; Back leads here again. */
export const PersonLink = ({ of, children = t('directory.open') }: Props) => (
  <a className="person-link" href={personAddress(of)}>
    {children}
  </a>
)
