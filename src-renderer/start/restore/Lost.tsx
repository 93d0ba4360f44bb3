import type { LostSince } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'

/** `12–14、18`: runs of numbers as people read them out. */
function runsOf(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && n <= last[1] + 1) last[1] = n
    else runs.push([n, n])
  }
  return listed(runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)))
}

/** What a backup lacks, by number: from paper, or to be done again. */
export function Lost({ lost }: { readonly lost: readonly LostSince[] }) {
  const books = lost.filter(({ receipts, unread, others }) => receipts.length + unread.length + others > 0)
  if (books.length === 0) return <NothingRead lost={lost} />
  return (
    <div className="lost" role="status">
      <p className="lost-title">{t('restore.lost')}</p>
      <ul>
        {books.flatMap(({ book, from, receipts, unread, others }) => [
          receipts.length > 0 && <li key={`${book} receipts`}>{t('restore.receipts', { numbers: runsOf(receipts) })}</li>,
          unread.length > 0 && <li key={`${book} unread`}>{t('restore.unread', { numbers: runsOf(unread) })}</li>,
          others > 0 && <li key={`${book} others`}>{t('restore.others', { n: others, from })}</li>,
        ])}
      </ul>
      <p>{t('restore.paper')}</p>
    </div>
  )
}

/** What nobody can read may be on paper all the same: a station's one book says by its numbers from where. */
const NothingRead = ({ lost: [book, ...others] }: { readonly lost: readonly LostSince[] }) => (
  <div>
    <p className="lost-none">✓ {t('restore.nothingLost')}</p>
    {book && others.length === 0 && <p>{t('restore.last', { n: book.from - 1 })}</p>}
  </div>
)
