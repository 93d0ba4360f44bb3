import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { goTo } from '../../ui/route.ts'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import type { useBrought } from './brought.ts'
import { DECISION, type useDecision } from './decision.ts'
import type { useFork } from './fork.ts'
import type { useMerging } from './merging.ts'
import { Progress } from './Progress.tsx'
import { keptOut, openConflicts, openForks, type Row } from './rows.ts'
import type { useTicks } from './ticks.ts'

type Props = {
  readonly place: string
  readonly rows: readonly Row[]
  readonly ticks: ReturnType<typeof useTicks> | null
  readonly brought: ReturnType<typeof useBrought>
  readonly merging: ReturnType<typeof useMerging>
  readonly fork: ReturnType<typeof useFork> | null
  readonly decision: ReturnType<typeof useDecision> | null
}

type Next = { readonly title: string; readonly body: string; readonly able: boolean } & (
  | { readonly go: () => void }
  /** Sends what is filled in above. */
  | { readonly form: string }
)

/** What is open tonight, and the one act that comes next: merge, choose a branch, decide, or go on to the results. */
export function ActBar(props: Props) {
  const { rows, ticks, brought, merging } = props
  const next = nextOf(props)
  usePageKeys((event) => {
    const own = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button, a')
    if (event.key !== 'Enter' || own || !next?.able) return false
    if ('go' in next) next.go()
    else document.querySelector<HTMLFormElement>(`#${next.form}`)?.requestSubmit()
    return true
  })
  const open = {
    conflicts: new Set(rows.flatMap((row) => openConflicts(row).map(({ id }) => id))).size,
    forks: rows.flatMap(openForks).length,
    out: rows.filter(keptOut).length,
  }
  return (
    <div className="act-bar">
      <div className="merge-open" role="status">
        {brought.job && <Progress job={brought.job} says="merge.lookingAt" />}
        {merging.under && merging.job && <Progress job={merging.job} says="merge.merging" />}
        {ticks && <span>… {t('merge.compared', { n: ticks.ticked.length, of: ticks.of })}</span>}
        {merging.count > 0 && !merging.may && <span>{t('merge.whoMerges', { n: merging.count })}</span>}
        {merging.stopped && <span className="text-amber">! {t('merge.stopped')}</span>}
        {open.conflicts > 0 && <span className="text-amber">! {t('merge.open.conflicts', { n: open.conflicts })}</span>}
        {open.forks > 0 && <span className="text-seal">✕ {t('merge.open.forks', { n: open.forks })}</span>}
        {open.out > 0 && <span className="text-seal">✕ {t('merge.open.out', { n: open.out })}</span>}
        {!ticks && open.conflicts + open.forks + open.out === 0 && <span>{t('merge.open.nothing')}</span>}
      </div>
      {merging.refusal && <Refused>{sentence(merging.refusal)}</Refused>}
      {next && (
        <Act
          title={next.title}
          body={next.body}
          keyName="Enter"
          disabled={!next.able}
          {...('go' in next ? { onPress: next.go } : { form: next.form })}
        />
      )}
    </div>
  )
}

function nextOf({ place, rows, ticks, brought, merging, fork, decision }: Props): Next | null {
  if (merging.count > 0 && merging.may) {
    const bad = brought.all.filter(({ error, upload }) => error !== null && upload !== null).length
    const good = merging.count - bad
    const left = ticks ? ticks.of - ticks.ticked.length : 0
    return {
      title: good > 0 ? t('merge.act', { count: good }) : t('merge.actQuarantine', { count: bad }),
      body:
        good > 0 && bad > 0
          ? t('merge.actBoth', { n: bad })
          : good === 0
            ? t('merge.actQuarantineBody')
            : left > 0
              ? t('merge.actLeft', { n: left })
              : t('merge.actBody'),
      able: !merging.under && !brought.looking,
      go: () => void merging.merge(),
    }
  }
  if (fork?.may) return { title: t('merge.fork.act'), body: t('merge.fork.actBody'), able: !fork.pending, form: DECISION }
  if (decision?.may)
    return {
      title: t('merge.decide'),
      body:
        decision.draft.verdict === null
          ? t('merge.decideFirst')
          : t(decision.draft.reason.trim() === '' ? 'merge.reasonFirst' : `merge.verdicts.${decision.draft.verdict}.title`),
      able: !decision.pending,
      form: DECISION,
    }
  const finals = rows.filter(({ received }) => received?.bundle?.kind === 'final').length
  return finals === 0
    ? null
    : { title: t('merge.toResults'), body: t('merge.toResultsBody', { n: finals }), able: true, go: () => goTo(place, 'results') }
}
