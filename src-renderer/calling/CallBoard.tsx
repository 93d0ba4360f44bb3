import { BATCH } from '#words/batch.ts'
import { isOverVote } from '#words/chosen.ts'
import { useCallback, useState } from 'react'
import { goTo } from '../ui/route.ts'
import { call, chosenOn, finishPaper, isBlank, stepBack, useCalling, writeIn, type Mark, type PutDown } from './calls.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { LevelTab } from '../ui/Paper.tsx'
import { Refused } from '../ui/Refused.tsx'
import { usePageKeys } from '../ui/usePageKeys.ts'
import { Batches } from './Batches.tsx'
import { ACTS, callOf } from './call-keys.ts'
import { LastPaper } from './LastPaper.tsx'
import { useRead } from '../ui/useRead.ts'
import { roundName } from '../ui/rounds/words.ts'
import { Tallies } from './Tallies.tsx'
import type { Delivering } from './useDeliver.ts'
import { useNoCards } from './useNoCards.ts'
import { WriteInSheet } from './WriteInSheet.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly delivering: Delivering }

/** Somebody writes into a field, or the page lies behind the lock: a PIN is no call. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || document.querySelector('.calling')?.closest('[inert]') !== null

/** The board of the hall and the keys of the one who writes on it. */
export function CallBoard({ place, chosen, delivering }: Props) {
  const { contest, round } = chosen
  const calling = useCalling()
  const { papers, open, saved, refusal, batch } = calling
  const [naming, setNaming] = useState(false)
  // Enter came with nothing called: it says that blank papers have their own key.
  const [uncalled, setUncalled] = useState(false)
  // A key that would have put a paper down came before the last one could be read.
  const [hasty, setHasty] = useState(false)
  const [cardRead, setCardRead] = useState(false)
  const at = { contest: contest.code, round: round.round }
  const { seats, candidates } = round
  // What waits for its second overseer stays on the board until they have compared it.
  const waiting = round.batches.find(({ isConfirmed }) => !isConfirmed)
  const full = papers.length >= BATCH || waiting !== undefined
  const chosenNow = chosenOn(open, candidates)
  const over = isOverVote(chosenNow, seats)
  const read = useRead(`${calling.key} ${batch} ${papers.length}`)
  const last = waiting ? undefined : papers.at(-1)
  const putDown = (how: PutDown): void => {
    // A second Enter with nothing called is one key said twice, and loses no paper.
    if (!read) return setHasty(how !== 'called' || !isBlank(open))
    setHasty(false)
    setUncalled(how === 'called' && isBlank(open))
    finishPaper(place, at, round, how)
  }
  // What is called next is of the next paper: it does not fall on the one that is not put down yet.
  const holds = hasty && !isBlank(open)
  const onCall = (candidate: string, mark: Mark): void => {
    if (holds) return
    setHasty(false)
    call(candidate, mark)
  }
  const onAct = (act: (typeof ACTS)[string]): void => {
    if (act === 'next') putDown('called')
    else if (act === 'blank' || act === 'invalid') putDown(act)
    else if (act === 'write-in') setNaming(!full && !holds)
    else if (act === 'deliver') {
      if (papers.length > 0 && !over) void delivering.deliver()
    } else if (read || !isBlank(open)) {
      setHasty(false)
      stepBack(place, at)
    }
  }
  useNoCards(
    place,
    at,
    useCallback(() => {
      setHasty(false)
      setCardRead(true)
    }, []),
  )
  const onKey = (event: KeyboardEvent): boolean => {
    const { code, repeat, ctrlKey, altKey, metaKey, target } = event
    if (ctrlKey || altKey || metaKey || isElsewhere(target)) return false
    const act = ACTS[code]
    // A button that has the focus is pressed by Enter and Space as everywhere.
    const pressed = target instanceof HTMLElement && target.closest('button, a')
    if (pressed && (act === 'next' || code === 'Tab')) return false
    const called = callOf(code)
    const candidate = called && candidates[called.at]
    if (!act && !candidate) return false
    if (repeat || waiting) return true
    setCardRead(false)
    if (act) onAct(act)
    else if (candidate && called) onCall(candidate.candidate, called.mark)
    return true
  }
  usePageKeys(onKey)
  const earlier = round.batches.filter(({ isConfirmed }) => isConfirmed).reduce((sum, each) => sum + each.papers, 0)
  return (
    <>
      <header className={`calling-head paper-${contest.level === '县级' ? 'county' : 'town'}`}>
        <h2>
          <LevelTab level={contest.level} /> {roundName(contest, round)} <small>{t('count.seats', { n: seats })}</small>
        </h2>
        <p className="calling-batch">
          <span>{t('calling.batch', { n: waiting?.batch ?? batch })}</span>{' '}
          <b>{t('calling.ofFifty', { n: waiting?.papers ?? papers.length })}</b>
        </p>
        <p className="calling-saved" role="status">
          {t('calling.confirmed', { n: earlier })} · {saved ? `✓ ${t('calling.saved')}` : `… ${t('calling.saving')}`}
        </p>
        <Button onClick={() => goTo(place, 'count')}>{t('calling.back')}</Button>
      </header>
      <Tallies chosen={chosen} calling={calling} waiting={waiting} onCall={onCall} />
      <footer className="calling-foot" aria-busy={!read}>
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {delivering.refusal && <Refused>{sentence(delivering.refusal)}</Refused>}
        {hasty && <Refused>{t(holds ? 'calling.hastyHolds' : 'calling.hasty')}</Refused>}
        {cardRead && <Refused>{t('calling.cardRead')}</Refused>}
        {over && <Refused>{t('calling.overVote', { chosen: chosenNow.length, seats })}</Refused>}
        <Batches place={place} chosen={chosen} delivering={delivering} />
        {last && <LastPaper n={papers.length} paper={last} candidates={candidates} />}
        <div className="calling-acts">
          {waiting ? (
            <p className="calling-now">{t('calling.fullBody')}</p>
          ) : full ? (
            <p className="calling-now">
              <b>{t('calling.full')}</b> <small>{t('calling.fullBody')}</small>
            </p>
          ) : (
            <p className="calling-now" role="status">
              <b>{t('calling.paper', { n: papers.length + 1 })}</b>{' '}
              {isBlank(open)
                ? t(uncalled ? 'calling.uncalled' : 'calling.nowEmpty')
                : t('calling.chosen', { n: chosenNow.length, seats })}
            </p>
          )}
          <Button disabled={full} onClick={() => onAct('next')}>
            {t('calling.nextPaper')} <kbd>Enter</kbd>
          </Button>
          <Button disabled={full} onClick={() => onAct('blank')}>
            {t('calling.blankPaper')} <kbd>B</kbd>
          </Button>
          <Button disabled={full} onClick={() => onAct('invalid')}>
            {t('calling.invalidPaper')} <kbd>X</kbd>
          </Button>
          <Button disabled={full} onClick={() => onAct('write-in')}>
            {t('calling.writeIn')} <kbd>N</kbd>
          </Button>
          <Button disabled={waiting !== undefined} onClick={() => onAct('undo')}>
            {t('calling.undo')} <kbd>⌫</kbd>
          </Button>
          <Button primary={full} disabled={papers.length === 0 || delivering.pending} onClick={() => onAct('deliver')}>
            {t('calling.deliver', { n: papers.length })} <kbd>F4</kbd>
          </Button>
        </div>
      </footer>
      {naming && (
        <WriteInSheet
          place={place}
          of={`${at.contest} ${at.round} ${batch} ${papers.length}`}
          onClose={() => setNaming(false)}
          onName={(name) => {
            writeIn(name)
            setNaming(false)
          }}
        />
      )}
    </>
  )
}
