import { useState } from 'react'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { JoinWriteIns } from './JoinWriteIns.tsx'
import { OddPapers } from './odd-papers/OddPapers.tsx'
import { plain } from '../ui/format.ts'
import { WithReason } from '../ui/WithReason.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly role: string | undefined }

/** What only two overseers decide: odd papers, and spellings that mean one person. Everybody may read it. */
export function Decisions({ place, chosen, role }: Props) {
  const [open, setOpen] = useState<'odd' | 'join' | null>(null)
  const [apart, setApart] = useState<Chosen['round']['joined'][number] | null>(null)
  const task = `count.withdraw-join ${apart?.ref ?? ''}`
  const { act, pending, refusal } = useAct('count.withdraw-join', place, {
    task,
    says: ({ reason }) => ({
      title: t('joining.withdraw'),
      lines: [reason],
      figures: [
        [t('joining.names'), listed(apart?.names ?? [])],
        [t('joining.as'), apart?.as ?? ''],
      ],
    }),
  })
  const { adjudicated, joined } = chosen.round
  const overseer = role === 'overseer'
  return (
    <section className="decisions">
      <header>
        <h3>{t('count.decisions')}</h3>
        <Button onClick={() => setOpen('odd')}>{t('count.odd')}</Button>
        {overseer && <Button onClick={() => setOpen('join')}>{t('count.join')}</Button>}
      </header>
      {adjudicated.length + joined.length === 0 && <p className="count-hint">{t('count.noDecisions')}</p>}
      <ul>
        {adjudicated.map(({ ref, oddPaper, papers, decidedAs, reason, by }) => (
          <li key={ref}>
            {t('oddPapers.decisions', { case: oddPaper, n: papers, as: t(`oddPapers.verdicts.${decidedAs}`) })} {reason}{' '}
            <small>{t('count.by', { names: listed(by.map(plain)) })}</small>
          </li>
        ))}
        {joined.map((join) => (
          <li key={join.ref}>
            {t('count.joinedAs', { names: listed(join.names), as: join.as })}{' '}
            <small>{t('count.by', { names: listed(join.by.map(plain)) })}</small>{' '}
            {overseer && <Button onClick={() => setApart(join)}>{t('joining.withdraw')}</Button>}
          </li>
        ))}
      </ul>
      {open === 'odd' && <OddPapers place={place} chosen={chosen} overseer={overseer} onClose={() => setOpen(null)} />}
      {apart && (
        <WithReason
          place={place}
          task={task}
          title={t('joining.withdraw')}
          body={t('joining.withdrawBody', { names: listed(apart.names) })}
          act={t('joining.withdraw')}
          done={t('joining.withdrawn')}
          onAct={(reason) => act({ ref: apart.ref, reason })}
          pending={pending}
          refusal={refusal}
          onClose={() => setApart(null)}
        />
      )}
      {open === 'join' && <JoinWriteIns place={place} chosen={chosen} onClose={() => setOpen(null)} />}
    </section>
  )
}
