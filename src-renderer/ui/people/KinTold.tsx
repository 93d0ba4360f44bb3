import type { StaffRemark } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { articleWords } from '../law/article.ts'
import { findingWords } from '../law/finding.ts'
import { Sheet } from '../Sheet.tsx'
import './people.css'

type Props = { readonly findings: readonly StaffRemark[]; readonly onClose: () => void }

/** Whoever was just assigned is a candidate, or near kin of one: said before anything else is done. */
export const KinTold = ({ findings, onClose }: Props) => (
  <Sheet
    title={t('officeStaff.kin')}
    onClose={onClose}
    acts={
      <Button primary autoFocus onClick={onClose}>
        {t('officeStaff.kinSeen')}
      </Button>
    }
  >
    <ul className="kin-told">
      {findings.map((each) => (
        <li
          key={`${each.staff} ${each.candidate} ${each.message}`}
          className={each.severity === 'error' ? 'text-seal' : 'text-amber'}
        >
          <span aria-hidden="true">{each.severity === 'error' ? '✕' : '!'}</span> {findingWords(each)}{' '}
          <small>{articleWords(each.article)}</small>
        </li>
      ))}
    </ul>
  </Sheet>
)
