import { MODES, TEXT_SIZES, LANGUAGES } from '#words/choices.ts'
import type { AppState, PlaceState } from '#contract/index.ts'
import { useApp } from '../ask/app.ts'
import { openKeys, openMenu, useOverlay } from './overlay.ts'
import { openPin } from '../ui/people/own-pin.ts'
import { openJobs } from '../ask/jobs.ts'
import { useJob } from '../ask/useJob.ts'
import { useOpen } from '../ask/useOpen.ts'
import { leaveSeat, useSeat } from '../ask/seat.ts'
import { setLanguage, setSize, setSound, useSettings } from '../ask/settings.ts'
import { openWrong } from '../ask/wrong.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { play } from '../ui/sound.ts'
import { Segments } from '../ui/Segments.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Pages } from './Nav.tsx'
import { addressOf, type Route } from '../ui/route.ts'
import { titleOf } from '../ui/place-title.ts'

/** Everything that belongs to no page: where else to go, who sits here, how the screen looks and speaks. */
export function Menu({ place, route }: { readonly place: PlaceState; readonly route: Route }) {
  const open = useOverlay(({ menu }) => menu)
  if (!open) return null
  const close = (): void => openMenu(false)
  return (
    <Sheet side title={t('menu.title')} onClose={close}>
      <div className="menu">
        <section>
          <h3>{t('menu.pages')}</h3>
          <Pages route={route} onGo={close} />
        </section>
        <Others place={place.place} onGo={close} />
        <Person place={place.place} close={close} />
        <Machine close={close} />
      </div>
    </Sheet>
  )
}

function Others({ place, onGo }: { readonly place: string; readonly onGo: () => void }) {
  const state = useApp((app) => app.state)
  const open = useOpen()
  const { start } = useJob('app.practise', null)
  const practise = async (): Promise<void> => {
    const reply = await start({})
    if (!reply.ok) toast('refused', sentence(reply.error))
  }
  const others = state?.places.filter((each) => each.place !== place && each.phase !== 'closed') ?? []
  const ways = MODES.filter((way) => state?.has[way] && !isOpen(way, state.kind))
  const mayPractise = state?.kind === 'station' || state?.kind === 'practice'
  if (others.length === 0 && ways.length === 0 && !mayPractise) return null
  return (
    <section>
      <h3>{t('menu.places')}</h3>
      <ul className="pages">
        {others.map((each) => (
          <li key={each.place}>
            <a href={addressOf(each.place)} onClick={onGo}>
              {titleOf(each)}
            </a>
          </li>
        ))}
      </ul>
      {ways.map((what) => (
        <Button
          key={what}
          onClick={() => {
            onGo()
            void open(what)
          }}
        >
          {t(`menu.open.${what}`)}
        </Button>
      ))}
      {mayPractise && (
        <Button
          onClick={() => {
            onGo()
            void practise()
          }}
        >
          {t(state.kind === 'practice' ? 'menu.practiseAnew' : 'menu.practise')}
        </Button>
      )}
    </section>
  )
}

const isOpen = (way: 'live' | 'rehearsal', kind: AppState['kind']): boolean =>
  way === 'rehearsal' ? kind === 'rehearsal' : kind === 'station' || kind === 'office'

function Person({ place, close }: { readonly place: string; readonly close: () => void }) {
  const { who } = useSeat(place)
  const signedIn = who?.signedIn
  if (!signedIn) return null
  return (
    <section>
      <h3>{t('menu.person')}</h3>
      <div className="menu-row">
        <Button
          onClick={() => {
            close()
            void leaveSeat(place)
          }}
        >
          {t(who.pins ? 'menu.lock' : 'menu.switch')} <kbd>Ctrl+L</kbd>
        </Button>
        {who.pins && (
          <Button
            onClick={() => {
              close()
              openPin(signedIn.person)
            }}
          >
            {t('menu.pin')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Machine({ close }: { readonly close: () => void }) {
  const { size, language, sound } = useSettings()
  return (
    <section>
      <h3>{t('menu.machine')}</h3>
      <Segments
        label={t('menu.size')}
        value={size}
        onChoose={setSize}
        options={TEXT_SIZES.map((each) => [each, t(`menu.sizes.${each}`)])}
      />
      <Segments
        label={t('menu.language')}
        value={language}
        onChoose={setLanguage}
        options={LANGUAGES.map((each) => [each, t(`menu.languages.${each}`)])}
      />
      <Segments
        label={t('menu.sound')}
        value={sound ? 'on' : 'off'}
        onChoose={(each) => {
          setSound(each === 'on')
          if (each === 'on') play('stop')
        }}
        options={(['on', 'off'] as const).map((each) => [each, t(`menu.sounds.${each}`)])}
      />
      <div className="menu-row">
        <Button
          onClick={() => {
            close()
            openJobs(true)
          }}
        >
          {t('menu.jobs')} <kbd>F8</kbd>
        </Button>
        <Button
          onClick={() => {
            close()
            openWrong(true)
          }}
        >
          {t('menu.wrong')} <kbd>F10</kbd>
        </Button>
        <Button
          onClick={() => {
            close()
            openKeys(true)
          }}
        >
          {t('menu.keys')} <kbd>F1</kbd>
        </Button>
      </div>
    </section>
  )
}
