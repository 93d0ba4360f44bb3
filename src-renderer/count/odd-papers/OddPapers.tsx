import type { OddPaper } from '#contract/index.ts'
import { useState } from 'react'
import type { Chosen } from '../../ui/rounds/chosen.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { language, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Adjudicate } from './Adjudicate.tsx'
import { BallotPicture } from './BallotPicture.tsx'
import { Verdict } from './Verdict.tsx'
import './odd-papers.css'

type Props = { readonly place: string; readonly chosen: Chosen; readonly overseer: boolean; readonly onClose: () => void }

/** The papers that are asked about at every count, drawn, with what the rules say of each. */
export function OddPapers({ place, chosen, overseer, onClose }: Props) {
  const { value } = useAsk('count.odd-papers', place, {})
  const [deciding, setDeciding] = useState<OddPaper | null>(null)
  return (
    <Dialog title={t('oddPapers.title')} className="sheet odd-sheet" onClose={onClose}>
      <header className="sheet-head">
        <h2>{t('oddPapers.title')}</h2>
        <Button onClick={deciding ? () => setDeciding(null) : onClose}>
          {deciding ? t('ui.back') : t('ui.close')} <kbd>Esc</kbd>
        </Button>
      </header>
      {deciding ? (
        <Adjudicate place={place} chosen={chosen} odd={deciding} onDone={onClose} />
      ) : (
        <>
          <p className="odd-lead">{overseer ? t('oddPapers.lead') : `${t('oddPapers.lead')}${t('oddPapers.overseersOnly')}`}</p>
          <ul className="odd-papers">
            {value?.papers.map((odd) => (
              <li key={odd.id}>
                <BallotPicture odd={odd} level={chosen.contest.level} />
                <div className="odd-words">
                  <p>
                    <b>{odd.id}</b> {odd[language()]}
                  </p>
                  <Verdict odd={odd} />
                  {overseer && (
                    <Button aria-label={`${odd.id} ${t('oddPapers.decide')}`} onClick={() => setDeciding(odd)}>
                      {t('oddPapers.decide')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
