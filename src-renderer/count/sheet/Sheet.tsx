import { Act } from '../../ui/Act.tsx'
import type { Chosen } from '../../ui/rounds/chosen.ts'
import { useAct } from '../../ask/useAct.ts'
import { COLUMNS, SUMS } from '#words/figures.ts'
import { fieldOf, figuresOf, twice, unfilled, useTyped, writtenCandidate } from './typed.ts'
import { toast } from '../../ask/toasts.ts'
import { sentence, t } from '../../texts/index.ts'
import { plain } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { Form } from '../../ui/Form.tsx'
import { FigureInput } from './FigureInput.tsx'
import { Identities } from './Identities.tsx'
import { stops, useCheck } from './useCheck.ts'
import { VoteHeads } from './VoteHeads.tsx'
import { WriteIns } from './WriteIns.tsx'

type Props = {
  readonly place: string
  readonly chosen: Chosen
  /** Fields to look at again; null: all of them. */
  readonly only: readonly string[] | null
  readonly title: string
  readonly body: string
  readonly onDone?: () => void
}

/** A count sheet. What does not add up is said at once and blocks handing it in, never the typing. */
export function Sheet({ place, chosen, only, title, body, onDone }: Props) {
  const { contest, round } = chosen
  const { draft, keep, erase, task } = useTyped(place, chosen)
  const { candidates } = round
  const missing = unfilled(draft, candidates)
  const at = { contest: contest.code, round: round.round }
  const check = useCheck(place, at, figuresOf(draft, candidates))
  const broken = stops(check)
  const { act, pending, refusal } = useAct('count.type', place, { task })
  // Which figures those are stands beside the sheet, and follows as they are mended.
  const isUneven = refusal?.code === 'count.identity'
  const double = twice(draft)
  const listed = writtenCandidate(draft, candidates)
  const submit = async (): Promise<void> => {
    const figures = figuresOf(draft, candidates)
    const reply = await act({ ...at, figures })
    if (!reply.ok) return
    erase()
    onDone?.()
    const { differing } = reply.value
    if (differing === null) toast('note', t('count.sent'))
    else if (differing.length > 0) toast('note', t('count.sentDiffer', { n: differing.length }))
    else toast('good', t('count.sentAgreed'))
  }
  const shown = (field: string): boolean => only === null || only.includes(field)
  const wrong = {
    missing: missing.length > 0 && t('count.incomplete', { n: missing.length }),
    double: double !== undefined && t('count.sameName', { name: double }),
    listed: listed !== undefined && t('count.isCandidate', { name: plain(listed) }),
  }
  const input = (field: string, label: string, asked: boolean) => (
    <FigureInput
      name={field}
      label={label}
      value={draft.fields[field] ?? null}
      missing={asked && missing.includes(field)}
      onFigure={(figure) => keep({ fields: { ...draft.fields, [field]: figure } })}
    />
  )
  const rows = candidates.filter(({ candidate }) => COLUMNS.some((column) => shown(fieldOf(candidate, column))))
  const sums = SUMS.filter(shown)
  return (
    <Form autoFocus label={title} enterMoves wrong={wrong} onSend={submit}>
      {(said) => {
        const asked = said('missing') !== undefined
        return (
          <>
            <header className={only ? 'sheet-title sheet-differs' : 'sheet-title'}>
              <h3>{title}</h3>
              <p>{body}</p>
            </header>
            <div className="sheet-halves">
              <div className="sheet-fields">
                {sums.length > 0 && (
                  <div className="sheet-sums">
                    {sums.map((sum) => (
                      <div key={sum} className="sheet-sum">
                        <span aria-hidden="true">{t(`count.${sum}`)}</span>
                        {input(sum, t(`count.${sum}`), asked)}
                      </div>
                    ))}
                  </div>
                )}
                {rows.length > 0 && (
                  <table className="votes-typed">
                    <thead>
                      <VoteHeads />
                    </thead>
                    <tbody>
                      {rows.map(({ candidate, name }) => (
                        <tr key={candidate}>
                          <th scope="row">{plain(name)}</th>
                          {COLUMNS.map((column) => (
                            <td key={column}>
                              {shown(fieldOf(candidate, column)) &&
                                input(
                                  fieldOf(candidate, column),
                                  t('count.field', { who: plain(name), what: t(`count.${column}`) }),
                                  asked,
                                )}
                            </td>
                          ))}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
                <WriteIns place={place} contest={contest.code} draft={draft} only={only} onDraft={keep} />
                {wrong.double && <Refused>{wrong.double}</Refused>}
                {wrong.listed && <Refused>{wrong.listed}</Refused>}
              </div>
              <Identities check={check} missing={missing} candidates={candidates} />
            </div>
            <div className="act-bar">
              {asked && <Refused>{wrong.missing}</Refused>}
              {isUneven && missing.length === 0 && broken > 0 && <Refused>{t('count.broken', { n: broken })}</Refused>}
              {refusal && !isUneven && <Refused>{sentence(refusal)}</Refused>}
              <Act
                submit
                title={only ? t('count.resubmit') : t('count.submit')}
                body={t('count.submitBody')}
                disabled={pending}
                keyName="Enter"
              />
            </div>
          </>
        )
      }}
    </Form>
  )
}
