import type { Draft, SetupChange } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { TextField } from '../../ui/Field.tsx'
import { shortName } from '../../ui/format.ts'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { changeWords } from './change-words.ts'

type Props = {
  readonly place: string
  readonly draft: Draft
  readonly preview: SetupChange
  readonly onClose: () => void
  readonly onDone: () => void
}

const HANGS = ['persons', 'staff', 'candidates', 'devices', 'prints'] as const

/** What changes and what hangs on it, and why it is changed. */
export function ChangeSheet({ place, draft, preview: { changed, affected }, onClose, onDone }: Props) {
  const { draft: typed, keep, erase, task, isBegun } = useDraft(place, 'setup.reason', { reason: '' })
  const { act, pending, refusal } = useAct('setup.change', place, { task })
  const names = new Map(draft.constituencies.map(({ code, name }) => [code.trim(), shortName(name)]))
  const change = async (): Promise<void> => {
    const reply = await act({ draft, reason: typed.reason })
    if (!reply.ok) return
    toast('good', t('setup.done', { n: reply.value.changed.length }))
    erase()
    onDone()
  }
  return (
    <FormSheet
      title={t('setup.change')}
      onSend={change}
      refusal={refusal}
      disabled={pending || typed.reason.trim() === ''}
      act={t('setup.change')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('setup.changed', { what: listed(changed.map((path) => changeWords(path, draft))) })}</p>
      <table className="hangs">
        <caption>{t('setup.hangs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('setup.area')}</th>
            {HANGS.map((what) => (
              <th key={what} scope="col">
                {t(`setup.hang.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {affected.map((each) => (
            <tr key={each.constituency}>
              <th scope="row">{names.get(each.constituency) ?? each.constituency}</th>
              {HANGS.map((what) => (
                <td key={what}>{each[what] === 0 ? '–' : number(each[what])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TextField
        autoFocus
        label={t('setup.reason')}
        hint={t('setup.reasonHint')}
        value={typed.reason}
        maxLength={500}
        onText={(reason) => keep({ reason })}
      />
    </FormSheet>
  )
}
