import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import { DECLARATION, hindranceWords, type useDeclaration } from './declaration.ts'

/** What is about to be declared, on the left; declaring it, or what stands in the way, on the right. */
export function DeclareBar({ declaration }: { readonly declaration: ReturnType<typeof useDeclaration> }) {
  const { declared, hindrance, may, own, canDiffer, complete, pending, refusal, words, valid, elected, draft, keep, declare } =
    declaration
  const done = declared?.stands === true && !draft.otherwise
  const able = may && hindrance === null && !pending && !done
  usePageKeys((event) => {
    const busy = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button, a')
    if (event.key !== 'Enter' || busy || !able) return false
    if (own) document.querySelector<HTMLFormElement>(`#${DECLARATION}`)?.requestSubmit()
    else void declare()
    return true
  })
  const title = done ? t('results.act.done') : valid ? t('results.act.valid', { n: elected.length }) : t('results.act.void')
  const body = done
    ? t('results.act.doneBody')
    : hindrance !== null
      ? hindranceWords(hindrance)
      : !may
        ? t('results.act.committee')
        : complete
          ? t('results.act.body')
          : t('results.act.incomplete')
  return (
    <div className="act-bar">
      <div className="results-about">
        <span>
          {t('results.about')}
          <b>{own && !complete ? t('results.act.incomplete') : words}</b>
        </span>
        {may && canDiffer && hindrance === null && (
          <Button onClick={() => keep({ otherwise: !draft.otherwise })}>
            {t(draft.otherwise ? 'results.asReckoned' : 'results.otherwise')}
          </Button>
        )}
      </div>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Act
        title={title}
        body={body}
        keyName="Enter"
        disabled={!able}
        {...(own ? { form: DECLARATION } : { onPress: () => void declare() })}
      />
    </div>
  )
}
