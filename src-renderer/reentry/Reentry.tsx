import type { BookToEnter, ReceiptToEnter } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { DataTable, type Column } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { dayTimeOf, timeOf } from '../ui/format.ts'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import { ReentrySheet } from './ReentrySheet.tsx'

type Entering = { readonly book: BookToEnter; readonly told: ReceiptToEnter | null }

const LOOKS: Readonly<Record<ReceiptToEnter['state'], readonly [tone: Tone, mark: string]>> = {
  told: ['amber', '○'],
  unread: ['seal', '?'],
  'taken-back': ['ink', '←'],
  done: ['pine', '✓'],
}

const isLeft = ({ state }: ReceiptToEnter): boolean => state === 'told' || state === 'unread'

/** What a restored laptop lost after its backup, by old book, and what of it was entered again. */
export function Reentry({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('voting.lost-receipts', place, {})
  const [entering, setEntering] = useState<Entering | null>(null)
  const [paper, setPaper] = useState(false)
  return (
    <>
      <Heading title={t('reentry.title')} lead={t('reentry.lead')}>
        <Button onClick={() => setPaper(true)}>{t('reentry.paper.title')}</Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {value?.books.length === 0 && <Empty title={t('reentry.nothing')} body={t('reentry.nothingBody')} />}
      {value?.books.map((book) => (
        <Book key={book.book} book={book} several={value.books.length > 1} onEnter={(told) => setEntering({ book, told })} />
      ))}
      {paper && <PaperSheet place={place} onClose={() => setPaper(false)} />}
      {entering && <ReentrySheet place={place} {...entering} onClose={() => setEntering(null)} />}
    </>
  )
}

type BookProps = {
  readonly book: BookToEnter
  readonly several: boolean
  readonly onEnter: (told: ReceiptToEnter | null) => void
}

function Book({ book, several, onEnter }: BookProps) {
  const { from, restoredAt, receipts, others } = book
  const name = t('reentry.book', { book: book.book })
  return (
    <>
      {several && <h3>{name}</h3>}
      <p>{t('reentry.from', { at: dayTimeOf(restoredAt), from })}</p>
      {others > 0 && <p>{t('reentry.others', { n: others })}</p>}
      <DataTable
        title={several ? name : t('reentry.title')}
        columns={columnsOf(onEnter)}
        rows={receipts}
        keyOf={({ receipt }) => String(receipt)}
        empty={t('reentry.none')}
      >
        <span role="status">{t('reentry.left', { n: receipts.filter(isLeft).length })}</span>
        <Button primary onClick={() => onEnter(null)}>
          {t('reentry.another')}
        </Button>
      </DataTable>
    </>
  )
}

const columnsOf = (onEnter: BookProps['onEnter']): readonly Column<ReceiptToEnter>[] => [
  {
    key: 'receipt',
    title: t('reentry.receipt'),
    value: ({ receipt }) => receipt,
    show: ({ receipt }) => `#${receipt}`,
    width: '7rem',
  },
  { key: 'at', title: t('reentry.at'), value: ({ at }) => (at === undefined ? '' : timeOf(at)), width: '6rem' },
  { key: 'what', title: t('reentry.what'), value: whatWords },
  {
    key: 'state',
    title: t('reentry.state'),
    value: ({ state }) => t(`reentry.states.${state}`),
    show: ({ state }) => (
      <Badge tone={LOOKS[state][0]} mark={LOOKS[state][1]}>
        {t(`reentry.states.${state}`)}
      </Badge>
    ),
    width: '16rem',
  },
  {
    key: 'act',
    title: t('reentry.act'),
    value: () => '',
    show: (row) =>
      isLeft(row) && (
        <Button aria-label={t('reentry.enterOf', { receipt: row.receipt })} onClick={() => onEnter(row)}>
          {t('reentry.enter')}
        </Button>
      ),
    act: true,
    width: '7rem',
  },
]

function whatWords({ what }: ReceiptToEnter): string {
  if (!what) return ''
  if ('spoiled' in what) return t('reentry.spoiled', { n: what.spoiled.count })
  const { name, voter, channel, principals } = what
  const said = { name: name ?? voter, channel: t(`reentry.channels.${channel}`) }
  return principals.length === 0 ? t('reentry.came', said) : t('reentry.cameFor', { ...said, n: principals.length })
}
