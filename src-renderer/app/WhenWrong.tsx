import { useEffect, useState } from 'react'
import { whenWrong, type WhatWrong, type Wrong } from '#words/when-wrong.ts'
import { useApp } from '../ask/app.ts'
import { useSeat } from '../ask/seat.ts'
import { usePrint } from '../ask/usePrint.ts'
import { openWrong } from '../ask/wrong.ts'
import { language, sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { Refused } from '../ui/Refused.tsx'
import { goTo } from '../ui/route.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { pagesFor } from './pages.ts'
import './when-wrong.css'

/** What goes wrong on the left, by its digit; on the right what to do, and where it is done. */
export function WhenWrong({ place }: { readonly place: string | undefined }) {
  const atOffice = useApp(({ state }) => (place ?? state?.kind) === 'office')
  const all: readonly Wrong[] = whenWrong[atOffice ? 'office' : 'station']
  const [chosen, choose] = useState<WhatWrong>('laptop')
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      const nth = all[Number(key) - 1]
      if (nth) choose(nth.what)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [all])
  const shown = all.find(({ what }) => what === chosen) ?? all[0]!
  return (
    <Sheet title={t('wrong.title')} onClose={() => openWrong(false)}>
      <div className="wrong">
        <ol className="wrong-list" aria-label={t('wrong.which')}>
          {all.map(({ what, title }, i) => (
            <li key={what}>
              <button type="button" aria-pressed={what === shown.what} onClick={() => choose(what)}>
                <kbd>{i + 1}</kbd> {title[language()]}
              </button>
            </li>
          ))}
        </ol>
        <section className="wrong-steps" aria-live="polite">
          <h3>{shown.title[language()]}</h3>
          <ol>
            {shown.steps.map((step) => (
              <li key={step.zh}>{step[language()]}</li>
            ))}
          </ol>
          {place !== undefined && <Ways place={place} pages={shown.pages} />}
        </section>
      </div>
    </Sheet>
  )
}

/** The pages where it is done, of those whoever sits here has, and the same words on a card. */
function Ways({ place, pages }: { readonly place: string; readonly pages: readonly string[] }) {
  const { who } = useSeat(place)
  const role = who?.signedIn?.role
  if (role === undefined) return <p className="wrong-note">{t('wrong.signIn')}</p>
  return (
    <div className="wrong-acts">
      {pagesFor(place, role)
        .filter(({ path }) => pages.includes(path))
        .map(({ path, title }) => (
          <Button
            key={path}
            onClick={() => {
              openWrong(false)
              goTo(place, path)
            }}
          >
            {t('today.go', { page: t(title) })}
          </Button>
        ))}
      {place === 'office' ? (
        <OfficeCard place={place} />
      ) : (
        <PrintButton job="prints.when-wrong" place={place} input={{}} label={t('wrong.print')} />
      )}
    </div>
  )
}

function OfficeCard({ place }: { readonly place: string }) {
  const { running, refusal, print } = usePrint('lists.when-wrong', place)
  return (
    <>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Button disabled={running} onClick={() => void print({})}>
        {running ? t('polling.printing') : t('wrong.print')}
      </Button>
    </>
  )
}
