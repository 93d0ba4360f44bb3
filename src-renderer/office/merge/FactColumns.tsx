import type { ConflictFact } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { number, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayTimeOf, plain } from '../../ui/format.ts'
import { LevelTab } from '../../ui/Paper.tsx'
import { factName, laptopWords } from './words.ts'

/** More than these stand no longer side by side. */
const MOST = 4

/** Each fact in a column of its own; where they differ the line is marked. */
export function FactColumns({ facts }: { readonly facts: readonly ConflictFact[] }) {
  const shown = facts.slice(0, MOST)
  const differs = (of: (fact: ConflictFact) => string): boolean => new Set(shown.map(of)).size > 1
  const marked = {
    how: differs(howWords),
    at: differs(({ at }) => dayTimeOf(at)),
    people: differs(({ people }) => people.join()),
  }
  return (
    <>
      <div className="facts">
        {shown.map((fact) => (
          <dl key={fact.ref}>
            <div className="facts-head">
              <dt>
                <b>{laptopWords(fact.place, fact.laptop)}</b>
              </dt>
              <dd className="digits">{fact.device.slice(0, 8)}</dd>
            </div>
            <Line term={t('merge.how')} marked={marked.how}>
              {howWords(fact)}　<b>#{number(fact.number)}</b>
            </Line>
            <Line term={t('merge.when')} marked={marked.at}>
              {dayTimeOf(fact.at)}
            </Line>
            {fact.papers.length > 0 && (
              <Line term={t('merge.papers')}>
                {fact.papers.map(({ level, count }) => (
                  <span key={level}>
                    <LevelTab level={level} /> <b>{count}</b>
                  </span>
                ))}
              </Line>
            )}
            <Line term={t('merge.by')} marked={marked.people}>
              {listed(fact.people.map(plain))}
            </Line>
            {fact.reason !== null && <Line term={t('merge.reason')}>{fact.reason}</Line>}
          </dl>
        ))}
      </div>
      {facts.length > MOST && <p className="page-note">{t('merge.moreFacts', { n: facts.length - MOST })}</p>}
    </>
  )
}

/** 本人到站; 胡永民代领; or what the entry states. */
const howWords = ({ how, agent, type }: ConflictFact): string => {
  if (how === null) return factName(type)
  return agent === null ? t(`hows.${how}`) : t('merge.agent', { name: plain(agent) })
}

const Line = ({ term, marked = false, children }: { term: string; marked?: boolean; children: ReactNode }) => (
  <div className={marked ? 'facts-differ' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
