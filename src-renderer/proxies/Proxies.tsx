import type { ProxyLine, ProxyState } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { useSeat } from '../ask/seat.ts'
import { known, sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { DataTable, type Column } from '../ui/DataTable.tsx'
import { Heading } from '../ui/Heading.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { Refused } from '../ui/Refused.tsx'
import { articleWords } from '../ui/law/article.ts'
import { ApproveSheet } from './ApproveSheet.tsx'
import { WithdrawSheet } from './WithdrawSheet.tsx'
import './proxies.css'

export const PROXY_LOOKS: Readonly<Record<ProxyState, readonly [tone: Tone, mark: string]>> = {
  approved: ['pine', '✓'],
  used: ['ink', '●'],
  withdrawn: ['amber', '←'],
}

/** Every authorisation of the station with its state; new ones as long as the law lets the station approve. */
export function Proxies({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('proxies.list', place, {})
  const { who } = useSeat(place)
  const [approving, setApproving] = useState(false)
  const [withdrawing, setWithdrawing] = useState<ProxyLine | null>(null)
  const role = who?.signedIn?.role
  const columns = columnsOf(value?.limit ?? 0, role === 'lead' ? setWithdrawing : null)
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const { lines, counts, reasons, approving: may } = value
  return (
    <>
      <Heading title={t('proxies.title')} lead={t('proxies.lead', counts)}>
        {role !== 'overseer' && (
          <PrintButton job="prints.posting" place={place} input={{}} label={t('proxies.posting')} disabled={lines.length === 0} />
        )}
        {role === 'lead' && (
          <Button primary disabled={!may.open} onClick={() => setApproving(true)}>
            {t('proxies.approve')}
          </Button>
        )}
      </Heading>
      <p className={may.open ? 'proxies-may tone-pine' : 'proxies-may tone-ink'} role="status">
        <span aria-hidden="true">{may.open ? '✓' : '–'}</span>{' '}
        {t(may.open ? (may.consent ? 'proxies.mayApprove' : 'proxies.mayStill') : 'proxies.tooLate', {
          until: may.until,
          article: articleWords(may.article),
          reasons: listed(reasons.map((each) => known('proxies.reasons', each) ?? each)),
        })}
      </p>
      <DataTable title={t('proxies.title')} columns={columns} rows={lines} keyOf={({ ref }) => ref} empty={t('proxies.none')} />
      {approving && <ApproveSheet place={place} list={value} onClose={() => setApproving(false)} />}
      {withdrawing && <WithdrawSheet place={place} line={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  )
}

function columnsOf(limit: number, onWithdraw: ((line: ProxyLine) => void) | null): readonly Column<ProxyLine>[] {
  const columns: readonly Column<ProxyLine>[] = [
    {
      key: 'document',
      title: t('proxies.document'),
      value: ({ document }) => document,
      show: ({ document }) => <span className="column-tight">{document}</span>,
    },
    {
      key: 'principal',
      title: t('proxies.principal'),
      value: ({ principal }) => `${principal.name} ${principal.birth}`,
      show: ({ principal }) => <Person name={principal.name} rest={[principal.birth, principal.village]} />,
    },
    {
      key: 'agent',
      title: t('proxies.agent'),
      value: ({ agent }) => `${agent.name} ${agent.birth}`,
      show: ({ agent, held, state }) => (
        <Person
          name={agent.name}
          rest={[agent.birth, ...(state === 'withdrawn' ? [] : [t('proxies.held', { n: held, limit })])]}
        />
      ),
    },
    {
      key: 'reason',
      title: t('proxies.reason'),
      value: ({ reason, means }) => `${reason} ${means}`,
      show: ({ reason, means, by }) => (
        <Person
          plain
          name={known('proxies.reasons', reason) ?? reason}
          rest={[known('proxies.ways', means) ?? means, t(`proxies.by.${by}`)]}
        />
      ),
    },
    {
      key: 'state',
      title: t('proxies.state'),
      value: ({ state }) => t(`proxies.states.${state}`),
      show: ({ state, withdrawn }) => (
        <>
          <Badge tone={PROXY_LOOKS[state][0]} mark={PROXY_LOOKS[state][1]}>
            {t(`proxies.states.${state}`)}
          </Badge>
          {withdrawn !== '' && <small className="proxies-why">{withdrawn}</small>}
        </>
      ),
    },
  ]
  if (!onWithdraw) return columns
  const act: Column<ProxyLine> = {
    key: 'act',
    title: t('proxies.act'),
    value: () => '',
    show: (line) =>
      line.state === 'approved' && (
        <Button aria-label={t('proxies.withdrawOf', { name: line.principal.name })} onClick={() => onWithdraw(line)}>
          {t('proxies.withdraw')}
        </Button>
      ),
  }
  return [...columns, act]
}

type PersonProps = { readonly name: string; readonly rest: readonly string[]; readonly plain?: boolean }

const Person = ({ name, rest, plain = false }: PersonProps) => (
  <span className="proxies-person">
    {plain ? name : <b>{name}</b>}
    <small>
      {rest.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </small>
  </span>
)
