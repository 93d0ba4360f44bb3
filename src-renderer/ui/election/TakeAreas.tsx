import type { AreasChecked } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Refused } from '../Refused.tsx'
import { Sheet } from '../Sheet.tsx'
import { TableGiven } from '../TableGiven.tsx'
import { useTable, type TableInHand } from '../useTable.ts'
import { RowFindings } from './RowFindings.tsx'
import { Samples } from './Samples.tsx'

type Props = {
  readonly taking: TableInHand
  /** Constituencies that stand there and would be replaced. */
  readonly has: number
  readonly onTake: (areas: AreasChecked) => void
  readonly onClose: () => void
}

/** A table of constituencies, pasted or as a file: what was read of it, and what is wrong at which row and column. */
export function TakeAreas({ taking, has, onTake, onClose }: Props) {
  const { value, refusal, isCurrent } = useAsk('app.read-areas', null, useTable(taking))
  const areas = refusal === null ? value : null
  const contests = areas?.constituencies.reduce((sum, area) => sum + area.contests.length, 0) ?? 0
  return (
    <Sheet
      title={t('election.take.title')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button primary disabled={!areas || !isCurrent} onClick={() => areas && onTake(areas)}>
            {areas
              ? t(has > 0 ? 'election.take.replace' : 'election.take.take', { n: areas.constituencies.length })
              : t('election.take.nothing')}
          </Button>
        </>
      }
    >
      <div className="take">
        <p>{t('election.take.body')}</p>
        <Samples of="areas" />
        <TableGiven given={taking} />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {areas && (
          <p role="status" className={areas.findings.length === 0 ? 'text-pine' : 'text-amber'}>
            {t('election.take.read', { areas: areas.constituencies.length, contests })}
            {t(areas.findings.length === 0 ? 'election.take.clean' : 'election.take.wrong', { n: areas.findings.length })}
          </p>
        )}
        {areas && <RowFindings findings={areas.findings} />}
      </div>
    </Sheet>
  )
}
