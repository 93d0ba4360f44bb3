import { useAsk } from '../../ask/useAsk.ts'
import { t } from '../../texts/index.ts'

/** What this town has of registers and gates otherwise than the program, where its committee said so: people see to it. */
export function TownsOwn({ place }: { readonly place: string }) {
  const { value } = useAsk('setup.questions', place, {})
  const said = value?.questions.find(({ id }) => id === 'registers')?.answered
  if (!said || said.answer === 'usual' || said.reason === null) return null
  return <p className="page-note">{t('gates.townsOwn', { reason: said.reason })}</p>
}
