import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { PlaceChoice } from '../../ui/town/PlaceChoice.tsx'
import { PrintForm } from '../../ui/town/PrintForm.tsx'
import { SupplementSheet } from '../../ui/town/SupplementSheet.tsx'
import { useTown } from '../../ui/town/useTown.ts'
import { LateContacts } from './LateContacts.tsx'
import { Parts } from './Parts.tsx'
import { countsOf, PARTS, type Part } from './parts.ts'
import { Report } from './Report.tsx'
import './completeness.css'

/** What the files lacked and where it is mended, and who may still be registered after all. */
export function Completeness({ place }: { readonly place: string }) {
  const town = useTown(place)
  const { draft, keep } = useDraft<{ readonly code: string | null; readonly part: Part }>(place, 'completeness.chosen', {
    code: null,
    part: 'late',
  })
  const code = draft.code ?? town?.constituencies[0]?.code ?? null
  const { value: report, refusal } = useAsk('roll.completeness', place, code === null ? null : { constituency: code })
  const { value: late } = useAsk('roll.not-reached', place, code === null ? null : { constituency: code })
  const [printing, setPrinting] = useState<'report' | 'supplement' | null>(null)
  if (!town || !report || !late || code === null)
    return <Heading title={t('completeness.title')} lead={refusal ? sentence(refusal) : t('app.loading')} />
  const counts = countsOf(report, late)
  return (
    <div className="completeness">
      <Heading
        title={t('completeness.title')}
        lead={t('completeness.lead', { name: town.placeOf(code), n: number(PARTS.reduce((sum, part) => sum + counts[part], 0)) })}
      >
        <PlaceChoice town={town} code={code} onChoose={(chosen) => keep({ code: chosen })} />
        <Button onClick={() => setPrinting('supplement')}>{t('supplement.open')}</Button>
        <Button onClick={() => setPrinting('report')}>{t('completeness.print')}</Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Parts counts={counts} chosen={draft.part} onChoose={(part) => keep({ part })} />
      {draft.part === 'late' ? (
        <LateContacts key={code} place={place} late={late} />
      ) : (
        <Report key={`${code} ${draft.part}`} report={report} part={draft.part} />
      )}
      {printing === 'report' && (
        <PrintReport place={place} code={code} name={town.placeOf(code)} onClose={() => setPrinting(null)} />
      )}
      {printing === 'supplement' && (
        <SupplementSheet place={place} constituency={code} name={town.placeOf(code)} onClose={() => setPrinting(null)} />
      )}
    </div>
  )
}

type PrintProps = { readonly place: string; readonly code: string; readonly name: string; readonly onClose: () => void }

const PrintReport = ({ place, code, name, onClose }: PrintProps) => (
  <PrintForm
    place={place}
    task={`lists.completeness ${code}`}
    title={t('completeness.printTitle', { name })}
    printing={useJob('lists.completeness', place)}
    input={(out) => ({ constituency: code, out })}
    said={(written) =>
      t('completeness.printed', { n: written.length, pages: number(written.reduce((sum, { pages }) => sum + pages, 0)) })
    }
    onClose={onClose}
  >
    <p>{t('completeness.printBody')}</p>
  </PrintForm>
)
