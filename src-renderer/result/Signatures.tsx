import type { CountState } from '#contract/index.ts'
import { plain } from '../ui/format.ts'
import { goTo } from '../ui/route.ts'
import { Act } from '../ui/Act.tsx'
import { chooseRound, roundsOf, type Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { leaveSeat, useSeat } from '../ask/seat.ts'
import { toast } from '../ask/toasts.ts'
import { known, sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import { figuresSaid } from '../ui/rounds/figures-said.ts'
import { roundName } from '../ui/rounds/words.ts'

type Props = { readonly place: string; readonly state: CountState; readonly chosen: Chosen }

const roleWord = (role: string): string => known('roles', role) ?? role
const rolesInWords = (roles: readonly string[]): string => listed(roles.map(roleWord))

/** Who signed, whose signature is missing, and the act of whoever sits here. */
export function Signatures({ place, state, chosen }: Props) {
  const { contest, round } = chosen
  const { who } = useSeat(place)
  const { act, pending, refusal } = useAct('count.sign', place, {
    says: () => ({
      title: `${t('result.signatures')} · ${roundName(contest, round)}`,
      figures: round.figures ? figuresSaid(round.figures, round.candidates) : [],
    }),
  })
  const me = who?.signedIn
  const mine = round.signatures.some(({ person }) => person === me?.person)
  const signs = me ? round.missing.some((role) => role === me.role) : false
  const sign = async (): Promise<void> => {
    const reply = await act({ contest: contest.code, round: round.round })
    if (!reply.ok) return
    const { missing } = reply.value
    toast('good', missing.length === 0 ? t('result.signedAll') : t('result.signed', { roles: rolesInWords(missing) }))
  }
  return (
    <section className="signatures act-bar" aria-label={t('result.signatures')}>
      <p className="signatures-who" role="status">
        <b>{t('result.signatures')}</b>
        {round.signatures.map(({ person, name, role }) => (
          <span key={`${person} ${role}`} className="text-pine">
            ✓ {t('result.signedBy', { name: plain(name), role: roleWord(role) })}
          </span>
        ))}
        {round.missing.length > 0 ? (
          <span className="text-seal">… {t('result.missing', { roles: rolesInWords(round.missing) })}</span>
        ) : (
          <span className="text-pine">✓ {t('result.complete')}</span>
        )}
      </p>
      {round.signedOther && round.missing.length > 0 && <Refused>{t('result.signedOther')}</Refused>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {me && signs && !mine ? (
        <Act
          title={t('result.sign', { name: plain(me.name), role: roleWord(me.role) })}
          body={t('result.signBody')}
          disabled={pending}
          onPress={() => void sign()}
        />
      ) : (
        <Then place={place} state={state} chosen={chosen} mine={mine} />
      )}
    </section>
  )
}

/** Where whoever has nothing to sign here goes on: the next papers, the next person, the hand-over. */
function Then({ place, state, chosen, mine }: Props & { readonly mine: boolean }) {
  const { who } = useSeat(place)
  const me = who?.signedIn
  const waits = ({ round }: Chosen): boolean =>
    round.state === 'agreed' &&
    round.missing.some((role) => role === me?.role) &&
    round.signatures.every(({ person }) => person !== me?.person)
  const next = roundsOf(state).find((each) => waits(each) && each.round !== chosen.round)
  const all = roundsOf(state).every(({ round }) => round.state === 'signed')
  return (
    <div className="signatures-then">
      {mine && chosen.round.missing.length > 0 && !next && <p>{t('result.youSigned')}</p>}
      {!mine && chosen.round.missing.length > 0 && me && <p>{t('result.cannotSign')}</p>}
      {next && (
        <Button primary onClick={() => chooseRound(place, { contest: next.contest.code, round: next.round.round })}>
          {t('result.nextContest', { contest: roundName(next.contest, next.round) })}
        </Button>
      )}
      {!next && !all && chosen.round.missing.length > 0 && (
        <Button onClick={() => void leaveSeat(place)}>
          {t('result.switch')} <kbd>Ctrl+L</kbd>
        </Button>
      )}
      {all && me?.role === 'lead' && (
        <Button primary={state.contests.every((contest) => contest.next === null)} onClick={() => goTo(place, 'hand-over')}>
          {t('result.toHandOver')}
        </Button>
      )}
    </div>
  )
}
