import type { KeyboardEvent, ReactNode } from 'react'
import { MARKS, type Standing } from './mark.ts'
import './queue.css'

export type QueueItem = {
  readonly key: string
  readonly name: string
  /** What it waits for, at the right of the name. */
  readonly what: string
  readonly note?: string
  /** How it stands, where the list holds what is done as well. */
  readonly standing?: Standing
  /** Before the name: which papers it is about. */
  readonly tab?: ReactNode
}

export type QueueGroup = {
  readonly key: string
  /** What it holds up. */
  readonly head: string
  /** How many wait in it; of many only the first are listed. */
  readonly count: number
  readonly items: readonly QueueItem[]
}

type Props = {
  readonly label: string
  readonly groups: readonly QueueGroup[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly more: (n: number) => string
}

/** What waits, headed by what it holds up; ↑ and ↓ go through all of it. The card beside it shows the chosen one. */
export function Queue({ label, groups, chosen, onChoose, more }: Props) {
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key))
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = keys[Math.max(0, keys.indexOf(chosen ?? '') + step)]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div
      className="queue"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={chosen === null ? undefined : `queue-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ key, head, count, items }) => (
        <div key={key} role="group" aria-label={head}>
          <p className="queue-head" role="presentation">
            <b>{head}</b>
            <span>{count}</span>
          </p>
          {items.map((item) => (
            // The keys are the list's: it holds the focus, and `aria-activedescendant` says which one they are at.
            // oxlint-disable-next-line click-events-have-key-events
            <div
              key={item.key}
              ref={item.key === chosen ? inSight : null}
              id={`queue-${item.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={item.key === chosen}
              className={item.standing ? `queue-item queue-${item.standing}` : 'queue-item'}
              onClick={() => onChoose(item.key)}
            >
              <b>
                {item.standing && <span className="queue-mark">{MARKS[item.standing]}</span>}
                {item.tab}
                {item.name}
              </b>
              <span>{item.what}</span>
              {item.note && <small>{item.note}</small>}
            </div>
          ))}
          {count > items.length && <p className="queue-more">{more(count - items.length)}</p>}
        </div>
      ))}
    </div>
  )
}

const inSight = (item: HTMLElement | null): void => item?.scrollIntoView({ block: 'nearest' })
