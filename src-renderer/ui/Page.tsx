import type { ReactNode } from 'react'
import { setLanguage, useSettings } from '../ask/settings.ts'
import { openWrong } from '../ask/wrong.ts'
import { t } from '../texts/index.ts'
import { Plate } from './Plate.tsx'
import './page.css'

type Props = {
  readonly title: string
  readonly lines: readonly string[]
  readonly rehearsal?: boolean
  readonly wide?: boolean
  readonly tone?: 'pine' | 'amber' | 'seal'
  /** Which step of how many. */
  readonly step?: readonly [n: number, of: number]
  /** Something is on its way, and another page will stand here. */
  readonly busy?: boolean
  readonly children?: ReactNode
}

/** A sheet in the middle of an otherwise empty window: what is the case, what to do now. */
export function Page({ title, lines, rehearsal = false, wide = false, tone = 'pine', step, busy, children }: Props) {
  return (
    <main className="page" aria-busy={busy}>
      <section className={`page-sheet page-${tone} ${wide ? 'page-wide' : ''}`}>
        <p className="page-name">
          <span>{t('app.name')}</span>
          {step && step[1] > 1 && <span>{t('start.step', { n: step[0], of: step[1] })}</span>}
          <button type="button" className="page-wrong" onClick={() => openWrong(true)}>
            {t('wrong.open')} <kbd>F10</kbd>
          </button>
          {rehearsal ? <Plate /> : <OtherLanguage />}
        </p>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line} className="page-line">
            {line}
          </p>
        ))}
        {children}
      </section>
    </main>
  )
}

/** Before there is a menu, whoever reads no Chinese finds the other language here. */
function OtherLanguage() {
  const { language } = useSettings()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="page-language" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {t(`menu.languages.${other}`)}
    </button>
  )
}
