import type { PrintedRegister } from '#contract/index.ts'
import { openPrint } from './open-print.ts'
import { t } from '../../texts/index.ts'

type Props = { readonly place: string; readonly register: PrintedRegister; readonly long?: boolean }

/** Opens one of the four registers as it was printed. */
export function RegisterButton({ place, register: { name, title, pages, sha256 }, long = false }: Props) {
  return (
    <button
      type="button"
      className={long ? 'button register-long' : 'register'}
      title={title}
      aria-label={t('office.openRegister', { place, name, title, pages })}
      onClick={() => void openPrint(sha256, t('office.file', { place, name }))}
    >
      {name}
      {long && (
        <>
          <span className="register-title">{title}</span>
          <small>{t('office.pages', { n: pages })}</small>
        </>
      )}
    </button>
  )
}
