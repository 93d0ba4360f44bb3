import type { PrintedRegister } from '#contract/index.ts'
import { useShow } from '../../ask/useShow.ts'
import { sentence, t } from '../../texts/index.ts'
import { Refused } from '../../ui/Refused.tsx'

type Props = { readonly place: string; readonly register: PrintedRegister; readonly long?: boolean }

/** Opens one of the four registers as it was printed. */
export function RegisterButton({ place, register: { name, title, pages, sha256 }, long = false }: Props) {
  const { show, refusal } = useShow()
  return (
    <>
      <button
        type="button"
        className={long ? 'button register-long' : 'register'}
        title={title}
        aria-label={t('office.openRegister', { place, name, title, pages })}
        onClick={() => void show('office.print', 'office', { sha256 }, t('office.file', { place, name }))}
      >
        {name}
        {long && (
          <>
            <span className="register-title">{title}</span>
            <small>{t('office.pages', { n: pages })}</small>
          </>
        )}
      </button>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </>
  )
}
