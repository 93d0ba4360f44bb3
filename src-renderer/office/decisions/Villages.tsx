import type { UnknownVillage } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Villages that no constituency has, a question for each instead of one for each of its rows. */
export function Villages({ place }: { readonly place: string }) {
  const { value } = useAsk('decisions.villages', place, {})
  return value?.unknown.map((one) => <Village key={one.written} place={place} one={one} villages={value.villages} />)
}

type Props = { readonly place: string; readonly one: UnknownVillage; readonly villages: readonly string[] }

function Village({ place, one: { written, rows, files, examples }, villages }: Props) {
  const { draft, keep, erase, task } = useDraft(place, `village ${written}`, { village: '' })
  const { act, pending, refusal } = useAct('decisions.name-village', place, { task })
  const name = async (): Promise<void> => {
    if ((await act({ written, village: draft.village })).ok) erase()
  }
  return (
    <Form
      className="decide-form decide-village"
      label={t('decisions.whichVillage', { written })}
      wrong={{ village: draft.village === '' && t('decisions.villageFirst') }}
      onSend={name}
    >
      {(said) => (
        <>
          <p>
            <b>{t('decisions.whichVillage', { written })}</b>
            <small>
              {t('decisions.villageRows', {
                n: number(rows),
                files: listed(files),
                names: listed(examples.map((each) => each.name)),
              })}
            </small>
          </p>
          <Field label={t('decisions.villageIs')} error={said('village')}>
            {({ id, describedBy, invalid }) => (
              <select
                id={id}
                className="input"
                aria-describedby={describedBy}
                aria-invalid={invalid}
                value={draft.village}
                onChange={({ target }) => keep({ village: target.value })}
              >
                <option value="">{t('ui.choose')}</option>
                {villages.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            )}
          </Field>
          <Button primary type="submit" disabled={pending}>
            {t('decisions.nameVillage')}
          </Button>
          {refusal && <Refused>{sentence(refusal)}</Refused>}
        </>
      )}
    </Form>
  )
}
