import type { VoterHit, VoterState } from '#contract/index.ts'
import { useEffect, useRef } from 'react'
import { show } from './find.ts'
import { useCheckIn } from './state.ts'
import { t } from '../texts/index.ts'
import { Badge } from '../ui/Badge.tsx'
import { timeOf } from '../ui/format.ts'
import { Keys, type KeyHint } from '../ui/Keys.tsx'
import { strangersNumber } from './Elsewhere.tsx'
import { Nothing } from './Nothing.tsx'
import { ageWords } from '../ui/voters/words.ts'
import { groupWords } from '../ui/group-words.ts'
import './hits.css'

const KEYS: readonly KeyHint[] = [
  ['↑↓', 'station.keys.choose'],
  ['Enter', 'station.keys.show'],
  ['Esc', 'station.keys.clear'],
]

export const hitId = (voter: string): string => `hit-${voter}`

/** Those the text may mean, told apart by birth date, group and household. */
export function HitList({ onPicked }: { readonly onPicked: () => void }) {
  const { hits, more, chosen, text, answered } = useCheckIn()
  if (text.trim() === '') return <Nothing title={t('station.ready')} body={t('station.readyBody')} />
  if (hits.length === 0)
    return text === answered && strangersNumber(text) === null ? (
      <Nothing title={t('station.nobody')} body={t('station.nobodyBody')} alert />
    ) : (
      <p className="found" />
    )
  return (
    <>
      <p className="found" role="status">
        {t(more ? 'station.foundMore' : 'station.found', { n: hits.length })} <Keys keys={KEYS} />
      </p>
      <ul id="hits" className="hits" role="listbox" aria-label={t('station.results')}>
        {hits.map((hit, i) => (
          <Hit
            key={hit.voter}
            hit={hit}
            at={i + 1}
            chosen={i === chosen}
            onPick={() => {
              show(hit.voter)
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
  const { voter, name, birth, head, state, onBox } = hit
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
      <span className="hit-age">{ageWords(hit)}</span>
      <span className="hit-more">
        <span className="hit-born">
          <span>{birth}</span>
          <span>{groupWords(hit)}</span>
        </span>
        <span>{t('station.head', { name: head })}</span>
      </span>
      <StateBadge state={state} onBox={onBox} />
    </li>
  )
}

function StateBadge({ state, onBox }: { readonly state: VoterState; readonly onBox: VoterHit['onBox'] }) {
  if (onBox?.state === 'out' && state.kind !== 'taken')
    return (
      <Badge tone="amber" mark="!">
        {t('station.states.boxOut', { box: onBox.box })}
      </Badge>
    )
  switch (state.kind) {
    case 'free':
      return (
        <span className="hit-free">
          <span aria-hidden="true">✓</span> {t('station.states.free')}
        </span>
      )
    case 'taken':
      return <Badge tone="ink">{t('station.states.taken', { time: timeOf(state.at), receipt: state.receipt })}</Badge>
    case 'authorised':
      return (
        <Badge tone="amber" mark="⇄">
          {t('station.states.authorised', { agent: state.agent })}
        </Badge>
      )
  }
}
