import type { CountCheck, Identity, RoundState } from '#contract/index.ts'
import { plain } from '../../ui/format.ts'
import { Findings } from '../../ui/law/Findings.tsx'
import { COLUMNS, SUMS } from '#words/figures.ts'
import { fieldOf } from './typed.ts'
import { t } from '../../texts/index.ts'

type Props = {
  readonly check: CountCheck | null
  readonly missing: readonly string[]
  readonly candidates: RoundState['candidates']
}

/** What has to add up, with both sides, as soon as what it speaks of was typed. */
export function Identities({ check, missing, candidates }: Props) {
  if (!check) return <aside className="identities" />
  // So many names were written in: only those that cannot be right are told.
  const shown = check.identities.filter(({ id, holds }) => id !== 'written' || !holds)
  const waits = (each: Identity): boolean => fieldsIn(each, candidates).some((field) => missing.includes(field))
  const broken = shown.filter((each) => !each.holds && !waits(each))
  // Those about what is not typed yet say nothing.
  const findings = broken.flatMap(({ finding }) => finding ?? [])
  return (
    <aside className="identities" aria-label={t('count.identities')}>
      <h4>{t('count.identities')}</h4>
      <ul aria-live="polite">
        {shown.map((each) => {
          const [tone, mark, word] = waits(each)
            ? (['ink', '…', t('count.waits')] as const)
            : each.holds
              ? (['pine', '✓', t('count.holds')] as const)
              : (['seal', '✕', t('count.fails')] as const)
          return (
            <li key={`${each.id} ${each.about ?? ''}`} className={`identity text-${tone}`}>
              <span>
                <span aria-hidden="true">{mark}</span> {words(each, candidates)}
              </span>
              <span className="identity-sides">
                {waits(each)
                  ? word
                  : `${each.left} ${!each.holds && each.op === '=' ? '≠' : each.holds ? each.op : '>'} ${each.right}`}
              </span>
            </li>
          )
        })}
      </ul>
      <Findings findings={findings} />
    </aside>
  )
}

function words({ id, about }: Identity, candidates: RoundState['candidates']): string {
  if (id === 'written') return t('count.identity.written', { name: plain(about ?? '') })
  const candidate = candidates.find((one) => one.candidate === about)
  return id === 'candidate'
    ? t('count.identity.candidate', { name: candidate ? plain(candidate.name) : '' })
    : t(`count.identity.${id}`)
}

/** The fields of the sheet that an identity speaks of; the others are not the typist's. */
function fieldsIn({ id, about }: Identity, candidates: RoundState['candidates']): readonly string[] {
  switch (id) {
    case 'candidate':
      return ['valid', ...COLUMNS.map((column) => fieldOf(about ?? '', column))]
    case 'written':
      return ['valid']
    case 'collected':
      return SUMS
    case 'participants':
      return ['collected']
    case 'capacity':
      return ['valid', ...candidates.map((one) => fieldOf(one.candidate, 'for'))]
    case 'turnout':
    case 'issued':
    case 'printed':
    case 'names':
      return []
  }
}
