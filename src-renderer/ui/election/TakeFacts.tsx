import type { FactsChecked } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Refused } from '../Refused.tsx'
import { Sheet } from '../Sheet.tsx'
import { TableGiven } from '../TableGiven.tsx'
import { useTable, type TableInHand } from '../useTable.ts'
import { RowFindings } from './RowFindings.tsx'
import { Samples } from './Samples.tsx'
import './areas.css'

type Props = {
  readonly taking: TableInHand
  readonly onTake: (facts: FactsChecked['facts']) => void
  readonly onClose: () => void
}

/** A table of the election's own facts, pasted or as a file: what was read of it, and what is wrong at which row. */
export function TakeFacts({ taking, onTake, onClose }: Props) {
  const { value, refusal, isCurrent } = useAsk('app.read-election', null, useTable(taking))
  const read = refusal === null ? value : null
  return (
    <Sheet
      title={t('election.facts.title')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button primary disabled={!read || !isCurrent} onClick={() => read && onTake(read.facts)}>
            {t('election.facts.put')}
          </Button>
        </>
      }
    >
      <div className="take">
        <p>{t('election.facts.body')}</p>
        <Samples of="election" />
        <TableGiven given={taking} />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {read && (
          <p role="status" className={read.findings.length === 0 ? 'text-pine' : 'text-amber'}>
            {t('election.facts.read', { name: read.facts.name, day: read.facts.day })}
            {t(read.findings.length === 0 ? 'election.take.clean' : 'election.take.wrong', { n: read.findings.length })}
          </p>
        )}
        {read && <RowFindings findings={read.findings} />}
      </div>
    </Sheet>
  )
}
