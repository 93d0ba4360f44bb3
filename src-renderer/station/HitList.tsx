import type { VoterHit, VoterState } from '#contract/index.ts'
import { useEffect, useRef } from 'react'
import { show, useCheckIn } from '../store/check-in.ts'
import { t } from '../texts/index.ts'
import { Badge } from '../ui/Badge.tsx'
import { timeOf } from '../ui/format.ts'
import { Keys } from './Keys.tsx'
import './hits.css'

export const hitId = (voter: string): string => `hit-${voter}`

/** Those the text may mean, told apart by birth date, group and household. */
export function HitList({ onPicked }: { readonly onPicked: () => void }) {
  const { hits, more, chosen, text, answered } = useCheckIn()
  if (text.trim() === '') return <Empty title={t.station.ready} body={t.station.readyBody} />
  if (hits.length === 0)
    return text === answered ? <Empty title={t.station.nobody} body={t.station.nobodyBody} alert /> : <p className="found" />
  return (
    <>
      <p className="found" role="status">
        {t.station.found(hits.length, more)} <Keys keys={t.station.keysInList} />
      </p>
      <ul id="hits" className="hits" role="listbox" aria-label={t.station.results}>
        {hits.map((hit, i) => (
          <Hit
            key={hit.voter}
            hit={hit}
            at={i + 1}
            chosen={i === chosen}
            onPick={() => {
              void show(hit.voter)
              onPicked()
            }}
          />
        ))}
      </ul>
    </>
  )
}

type HitProps = { readonly hit: VoterHit; readonly at: number; readonly chosen: boolean; readonly onPick: () => void }

function Hit({ hit, at, chosen, onPick }: HitProps) {
  const { voter, name, sex, age, birth, village, group, head, state } = hit
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // The keyboard reaches it through the box, which owns the list.
    <li ref={row} id={hitId(voter)} className="hit" role="option" aria-selected={chosen} onClick={onPick}>
      <span className="hit-at" aria-hidden="true">
        {at}
      </span>
      <span className="hit-name">{name}</span>
      <span className="hit-age">{t.station.age(sex, age)}</span>
      <span className="hit-more">
        <span className="hit-born">
          <span>{birth}</span>
          <span>{t.station.group(village, group)}</span>
        </span>
        <span>{t.station.head(head)}</span>
      </span>
      <StateBadge state={state} />
    </li>
  )
}

function StateBadge({ state }: { readonly state: VoterState }) {
  switch (state.kind) {
    case 'free':
      return (
        <span className="hit-free">
          <span aria-hidden="true">✓</span> {t.station.states.free}
        </span>
      )
    case 'taken':
      return <Badge tone="ink">{t.station.states.taken(timeOf(state.at), state.receipt)}</Badge>
    case 'authorised':
      return (
        <Badge tone="amber" mark="⇄">
          {t.station.states.authorised(state.agent)}
        </Badge>
      )
  }
}

function Empty({ title, body, alert = false }: { readonly title: string; readonly body: string; readonly alert?: boolean }) {
  return (
    <div className={`empty ${alert ? 'empty-alert' : ''}`} role={alert ? 'alert' : undefined}>
      <p className="empty-title">{title}</p>
      <p>{body}</p>
    </div>
  )
}
