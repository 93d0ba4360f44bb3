import { PERSON } from '#words/patterns.ts'
import type { ContestCandidates } from '#contract/index.ts'
import { useState } from 'react'
import { t } from '../../texts/index.ts'
import { bracketed, colon, listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Findings } from '../../ui/law/Findings.tsx'
import { seenOf } from '../../ui/law/finding.ts'
import { MARKS } from '../../ui/mark.ts'
import { Keep } from './Keep.tsx'
import { Kin } from './Kin.tsx'
import { Vetting } from './Vetting.tsx'
import { Withdraw } from './Withdraw.tsx'

/** Who is on no roll of the town has no card, and goes by their name in the books. */

type Props = {
  readonly place: string
  readonly contest: ContestCandidates
  /** Whom the formal list would have, by card number. */
  readonly on: readonly string[]
  readonly onOn: (on: readonly string[]) => void
}

/** Who is proposed, by whom, and who of them goes on the formal list. */
export function Proposed({ place, contest: about, on, onOn }: Props) {
  const { contest, proposed, withdrawn, formal, preliminary } = about
  const [kinOf, setKinOf] = useState<ContestCandidates['proposed'][number] | null>(null)
  const [vetting, setVetting] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<ContestCandidates['proposed'][number] | null>(null)
  const [keeping, setKeeping] = useState<string | null>(null)
  const kept = proposed.find(({ candidate, open }) => candidate === keeping && open.length > 0)
  const vetted = proposed.find(({ candidate }) => candidate === vetting)
  if (proposed.length + withdrawn.length === 0) return <Empty title={t('candidates.none')} body={t('candidates.noneBody')} />
  return (
    <>
      <h4>{t('candidates.proposed')}</h4>
      <ul>
        {proposed.map((each) => (
          <li key={each.candidate} className="proposed">
            <label className="check">
              <input
                type="checkbox"
                checked={on.includes(each.candidate)}
                onChange={({ target }) =>
                  onOn(target.checked ? [...on, each.candidate] : on.filter((one) => one !== each.candidate))
                }
              />
              <span>
                <b>{each.name}</b>{' '}
                {PERSON.test(each.candidate) ? (
                  <span className="text-amber">{t('candidates.elsewhere')}</span>
                ) : (
                  <span className="digits">{each.candidate}</span>
                )}
                <small>
                  {byWords(each)} {each.details['post'] ?? ''}
                </small>
                {each.vetting.length > 0 && <Answers vetting={each.vetting} />}
              </span>
            </label>
            <Button aria-label={t('candidates.vetting.openOf', { name: each.name })} onClick={() => setVetting(each.candidate)}>
              {t('candidates.vetting.open')}
            </Button>
            <Button aria-label={t('candidates.kin.openOf', { name: each.name })} onClick={() => setKinOf(each)}>
              {t('candidates.kin.open')}
            </Button>
            {each.open.length > 0 && (
              <Button aria-label={t('candidates.keep.openOf', { name: each.name })} onClick={() => setKeeping(each.candidate)}>
                {t('candidates.keep.open')}
              </Button>
            )}
            {formal === null && (
              <Button aria-label={t('candidates.withdraw.openOf', { name: each.name })} onClick={() => setLeaving(each)}>
                {t('candidates.withdraw.open')}
              </Button>
            )}
            <Findings findings={each.findings.map(seenOf)} />
          </li>
        ))}
      </ul>
      {withdrawn.map(({ candidate, name, reason }) => (
        <p key={candidate} className="listed">
          {t('candidates.withdraw.gone', { name, reason })}
        </p>
      ))}
      {vetted && <Vetting place={place} contest={about} candidate={vetted} onClose={() => setVetting(null)} />}
      {kept && <Keep place={place} contest={about} candidate={kept} onClose={() => setKeeping(null)} />}
      {leaving && <Withdraw place={place} contest={contest} candidate={leaving} onClose={() => setLeaving(null)} />}
      {kinOf && <Kin place={place} candidate={kinOf} onClose={() => setKinOf(null)} />}
      {preliminary && !formal && <Listed head={t('candidates.preliminary')} names={preliminary} />}
      {formal && <Listed head={t('candidates.list')} names={formal.map(({ name }) => name)} />}
    </>
  )
}

const byWords = ({ by }: ContestCandidates['proposed'][number]): string =>
  'organisation' in by ? t('candidates.by.organisation', { name: by.organisation }) : t('candidates.by.voters', { n: by.voters })

/** 组织 无异议、公安 有异议（在服刑、公函12号）; one objection or one answer that is missing keeps somebody off the formal list. */
function Answers({ vetting }: Pick<ContestCandidates['proposed'][number], 'vetting'>) {
  const has = (which: (typeof vetting)[number]['answer']): boolean => vetting.some(({ answer }) => answer === which)
  const standing = has('veto') ? 'bad' : has('pending') ? 'waits' : 'good'
  const words = vetting.map(({ department, answer, reason, document }) => {
    const beside = listed([reason, document].filter((each) => each !== undefined))
    return `${department} ${t(`candidates.vetting.answers.${answer}`)}${beside === '' ? '' : bracketed(beside)}`
  })
  return (
    <small className={TONES[standing]}>
      <span aria-hidden="true">{MARKS[standing]}</span> {listed(words)}
    </small>
  )
}

const TONES = { bad: 'text-seal', waits: 'text-amber', good: 'text-pine' } as const

const Listed = ({ head, names }: { readonly head: string; readonly names: readonly string[] }) => (
  <p className="listed">
    {head}
    {colon()}
    <b>{names.join('　')}</b>
  </p>
)
