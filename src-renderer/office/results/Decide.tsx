import type { CountResult } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { plain } from '../../ui/format.ts'
import { DECLARATION, type useDeclaration } from './declaration.ts'

type Props = {
  readonly result: Extract<CountResult, { state: 'counted' }>
  readonly seats: number
  readonly declaration: ReturnType<typeof useDeclaration>
}

/** What the law leaves to the committee, or the committee sees otherwise: valid or not, who is elected, and why. */
export function Decide({ result, seats, declaration: { draft, keep, typed, picked, may, wrong, declare } }: Props) {
  if (!may) return <p className="page-note">{t('results.committeeDecides')}</p>
  const toggle = (name: string, on: boolean): void =>
    keep({ elected: on ? [...draft.elected, name] : draft.elected.filter((each) => each !== name) })
  return (
    <Form className="results-decide" id={DECLARATION} wrong={wrong} onSend={declare}>
      <h4>{t('results.decide')}</h4>
      <Choices
        label={t('results.decide')}
        options={[
          { value: 'valid', title: t('results.valid'), body: t('results.validBody', { n: seats }) },
          { value: 'void', title: t('results.void'), body: t('results.voidBody') },
        ]}
        {...picked('valid')}
      />
      {draft.valid === 'valid' && (
        <fieldset className="results-names">
          <legend>{t('results.whoIsElected', { n: draft.elected.length, seats })}</legend>
          {result.votes.map(({ name, for: votes }) => {
            const on = draft.elected.includes(name)
            return (
              <label key={name} className="check">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={!on && draft.elected.length >= seats}
                  onChange={(event) => toggle(name, event.target.checked)}
                />
                <span>
                  <b>{plain(name)}</b> {t('results.votesOf', { n: number(votes) })}
                </span>
              </label>
            )
          })}
        </fieldset>
      )}
      <TextField label={t('results.ground')} maxLength={400} {...typed('reason')} />
    </Form>
  )
}
